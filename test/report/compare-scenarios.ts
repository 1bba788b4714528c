import type { CompareTarget } from '../../report/target.ts';
import type { Audit } from '../../src/core/audit/audit.ts';
import { declaredAs, MOMENT, makeReport, makeRow, NO_MATCH } from '../popup/make-report.ts';
import { ACCEPTED_STEP, NOTHING, REFUSED_STEP } from './guide-scenarios.ts';
import { VISIT } from './made-visits.ts';
import { makeAudit } from './make-audit.ts';

/** The kept reports when a comparison opens. */
export interface CompareScenario {
	readonly target: CompareTarget;
	readonly kept: readonly Audit[];
	/** For the gallery: selectors of elements to click. */
	readonly press?: string;
}

const of = (kept: readonly Audit[], press?: string): CompareScenario => ({
	target: { kind: 'compare', ids: kept.map(({ id }) => id) },
	kept,
	...(press === undefined ? {} : { press }),
});

const EARLIER = makeAudit({
	id: 'earlier',
	madeAt: new Date(MOMENT - 30 * 86_400_000).toISOString(),
	report: makeReport({
		rows: [
			makeRow({ name: 'old_banner' }, NO_MATCH, { days: 30 }),
			makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'), { days: 30 }),
			makeRow({ name: 'csrftoken' }, NO_MATCH, { days: 180 }),
		],
	}),
});
const LATER = makeAudit({
	id: 'later',
	report: makeReport({
		rows: [
			makeRow({ name: '<img src=x onerror=alert(1)>' }, NO_MATCH, { days: 400 }),
			makeRow({ name: `${'long_name_'.repeat(12)}end` }, NO_MATCH),
			makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'), { days: 14 }),
			makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), { days: 180 }),
		],
	}),
});

/** Every state of a comparison, by name. */
export const COMPARE_SCENARIOS = {
	'compare-three': of([NOTHING, REFUSED_STEP, ACCEPTED_STEP]),
	'compare-differing': of([NOTHING, REFUSED_STEP, ACCEPTED_STEP], '[name="only-differing"]'),
	'compare-two': of([EARLIER, LATER]),
	'compare-visit': of([EARLIER, VISIT]),
	'compare-same': of([LATER, { ...LATER, id: 'later-2' }]),
	'compare-hosts': of([
		LATER,
		{ ...EARLIER, report: { ...EARLIER.report, host: 'data.ville-exemple.example' } },
	]),
	'compare-empty': of([makeAudit({ id: 'e1' }), makeAudit({ id: 'e2' })]),
	'compare-missing': {
		target: { kind: 'compare', ids: ['earlier', 'deleted', 'later'] },
		kept: [EARLIER, LATER],
	},
	'compare-gone': { target: { kind: 'compare', ids: ['earlier', 'deleted'] }, kept: [EARLIER] },
} as const satisfies Record<string, CompareScenario>;
