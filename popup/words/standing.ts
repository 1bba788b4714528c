import { weightOf } from '../../src/core/findings/finding-weights.ts';
import type { PolicyInForce } from '../../src/core/policy/resolve-policy.ts';
import { policyTruth } from '../../src/core/report/policy-truth.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';

export type Tone = 'bad' | 'warn' | 'ok' | 'mute';

export interface Standing {
	readonly tone: Tone;
	/** One sentence: how things stand. */
	readonly text: string;
	/** How to learn more, or null. */
	readonly hint: string | null;
	/** True where importing a policy is the next step. */
	readonly offersImport: boolean;
}

/** How things stand for a portal, in words. */
export function standingOf(report: SiteReport, translator: Translator): Standing {
	const { t, plural, date, number } = translator;
	const { rows, counts, policy, at } = report;
	const judged = policy.kind !== 'none';
	if (policy.kind === 'default') {
		return {
			tone: 'mute',
			text: t('popup_say_not_read'),
			hint: t('popup_hint_not_read'),
			offersImport: true,
		};
	}
	if (rows.length === 0) {
		return {
			tone: 'mute',
			text: t('popup_say_no_cookies'),
			hint: t('popup_hint_no_cookies'),
			offersImport: !judged,
		};
	}
	if (!judged) {
		return {
			tone: 'mute',
			text: plural('popup_say_no_policy', rows.length),
			hint: t('popup_hint_none'),
			offersImport: true,
		};
	}
	if (counts.undeclared > 0) {
		const text = plural('popup_say_undeclared', counts.undeclared);
		return { tone: 'bad', text, hint: null, offersImport: false };
	}
	const text = warningOf(report, translator);
	if (text !== null) return { tone: 'warn', text, hint: null, offersImport: false };
	return {
		// Of what is hidden, nothing is said: no tick for a part.
		tone: report.visibility.hiddenDomains.length > 0 ? 'mute' : 'ok',
		text: policyTruth(report)
			? plural('popup_say_true', counts.declared, number(rows.length), date(at))
			: t('popup_say_declared'),
		hint: null,
		offersImport: false,
	};
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

/** The policy that a portal is judged by: its origin, its dates, its number of declarations; empty before one is read. */
export function policyWords(policy: PolicyInForce, { t, plural, date }: Translator): string {
	if (policy.kind === 'default') return '';
	if (policy.kind === 'none') return t('popup_by_none');
	const dated = dayOf(policy.date);
	const read = dayOf(policy.readAt);
	return [
		policy.kind === 'portal' ? t('popup_by_portal') : t('popup_by_family', policy.site),
		dated === null ? null : t('popup_dated', date(dated)),
		read === null ? null : t('popup_read', date(read)),
		policy.declarations === 0
			? t('popup_declares_nothing')
			: plural('popup_declarations', policy.declarations),
	]
		.filter((part) => part !== null)
		.join('\u00a0· ');
}

/** Milliseconds of an ISO date (that day wherever the reader is) or date and time; null when it is neither. */
function dayOf(iso: string | null): number | null {
	if (iso === null) return null;
	const ms = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00` : iso);
	return Number.isNaN(ms) ? null : ms;
}
