import type { Audit } from '../../core/audit/audit.ts';
import type { FindingCode } from '../../core/findings/finding.ts';
import type { Recording } from '../../core/recording/recording.ts';
import type { CookieRow } from '../../core/report/site-report.ts';
import { isUnread, policySentence } from './head.ts';
import type { ZonedTranslator } from './zoned.ts';

/** The result of a recorded visit in numbers. */
export interface RecordingCounts {
	/** Cookies that were set in it, and how many of them are undeclared. */
	readonly set: number;
	readonly undeclared: number;
	/** How many of those undeclared are accepted for now. */
	readonly accepted: number;
	/** Cookies that were present from the start, and not set again. */
	readonly others: number;
	readonly beforeChoice: number;
	readonly afterRefusal: number;
	/** Different offers that were not kept. */
	readonly notKept: number;
}

export function recordingCounts({ report }: Audit, { cookies, notKept }: Recording): RecordingCounts {
	const times = new Map(cookies.map((cookie) => [cookie.key, cookie.times]));
	const isSet = ({ key }: CookieRow) => (times.get(key) ?? 0) > 0;
	const set = report.rows.filter(isSet);
	const cookiesWith = (code: FindingCode) =>
		report.rows.filter(({ findings }) => findings.some((finding) => finding.code === code)).length;
	return {
		set: set.length,
		undeclared: set.filter(({ verdict }) => verdict.verdict === 'undeclared').length,
		accepted: set.filter(({ accepted }) => accepted !== undefined).length,
		others: report.rows.length - set.length,
		beforeChoice: cookiesWith('set-before-consent'),
		afterRefusal: cookiesWith('set-after-refusal'),
		notKept: notKept.length,
	};
}

/** The result of a recorded visit in a sentence or a few, naming the policy that was in force. */
export function recordingResultWords(audit: Audit, recording: Recording, words: ZonedTranslator): string {
	const { plural } = words;
	const counts = recordingCounts(audit, recording);
	const { accepted, beforeChoice, afterRefusal, others } = counts;
	return [
		setWords(audit, counts, words),
		...(accepted > 0 ? [plural('report_visit_say_accepted', accepted)] : []),
		...(beforeChoice > 0 ? [plural('report_visit_say_before', beforeChoice)] : []),
		...(afterRefusal > 0 ? [plural('report_visit_say_refused', afterRefusal)] : []),
		...(others > 0 ? [plural('report_visit_say_others', others)] : []),
		...(recording.choices.some(({ by }) => by === 'person') ? [words.t('report_visit_say_by_hand')] : []),
		...(recording.way === 'har' ? [words.t('report_visit_say_har')] : []),
	].join(' ');
}

function setWords(audit: Audit, { set, undeclared }: RecordingCounts, words: ZonedTranslator): string {
	const { t, plural, number } = words;
	const { host, policy } = audit.report;
	const say = policySentence(audit, words);
	if (set === 0) return t('report_visit_say_nothing', host);
	if (policy.kind === 'none') return plural('report_visit_say_no_policy', set, host);
	if (isUnread(audit)) return plural('report_visit_say_not_read', set, host);
	if (undeclared === 0) return say('visit_say_all', set, host);
	if (undeclared === set) return say('visit_say_none', set, host);
	return say('visit_say_undeclared', undeclared, number(set), host);
}
