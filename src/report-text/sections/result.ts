import type { Audit } from '../../core/audit/audit.ts';
import { isContradiction, weightOf } from '../../core/findings/finding-weights.ts';
import type { AuditView, CountView } from '../audit-view.ts';
import { policyWords } from './head.ts';
import { visitCounts, visitResultWords } from './visit-result.ts';
import type { ZonedTranslator } from './zoned.ts';

/** How many declared cookies contradict their declaration. */
function contradicting({ report }: Audit): number {
	return report.rows.filter(
		({ verdict, findings }) => verdict.verdict === 'declared' && findings.some(isContradiction),
	).length;
}

/** What came out, in one sentence; it names the policy that was in force. */
export function resultWords(audit: Audit, words: ZonedTranslator): string {
	if (audit.recording !== null) return visitResultWords(audit, audit.recording, words);
	const { t, plural, number } = words;
	const { rows, host, counts, policy } = audit.report;
	const [total, wrong] = [number(rows.length), contradicting(audit)];
	const by = policyWords(audit, words);
	if (rows.length === 0) return t('report_say_no_cookies', host);
	if (policy.kind === 'none') return plural('report_say_no_policy', rows.length, host);
	if (counts.undeclared === 0) {
		if (wrong === 0) return plural('report_say_all', rows.length, host, by);
		return plural('report_say_contradicted', wrong, host, by);
	}
	if (wrong === 0) return plural('report_say_undeclared', counts.undeclared, total, host, by);
	return plural('report_say_both', counts.undeclared, total, host, by, number(wrong));
}

/** How weighty the result is: findings that only advise change nothing. */
export function toneOf({ report }: Audit): AuditView['tone'] {
	if (report.policy.kind === 'none') return 'unknown';
	const weights = report.rows.map(({ findings }) => weightOf(findings));
	const isClean = report.counts.undeclared === 0 && weights.every((one) => one === null || one === 'advice');
	return isClean ? 'clean' : 'attention';
}

const STEMS = {
	undeclared: 'report_count_undeclared',
	declared: 'report_count_declared',
	contradicting: 'report_count_contradicting',
	beforeChoice: 'report_count_before_choice',
	afterRefusal: 'report_count_after_refusal',
	notKept: 'report_count_not_kept',
	unseen: 'report_count_unseen',
	notLookedAt: 'report_count_not_looked_at',
} as const satisfies Record<CountView['id'], string>;

/** Every count, each with what it counts. */
export function countViews(audit: Audit, { plural }: ZonedTranslator): readonly CountView[] {
	const { report, recording } = audit;
	const { undeclared, declared, unseen } = report.counts;
	const of = (id: CountView['id'], count: number): CountView => ({
		id,
		count,
		words: plural(STEMS[id], count),
	});
	const visit = recording === null ? null : visitCounts(audit, recording);
	return [
		of('undeclared', undeclared),
		of('declared', declared),
		of('contradicting', contradicting(audit)),
		...(visit === null
			? []
			: [
					of('beforeChoice', visit.beforeChoice),
					of('afterRefusal', visit.afterRefusal),
					of('notKept', visit.notKept),
				]),
		of('unseen', unseen),
		of('notLookedAt', report.notLookedAt.length),
	];
}
