import { describe, expect, it } from 'vitest';
import { rowCount, sectionsOf } from '../../../popup/model/sections.ts';
import { SCENARIOS } from '../scenarios.ts';

const { report } = SCENARIOS.many.inspection as Extract<typeof SCENARIOS.many.inspection, { state: 'ready' }>;

describe('sectionsOf', () => {
	it('puts undeclared cookies first and categories in their order, necessary first', () => {
		const mixed = SCENARIOS.mixed.inspection;
		if (mixed.state !== 'ready') throw new Error('not ready');
		const { undeclared, declared, unseen } = sectionsOf(mixed.report, '');
		expect(undeclared.map(({ cookie }) => cookie.name)).toEqual(['_ga', '_pk_id.12.a4f1']);
		expect(declared.map(({ category }) => category)).toEqual(['necessary']);
		expect(unseen.map(({ pattern }) => pattern)).toEqual(['cookies_preferences']);
		expect(sectionsOf(report, '').declared.map(({ category }) => category)).toEqual([
			'functional',
			'statistical',
			'advertising',
			'social',
			'unknown',
		]);
	});

	it('shows every row when nothing is searched for', () => {
		expect(sectionsOf(report, '').shown).toBe(rowCount(report));
		expect(sectionsOf(report, '  ').shown).toBe(rowCount(report));
	});

	it.each([
		['stray_003', 1],
		['STRAY_003', 1],
		['compteur', 30],
		['stat compteur', 30],
		['cookies_pref', 1],
		['nowhere', 0],
	])('finds for %j in names and providers %i rows', (query, shown) => {
		expect(sectionsOf(report, query).shown).toBe(shown);
	});
});
