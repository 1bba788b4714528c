import type { Audit } from '../../core/audit/audit.ts';
import { isContradiction, weightOf } from '../../core/findings/finding-weights.ts';
import type { AuditView, CountView } from '../audit-view.ts';
import { isUnread, policySentence } from './head.ts';
import { recordingCounts, recordingResultWords } from './recording-result.ts';
import type { ZonedTranslator } from './zoned.ts';

/** How many declared cookies contradict their declaration. */
function contradicting({ report }: Audit): number {
	return report.rows.filter(
		({ verdict, findings }) => verdict.verdict === 'declared' && findings.some(isContradiction),
	).length;
}

/** The result in a sentence or a few, naming the policy in force, whether it declares anything, and whether it was wholly read. */
export function resultWords(audit: Audit, words: ZonedTranslator): string {
	const { openPlaces = 0, kind, declarations } = audit.report.policy;
	const result =
		audit.recording === null
			? inspectionWords(audit, words)
			: recordingResultWords(audit, audit.recording, words);
	return [
		result,
		...(kind !== 'none' && declarations === 0 ? [words.t('report_say_declares_nothing')] : []),
		...(openPlaces === 0 ? [] : [words.plural('report_say_open_places', openPlaces)]),
	].join(' ');
}

function inspectionWords(audit: Audit, words: ZonedTranslator): string {
	const { t, plural, number } = words;
	const { rows, host, counts, policy } = audit.report;
	const { undeclared, accepted = 0 } = counts;
	const [total, wrong] = [rows.length, contradicting(audit)];
	const say = policySentence(audit, words);
	if (total === 0) return t('report_say_no_cookies', host);
	if (policy.kind === 'none') return plural('report_say_no_policy', total, host);
	if (isUnread(audit)) return plural('report_say_not_read', total, host);
	if (undeclared + accepted === 0)
		return wrong === 0 ? say('say_all', total, host) : say('say_contradicted', wrong, host);
	if (undeclared === total) return say('say_none', total, host);
	const result =
		undeclared === 0
			? say('say_accepted_only', accepted, number(total), host)
			: say('say_undeclared', undeclared, number(total), host);
	return [
		result,
		...(undeclared > 0 && accepted > 0 ? [plural('report_say_more_accepted', accepted)] : []),
		...(wrong === 0 ? [] : [plural('report_say_more_contradicted', wrong)]),
	].join(' ');
}

/** The weight of the result; findings that only advise do not count. */
export function toneOf(audit: Audit): AuditView['tone'] {
	const { report } = audit;
	if (report.policy.kind === 'none' || isUnread(audit)) return 'unknown';
	const weights = report.rows.map(({ findings }) => weightOf(findings));
	const isClean =
		report.counts.undeclared === 0 && weights.every((weight) => weight === null || weight === 'advice');
	return isClean ? 'clean' : 'attention';
}

const STEMS = {
	undeclared: 'report_count_undeclared',
	accepted: 'report_count_accepted',
	unjudged: 'report_count_unjudged',
	declared: 'report_count_declared',
	contradicting: 'report_count_contradicting',
	beforeChoice: 'report_count_before_choice',
	afterRefusal: 'report_count_after_refusal',
	notKept: 'report_count_not_kept',
	unseen: 'report_count_unseen',
	notLookedAt: 'report_count_not_looked_at',
} as const satisfies Record<CountView['id'], string>;

/** The numbers of a report that are not zero. */
export function countViews(audit: Audit, { plural }: ZonedTranslator): readonly CountView[] {
	const { report, recording } = audit;
	const { undeclared, accepted = 0, unjudged = 0, declared, unseen } = report.counts;
	const of = (id: CountView['id'], count: number): CountView => ({
		id,
		count,
		words: plural(STEMS[id], count),
	});
	const visit = recording === null ? null : recordingCounts(audit, recording);
	const views = [
		...(unjudged > 0 ? [of('unjudged', unjudged)] : [of('undeclared', undeclared)]),
		...(accepted > 0 ? [of('accepted', accepted)] : []),
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
	return views.filter(({ count }) => count > 0);
}
