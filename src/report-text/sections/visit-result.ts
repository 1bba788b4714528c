import type { Audit } from '../../core/audit/audit.ts';
import type { FindingCode } from '../../core/findings/finding.ts';
import type { CookieRow } from '../../core/findings/verdict.ts';
import type { Recording } from '../../core/recording/recording.ts';
import { policyWords } from './head.ts';
import type { ZonedTranslator } from './zoned.ts';

/** What a recorded visit comes to, in numbers. */
export interface VisitCounts {
	/** Cookies that were set in it, and how many of them are undeclared. */
	readonly set: number;
	readonly undeclared: number;
	/** Cookies that were there from the start, and not set again. */
	readonly others: number;
	readonly beforeChoice: number;
	readonly afterRefusal: number;
	/** Different offers that were not kept. */
	readonly notKept: number;
}

/** Takes an audit and its recording. */
export function visitCounts({ report }: Audit, { cookies, notKept }: Recording): VisitCounts {
	const times = new Map(cookies.map((cookie) => [cookie.key, cookie.times]));
	const isSet = ({ key }: CookieRow) => (times.get(key) ?? 0) > 0;
	const set = report.rows.filter(isSet);
	const found = (code: FindingCode) =>
		report.rows.filter(({ findings }) => findings.some((one) => one.code === code)).length;
	return {
		set: set.length,
		undeclared: set.filter(({ verdict }) => verdict.verdict === 'undeclared').length,
		others: report.rows.length - set.length,
		beforeChoice: found('set-before-consent'),
		afterRefusal: found('set-after-refusal'),
		notKept: notKept.length,
	};
}

/** What came out of a recorded visit, in one sentence; it names the policy that was in force. */
export function visitResultWords(audit: Audit, recording: Recording, words: ZonedTranslator): string {
	const { t, plural } = words;
	const { host } = audit.report;
	const counts = visitCounts(audit, recording);
	const { set, others } = counts;
	const parts = [
		set === 0 ? t('report_visit_none', host) : plural('report_visit_set', set, host),
		...(set === 0 ? [] : [declaredWords(audit, recording, words)]),
		...consentWords(counts, words),
		...(others === 0 ? [] : [plural('report_visit_others', others)]),
	];
	return `${parts.reduce((said, part) => t('report_semicolon', said, part))}.`;
}

/** Of kinds that visitors are usually asked about (see `visitFindings`), how many were set without their consent. */
function consentWords({ beforeChoice, afterRefusal }: VisitCounts, { plural }: ZonedTranslator): string[] {
	return [
		...(beforeChoice > 0 ? [plural('report_visit_before', beforeChoice)] : []),
		...(afterRefusal > 0 ? [plural('report_visit_refused', afterRefusal)] : []),
	];
}

function declaredWords(audit: Audit, recording: Recording, words: ZonedTranslator): string {
	const { t, plural } = words;
	const { set, undeclared } = visitCounts(audit, recording);
	if (audit.report.policy.kind === 'none') return t('report_visit_no_policy');
	const by = policyWords(audit, words);
	if (undeclared > 0) return plural('report_visit_undeclared', undeclared, by);
	return t(set === 1 ? 'report_visit_one_declared' : 'report_visit_all_declared', by);
}
