import { describe, expect, it } from 'vitest';
import { applyBaseline, baselineUse } from '../../../src/core/check/apply-baseline.ts';
import { makeSite } from '../../check/make-check.ts';

const NOW = Date.UTC(2026, 10, 22);
const HOST = 'ville.test';
const entry = { finding: 'undeclared', cookie: '_ga*', host: '*', reason: 'T-1', until: '2026-12-31' };
const { findings } = makeSite({ cookies: [{ name: '_ga_X' }, { name: 'other' }] });
const apply = (...entries: readonly Partial<typeof entry & { domain: string }>[]) => {
	const applied = applyBaseline(
		findings,
		entries.map((fields) => ({ ...entry, ...fields })),
		HOST,
		NOW,
	);
	const undeclared = applied.findings.filter(({ code }) => code === 'undeclared');
	const state = undeclared.map(({ cookie, accepted, exceptionEnded }) => [
		cookie?.name,
		accepted?.until ?? null,
		exceptionEnded,
	]);
	return { state, used: [...applied.used] };
};

describe('a baseline accepts', () => {
	it('what an entry is about, until its day', () => {
		expect(apply({})).toEqual({
			state: [
				['_ga_X', '2026-12-31', null],
				['other', null, null],
			],
			used: [0],
		});
		expect(apply({ until: '2026-11-22' }).used).toEqual([0]);
	});

	it('nothing once the day is over, and says so', () => {
		expect(apply({ until: '2026-11-21' })).toEqual({
			state: [
				['_ga_X', null, '2026-11-21'],
				['other', null, null],
			],
			used: [],
		});
	});

	it.each([
		{ host: 'other.test' },
		{ finding: 'not-secure' },
		{ cookie: '_GA*' },
		{ domain: 'cdn.ville.test' },
	])('nothing else: %o', (fields) => {
		expect(apply(fields).state.every(([, until]) => until === null)).toBe(true);
	});

	it('by the entry that lasts longest', () => {
		expect(apply({ until: '2026-12-01' }, { host: HOST }, { until: '2026-11-01' })).toEqual({
			state: [
				['_ga_X', '2026-12-31', null],
				['other', null, null],
			],
			used: [1],
		});
	});
});

describe('the use of a baseline', () => {
	const use = (isChecked: boolean, ...entries: readonly Partial<typeof entry>[]) =>
		baselineUse(
			entries.map((fields) => ({ ...entry, ...fields })),
			[{ host: HOST, isChecked }],
			new Set([0]),
			NOW,
		);

	it('tells ended entries and those that nothing needed', () => {
		expect(use(true, {}, { until: '2026-01-01' }, { cookie: 'gone' })).toEqual({ ended: [1], unused: [2] });
	});

	it('calls no entry unused that is for another host, or for one without a verdict', () => {
		expect(use(true, {}, { host: 'other.test' }).unused).toEqual([]);
		expect(use(false, {}, { cookie: 'gone' }).unused).toEqual([]);
	});
});
