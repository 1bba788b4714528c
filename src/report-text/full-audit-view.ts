import type { AuditPass } from '../core/audit/audit-pass.ts';
import { CONSENT_BEHAVIOURS, type ConsentRow, type FullAudit } from '../core/audit/full-audit.ts';
import type { Translator } from '../i18n/translator.ts';
import { phaseWords } from './words/consent-words.ts';
import { cookieNameWords, cookiePlaceWords } from './words/cookie-name.ts';
import {
	behaviourWords,
	doubtWords,
	fullAuditHeadline,
	passWords,
	recognisedWords,
	stepTitle,
	unsureWords,
	violationMoment,
} from './words/full-audit-words.ts';

/** A full audit in words, for its document. Every text is plain text, not HTML; hostile texts have been made visible. */
export interface FullAuditView {
	/** BCP 47 tag of the words. */
	readonly language: string;
	readonly title: string;
	readonly headline: string;
	readonly tone: 'clean' | 'attention' | 'unknown';
	/** Reasons for which it is not sure, a sentence each. */
	readonly reasons: readonly string[];
	readonly visits: { readonly heading: string; readonly entries: readonly VisitView[] };
	readonly cookies: {
		readonly heading: string;
		readonly nameColumn: string;
		/** Groups that have cookies, in order. */
		readonly groups: readonly { readonly heading: string; readonly rows: readonly ConsentRowView[] }[];
	};
}

export interface VisitView {
	readonly title: string;
	/** The answer that was recognised, alone. */
	readonly recognised: string;
	/** That answer, pages and time. */
	readonly words: string;
	readonly doubts: readonly string[];
}

export interface ConsentRowView {
	readonly name: string;
	readonly where: string;
	/** Its contradictions, and that it is undeclared. */
	readonly marks: readonly string[];
	/** A cell for each visit. */
	readonly cells: readonly string[];
}

const TONES = { 'not-respected': 'attention', respected: 'clean', 'not-sure': 'unknown' } as const;

function visitView(pass: AuditPass, translator: Translator): VisitView {
	return {
		title: stepTitle(pass.step, translator),
		recognised: recognisedWords(pass, translator),
		words: passWords(pass, translator),
		doubts: doubtWords(pass, translator),
	};
}

function rowView(row: ConsentRow, audit: FullAudit, translator: Translator): ConsentRowView {
	const { t } = translator;
	const moment = violationMoment(row, audit, translator);
	return {
		name: cookieNameWords(row.name, translator),
		where: cookiePlaceWords(row),
		marks: [...(moment === null ? [] : [moment]), ...(row.isUndeclared ? [t('full_audit_undeclared')] : [])],
		cells: row.cells.map((cell) => {
			if (cell === null) return t('report_compare_absent');
			const phases = cell.phases.map((phase) => phaseWords(phase, translator));
			return [t(`report_verdict_${cell.verdict}`), ...phases].join(' · ');
		}),
	};
}

export function fullAuditView(audit: FullAudit, translator: Translator): FullAuditView {
	const { t, locale } = translator;
	const groups = CONSENT_BEHAVIOURS.map((behaviour) => ({
		heading: behaviourWords(behaviour, translator),
		rows: audit.rows
			.filter((row) => row.behaviour === behaviour)
			.map((row) => rowView(row, audit, translator)),
	}));
	return {
		language: locale,
		title: t('full_audit_title', audit.audits[0]?.report.host ?? ''),
		headline: fullAuditHeadline(audit, translator),
		tone: TONES[audit.verdict],
		reasons: unsureWords(audit, translator),
		visits: {
			heading: t('full_audit_rests_on'),
			entries: audit.passes.map((pass) => visitView(pass, translator)),
		},
		cookies: {
			heading: t('full_audit_table'),
			nameColumn: t('report_compare_cookie'),
			groups: groups.filter(({ rows }) => rows.length > 0),
		},
	};
}
