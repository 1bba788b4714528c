import { describe, expect, it } from 'vitest';
import type { StepKind } from '../../../src/core/report/site-report.ts';
import { stepRows } from '../../../src/export/policy/step-rows.ts';
import { makeDeclaration, makePolicy } from '../../fakes/make.ts';
import { cookieOf, inspectBy } from './inspect-by.ts';

const elsewhere = { domain: 'video.tierce.example' };
const policy = makePolicy({
	declarations: [
		makeDeclaration({
			names: ['map_view'],
			purpose: 'Map',
			lifetime: { text: '1 month', kind: 'fixed', seconds: 2_592_000 },
		}),
		makeDeclaration({ names: ['vid_plain'], party: 'first', purpose: 'Video' }),
		makeDeclaration({ names: ['theme'], category: 'functional', purpose: 'Looks' }),
		makeDeclaration({ names: ['theme'], category: 'statistical', purpose: 'Looks' }),
	],
});
const report = inspectBy(policy, [
	cookieOf('map_view', 90),
	cookieOf('vid_plain', null, elsewhere),
	cookieOf('theme', null),
	cookieOf('_ga', null),
]);

function rowsOf(kind: StepKind): string[] {
	// A report lists three steps at most: the others are made here.
	const step = report.steps.find((other) => other.kind === kind) ?? {
		kind,
		keys: report.rows.filter(({ cookie }) => cookie.name === 'vid_plain').map(({ key }) => key),
		patterns: ['vid_plain'],
	};
	return stepRows(policy, report, step, 'text', 'en').split('\n');
}

describe('the rows to paste for a step', () => {
	it('are those of the undeclared cookies', () => {
		expect(rowsOf('declare')).toHaveLength(1);
		expect(rowsOf('declare')[0]).toContain('\t_ga\tSession\t[to be completed]');
	});

	it('are the policy’s own rows as they should read', () => {
		expect(rowsOf('correct-lifetime')).toEqual([
			'Supplier name\tCookie name\tDuration\tFunction',
			'–\tmap_view\tat least 3 months (to be checked)\tMap',
		]);
		expect(rowsOf('settle-category')[1]).toBe(
			'–\ttheme\t–\tLooks [theme also stands under “Statistical cookies”: please choose one]\tFunctional cookies',
		);
		expect(rowsOf('correct-party')).toEqual([
			'Supplier name\tCookie name\tDuration\tFunction\tParty',
			'–\tvid_plain\t–\tVideo\tthird party',
		]);
	});
});
