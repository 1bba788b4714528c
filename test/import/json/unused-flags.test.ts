import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (text: string, name: string) => {
	const { declarations, issues } = parsePolicy({ text }, { name });
	return {
		names: declarations.flatMap(({ names }) => names),
		unset: issues.filter(({ reason }) => reason === 'said-not-set').map((issue) => issue.text),
	};
};
const ROW = { duration: '1 day' };

describe('settings that say of cookies that they are not set', () => {
	it.each([
		'not_used',
		'unused',
		'neverSet',
		'noLongerUsed',
		'REMOVED_COOKIES',
		'nicht_verwendet',
		'deaktivierte_cookies',
		'non_utilises',
		'no_utilizadas',
		'non_usati',
		'niet_gebruikt',
		'nao_utilizados',
	])('under the key %s', (key) => {
		const json = JSON.stringify({
			cookies: [{ name: 'quay_id', ...ROW }],
			[key]: [
				{ name: 'bay_id', ...ROW },
				{ name: 'bay_ref', ...ROW },
			],
		});
		expect(read(json, 'cookies.json')).toEqual({ names: ['quay_id'], unset: ['bay_id', 'bay_ref'] });
		const yaml = `cookies:\n  list:\n    - name: quay_id\n      duration: 1 day\n  ${key}:\n    - name: bay_id\n      duration: 1 day\n`;
		expect(read(yaml, 'cookies.yaml')).toEqual({ names: ['quay_id'], unset: ['bay_id'] });
	});

	it.each([
		{ used: false },
		{ in_use: false },
		{ isSet: false },
		{ unused: true },
		{ removed: true },
		{ disabled: true },
	])('by the flag of a row: %o', (flag) => {
		const cookies = [
			{ name: 'quay_id', ...ROW },
			{ name: 'bay_id', ...ROW, ...flag },
		];
		expect(read(JSON.stringify({ cookies }), 'cookies.json')).toEqual({
			names: ['quay_id'],
			unset: ['bay_id'],
		});
	});

	it('by the flag of a group, where that is no switch', () => {
		const groups = (one: object, other: object) =>
			JSON.stringify({
				services: [
					{ ...one, cookies: [{ name: 'quay_id', ...ROW }] },
					{ ...other, cookies: [{ name: 'bay_id', ...ROW }] },
				],
			});
		const on = { title: 'Quay Counter', enabled: true };
		const off = { title: 'Bay Chat', enabled: false };
		expect(read(groups(on, off), 'cookies.json')).toEqual({ names: ['quay_id'], unset: ['bay_id'] });
		for (const [one, other] of [
			// All are off at first.
			[{ ...on, enabled: false }, off],
			// On is what is necessary.
			[
				{ title: 'Necessary', enabled: true },
				{ title: 'Analytics', enabled: false },
			],
			// A visitor switches it.
			[{ ...on, required: true }, off],
		] as const)
			expect(read(groups(one, other), 'cookies.json')).toEqual({ names: ['quay_id', 'bay_id'], unset: [] });
	});
});
