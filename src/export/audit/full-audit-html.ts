import { CONSENT_BEHAVIOURS, type ConsentRow, type FullAudit } from '../../core/audit/full-audit.ts';
import { escapeHtml as safe } from '../../core/text/escape-html.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { AuditView } from '../../report-text/audit-view.ts';
import { phaseWords } from '../../report-text/words/consent-words.ts';
import {
	behaviourWords,
	doubtWords,
	fullAuditHeadline,
	passWords,
	recognisedWords,
	stepTitle,
	unsureWords,
	violationMoment,
} from '../../report-text/words/full-audit-words.ts';
import { type AuditPicture, auditBody, auditDocument } from './audit-html.ts';

/** One of the three reports, ready to be written. */
export interface ReportBody {
	readonly view: AuditView;
	/** Hexadecimal. */
	readonly sha256: string;
	readonly pictures: readonly AuditPicture[];
}

const TONES = { 'not-respected': 'attention', respected: 'clean', 'not-sure': 'unknown' } as const;

function cookieLine(row: ConsentRow, full: FullAudit, translator: Translator): string {
	const { t } = translator;
	const name = row.name === '' ? t('popup_nameless') : visibleText(row.name);
	const moment = violationMoment(row, full, translator);
	const marks = [
		...(moment === null ? [] : [moment]),
		...(row.isUndeclared ? [t('full_audit_undeclared')] : []),
	].map((words) => `<br><span class="undeclared">${safe(words)}</span>`);
	const cells = row.cells.map((cell) => {
		if (cell === null) return safe(t('report_compare_absent'));
		return safe(
			[
				t(`report_verdict_${cell.verdict}`),
				...cell.phases.map((phase) => phaseWords(phase, translator)),
			].join(' · '),
		);
	});
	const head = `<th scope="row"><code>${safe(name)}</code><br><span class="soft">${safe(visibleText(`${row.domain}${row.path}`))}</span>${marks.join('')}</th>`;
	return `<tr>${head}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function cookieTable(full: FullAudit, translator: Translator): string {
	const { t } = translator;
	const heads = full.passes.map(
		(pass) =>
			`<th scope="col">${safe(stepTitle(pass.step, translator))}<br><span class="soft">${safe(recognisedWords(pass, translator))}</span></th>`,
	);
	const groups = CONSENT_BEHAVIOURS.map((behaviour) => {
		const rows = full.rows.filter((row) => row.behaviour === behaviour);
		if (rows.length === 0) return '';
		const head = `<tr><th scope="rowgroup" colspan="${heads.length + 1}">${safe(behaviourWords(behaviour, translator))}</th></tr>`;
		return `<tbody>${head}${rows.map((row) => cookieLine(row, full, translator)).join('')}</tbody>`;
	});
	return `<section><h2>${safe(t('full_audit_table'))}</h2><div class="wide"><table><thead><tr><th scope="col">${safe(t('report_compare_cookie'))}</th>${heads.join('')}</tr></thead>${groups.join('')}</table></div></section>`;
}

/** A full audit as one HTML file: the verdict and what it rests on, its cookies, and the three reports. */
export function fullAuditHtml(
	full: FullAudit,
	bodies: readonly ReportBody[],
	translator: Translator,
): string {
	const { t, locale } = translator;
	const title = t('full_audit_title', full.audits[0]?.report.host ?? '');
	const list = (items: readonly string[]) =>
		items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
	const passes = full.passes.map((pass) => {
		const doubts = doubtWords(pass, translator).map((words) => `<br><em>${safe(words)}</em>`);
		return `<strong>${safe(stepTitle(pass.step, translator))}</strong>: ${safe(passWords(pass, translator))}${doubts.join('')}`;
	});
	const reports = bodies.map(
		({ view, sha256, pictures }, index) =>
			`<article class="part">${auditBody(view, sha256, pictures, `visit-${index + 1}-`)}</article>`,
	);
	const parts = [
		`<header><h1>${safe(title)}</h1><p class="result ${TONES[full.verdict]}">${safe(fullAuditHeadline(full, translator))}</p></header>`,
		list(unsureWords(full, translator).map(safe)),
		`<section><h2>${safe(t('full_audit_rests_on'))}</h2>${list(passes)}</section>`,
		cookieTable(full, translator),
		...reports,
	];
	return auditDocument(locale, title, parts.filter((part) => part !== '').join('\n'));
}
