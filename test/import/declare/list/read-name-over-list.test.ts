import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const DAY = 86_400;
const read = (text: string) =>
	parsePolicy({ text }, { name: 'policy.md' }).declarations.map(({ names, provider, lifetime }) => [
		names.join(', '),
		provider,
		lifetime?.seconds ?? null,
	]);

describe('names on lines of their own, over a list of what is said of them', () => {
	it.each([
		['- counts the visits\n- lifetime: 2 days', 2 * DAY],
		['- zählt Besuche\n- Speicherdauer: 2 Tage', 2 * DAY],
		['- compte les visites\n- durée de conservation : 2 jours', 2 * DAY],
		['- cuenta las visitas\n- duración: 2 días', 2 * DAY],
	])('%s', (list, seconds) => {
		expect(read(`# Cookies\n\npier_id\n\n${list}\n\npier_no\n\n${list}\n`)).toEqual([
			['pier_id', null, seconds],
			['pier_no', null, seconds],
		]);
	});

	it('of several lines, torn behind their commas', () => {
		expect(read('# Cookies\n\npier_id\n\n,pier_no\n\n- counts the visits\n- lifetime: 2 days\n')).toEqual([
			['pier_id, pier_no', null, 2 * DAY],
		]);
	});

	it('behind the label of names', () => {
		const text =
			'# Cookies\n\nCookie name: pier_id\n\n- Purpose: counts\n- Expiration: 2 days\n\nCookie name: HARBOURID\n\n- It counts, too, for 2 days.\n';
		expect(read(text)).toEqual([
			['pier_id', null, 2 * DAY],
			['HARBOURID', null, 2 * DAY],
		]);
	});

	it('not over a list of further names', () => {
		expect(read('# Cookies\n\npier_id\n\n- quay_no: kept for 2 days\n').map(([name]) => name)).toContain(
			'quay_no',
		);
	});
});

it('takes the heading of a fact for no name', () => {
	const text = '# Cookies\n\n- pier_id\n  - duration: 2 days\n  - purpose: counts visits\n';
	expect(read(text).map(([name]) => name)).toEqual(['pier_id']);
});

it('takes the provider from the item that holds the names', () => {
	const text =
		'# Cookies\n\n1. Harbour Ltd cookies\n   - pier_id: kept for 2 days\n   - pier_no: kept for 2 days\n';
	expect(read(text)).toEqual([
		['pier_id', 'Harbour Ltd', 2 * DAY],
		['pier_no', 'Harbour Ltd', 2 * DAY],
	]);
});

it('reads names before their word, with brackets behind each', () => {
	const text =
		'# Cookies\n\nWe set the _pk_id.* (13 months) and _pk_ses.* (30 minutes) cookies to count visits.\n';
	expect(read(text).map(([name]) => name)).toEqual(['_pk_id.*', '_pk_ses.*']);
});
