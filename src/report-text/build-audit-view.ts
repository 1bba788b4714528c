import type { Audit } from '../core/audit/audit.ts';
import type { Translator } from '../i18n/translator.ts';
import type { AuditView } from './audit-view.ts';
import { limitsSection, methodSection, wordingSection } from './sections/appendix.ts';
import { cookieTable } from './sections/cookies.ts';
import { conditionsSection, headSection } from './sections/head.ts';
import { listSections } from './sections/lists.ts';
import { problemsSection } from './sections/problems.ts';
import { recordingSection } from './sections/recording.ts';
import { countViews, resultWords, toneOf } from './sections/result.ts';
import { zoned } from './sections/zoned.ts';
import { keyFact } from './words/key-words.ts';

/** An audit in words: days and times in the audit's own zone. `signedBy`: the fingerprint of the key that signs its JSON export. */
export function auditView(audit: Audit, translator: Translator, signedBy: string | null = null): AuditView {
	const words = zoned(translator, audit.timeZone);
	const { t, locale } = words;
	const { recording } = audit;
	const remarks = audit.remarks.split(/\n{2,}/).filter((text) => text.trim() !== '');
	return {
		language: locale,
		title: t(recording === null ? 'report_title' : 'report_title_visit', audit.report.host),
		host: audit.report.host,
		result: resultWords(audit, words),
		tone: toneOf(audit),
		counts: countViews(audit, words),
		findings: problemsSection(audit, words),
		head: headSection(audit, words),
		conditions: conditionsSection(audit, words),
		visit: recording && recordingSection(recording, words),
		cookies: cookieTable(audit, words),
		lists: listSections(audit, words),
		remarks:
			remarks.length === 0
				? null
				: { id: 'remarks', heading: t('report_remarks'), intro: null, entries: remarks },
		limits: limitsSection(audit, words),
		method: methodSection(audit, words),
		wording: wordingSection(audit, words),
		seal: {
			heading: t('report_seal'),
			words: t('report_seal_words'),
			key: signedBy === null ? null : keyFact(signedBy, words),
		},
	};
}
