import { isContradiction, weightOf } from '../../src/core/findings/finding-weights.ts';
import type { PolicyInForce } from '../../src/core/policy/resolve-policy.ts';
import { acceptedCount, policyTruth } from '../../src/core/report/policy-truth.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';

export type Tone = 'bad' | 'warn' | 'ok' | 'mute';

/** The next step: read the policy, correct it (or tell who can), or, where it is true, get it in writing; or none. */
export type NextAction = 'read' | 'correct' | 'tell' | 'certify' | null;

export interface Standing {
	readonly tone: Tone;
	/** One sentence: how things stand. */
	readonly text: string;
	/** Sentences to add; empty where the first says it all. */
	readonly hint: string;
	readonly next: NextAction;
}

/** How things stand for a portal, in words. */
export function standingOf(report: SiteReport, translator: Translator): Standing {
	const { t, plural } = translator;
	const { rows, counts, policy } = report;
	const by = policyWords(policy, translator);
	if (policy.kind === 'default') {
		return { tone: 'mute', text: t('popup_say_not_read'), hint: t('popup_hint_not_read'), next: 'read' };
	}
	if (rows.length === 0) {
		const next = policy.kind === 'none' ? 'read' : null;
		return { tone: 'mute', text: t('popup_say_no_cookies'), hint: t('popup_hint_no_cookies'), next };
	}
	if (policy.kind === 'none') {
		const text = plural('popup_say_no_policy', rows.length);
		return { tone: 'mute', text, hint: t('popup_hint_none'), next: 'read' };
	}
	// What an organisation has set is not corrected here.
	const toCorrect = policy.kind === 'organisation' ? 'tell' : 'correct';
	if (counts.undeclared > 0) {
		const others = rows.filter(isToCorrect).length;
		const hint = others > 0 ? `${by} ${plural('popup_more_to_correct', others)}` : by;
		return { tone: 'bad', text: plural('popup_say_undeclared', counts.undeclared), hint, next: toCorrect };
	}
	const text = warningOf(report, translator);
	if (text !== null) return { tone: 'warn', text, hint: by, next: toCorrect };
	const isTrue = policyTruth(report) === true;
	return {
		// Of what is hidden, nothing is said: no tick for a part.
		tone: report.visibility.hiddenDomains.length > 0 ? 'mute' : 'ok',
		text: trueWords(report, isTrue, translator),
		hint: isTrue ? `${seenWords(report, translator)} ${by}` : by,
		next: isTrue ? 'certify' : null,
	};
}

/** That a policy is true, or all seen is declared; but for what is accepted. */
function trueWords(report: SiteReport, isTrue: boolean, { t, plural, date }: Translator): string {
	const accepted = acceptedCount(report);
	if (accepted === 0) return isTrue ? t('popup_say_true', date(report.at)) : t('popup_say_declared');
	return isTrue
		? plural('popup_say_true_but', accepted, date(report.at))
		: plural('popup_say_declared_but', accepted);
}

/** Whether a cookie is declared, but not as it is. */
export function isToCorrect({ verdict, findings }: SiteReport['rows'][number]): boolean {
	return verdict.verdict === 'declared' && findings.some(isContradiction);
}

const DAY_MS = 86_400_000;

/** "8 cookies seen, 8 declared, in 12 days of watching." Without the days, on the first one. */
function seenWords(
	{ rows, counts, watchingSince, at }: SiteReport,
	{ t, plural, number }: Translator,
): string {
	const seen = plural('popup_true_seen', counts.declared, number(rows.length));
	const days = watchingSince === null ? 0 : Math.floor((at - watchingSince) / DAY_MS);
	return days < 1 ? t('popup_news_sentence', seen) : plural('popup_true_watched', days, seen);
}

/** How many cookies are declared, but not as they are; null when none. What is only worth knowing does not count. */
function warningOf({ rows }: SiteReport, { t, plural, number }: Translator): string | null {
	const weights = rows.map(({ findings }) => weightOf(findings));
	const contradicted = weights.filter((weight) => weight === 'contradiction').length;
	const beyond = weights.filter((weight) => weight === 'guideline').length;
	if (contradicted + beyond === 0) return null;
	if (beyond === 0) return plural('popup_say_contradicted', contradicted);
	if (contradicted === 0) return plural('popup_say_beyond', beyond);
	return t('popup_say_contradicted_or_beyond', number(contradicted + beyond));
}

/** The policy that a portal is judged by, and its day: when it was read, else the one that it states. */
export function policyWords(policy: PolicyInForce, { t, date }: Translator): string {
	if (policy.kind === 'default' || policy.kind === 'none') return '';
	const name =
		policy.kind === 'organisation'
			? t('popup_by_organisation')
			: policy.kind === 'portal'
				? t('popup_by_portal')
				: t('popup_by_family', policy.site);
	const read = dayOf(policy.readAt);
	const dated = dayOf(policy.date);
	const words = [
		read === null ? null : t('popup_read', date(read)),
		read !== null || dated === null ? null : t('popup_dated', date(dated)),
		policy.declarations === 0 ? t('popup_declares_nothing') : null,
	];
	return t('popup_news_sentence', [name, ...words.filter((part) => part !== null)].join(', '));
}

/** Milliseconds of an ISO date (that day wherever the reader is) or date and time; null when it is neither. */
function dayOf(iso: string | null): number | null {
	if (iso === null) return null;
	const ms = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00` : iso);
	return Number.isNaN(ms) ? null : ms;
}
