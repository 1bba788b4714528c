import { escapeHtml as safe } from '../../core/text/escape-html.ts';
import type { AuditView } from '../../report-text/audit-view.ts';
import type { ConsentRowView, FullAuditView, VisitView } from '../../report-text/full-audit-view.ts';
import { htmlDocument } from '../html-document.ts';
import { type AuditPicture, auditBody } from './audit-html.ts';
import { AUDIT_STYLE } from './audit-style.ts';

/** One of the three reports, ready to be written. */
export interface ReportBody {
	readonly view: AuditView;
	/** Hexadecimal. */
	readonly sha256: string;
	readonly pictures: readonly AuditPicture[];
}

const list = (items: readonly string[]) =>
	items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

function visitLine({ title, words, doubts }: VisitView): string {
	const doubtful = doubts.map((doubt) => `<br><em>${safe(doubt)}</em>`);
	return `<strong>${safe(title)}</strong>: ${safe(words)}${doubtful.join('')}`;
}

function cookieLine({ name, where, marks, cells }: ConsentRowView): string {
	const marked = marks.map((words) => `<br><span class="undeclared">${safe(words)}</span>`);
	const head = `<th scope="row"><code>${safe(name)}</code><br><span class="soft">${safe(where)}</span>${marked.join('')}</th>`;
	return `<tr>${head}${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`;
}

function cookieTable({ visits, cookies }: FullAuditView): string {
	const heads = visits.entries.map(
		({ title, recognised }) =>
			`<th scope="col">${safe(title)}<br><span class="soft">${safe(recognised)}</span></th>`,
	);
	const groups = cookies.groups.map(({ heading, rows }) => {
		const head = `<tr><th scope="rowgroup" colspan="${heads.length + 1}">${safe(heading)}</th></tr>`;
		return `<tbody>${head}${rows.map(cookieLine).join('')}</tbody>`;
	});
	return `<section><h2>${safe(cookies.heading)}</h2><div class="wide"><table><thead><tr><th scope="col">${safe(cookies.nameColumn)}</th>${heads.join('')}</tr></thead>${groups.join('')}</table></div></section>`;
}

/** A full audit as one HTML file: the verdict and its foundations, its cookies, and the three reports. */
export function fullAuditHtml(view: FullAuditView, bodies: readonly ReportBody[]): string {
	const { language, title, headline, tone, reasons, visits } = view;
	const parts = [
		`<header><h1>${safe(title)}</h1><p class="result ${tone}">${safe(headline)}</p></header>`,
		list(reasons.map(safe)),
		`<section><h2>${safe(visits.heading)}</h2>${list(visits.entries.map(visitLine))}</section>`,
		cookieTable(view),
		...bodies.map(
			(body, index) =>
				`<article class="part">${auditBody(body.view, body.sha256, body.pictures, `visit-${index + 1}-`)}</article>`,
		),
	];
	const body = parts.filter((part) => part !== '').join('\n');
	return htmlDocument({ language, title, style: AUDIT_STYLE, body });
}
