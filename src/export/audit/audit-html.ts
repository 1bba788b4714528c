import { escapeHtml as safe } from '../../core/text/escape-html.ts';
import type {
	AuditView,
	CookieTableView,
	CookieView,
	EventView,
	FactView,
	FindingView,
	ItemView,
	MomentView,
	ProblemGroupView,
	Section,
} from '../../report-text/audit-view.ts';
import { htmlDocument } from '../html-document.ts';
import { AUDIT_STYLE } from './audit-style.ts';

/** A picture in a report. Its markup is our own and trusted: it is written as it stands. */
export interface AuditPicture {
	readonly heading: string;
	/** One or two sentences on how to read it. */
	readonly caption: string;
	/** Its marks and their meaning, as markup. */
	readonly legend: string;
	/** An `<svg>` element that needs no style sheet, with its own `role="img"` and title. */
	readonly svg: string;
}

const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

function link(text: string, url: string | null): string {
	return url === null ? safe(text) : `<a href="${safe(url)}" rel="noreferrer">${safe(text)}</a>`;
}

function facts(entries: readonly FactView[]): string {
	const lines = entries.map(({ label, value, url }) => `<dt>${safe(label)}</dt><dd>${link(value, url)}</dd>`);
	return `<dl>${lines.join('')}</dl>`;
}

/** `body` writes the entries. */
function section<T>({ id, heading, intro, entries }: Section<T>, body: (entries: readonly T[]) => string) {
	const before = intro === null ? '' : `<p>${safe(intro)}</p>`;
	return `<section id="${safe(id)}"><h2>${safe(heading)}</h2>${before}${body(entries)}</section>`;
}

function finding({ tag, words, weightWords, certaintyWords, source }: FindingView): string {
	const about = `${safe(weightWords)} · ${safe(certaintyWords)} · ${link(source.value, source.url)}`;
	return `<strong>${safe(tag)}</strong>. ${safe(words)}<br><span class="soft">${about}</span>`;
}

const findings = (views: readonly FindingView[]) => (views.length === 0 ? '' : list(views.map(finding)));

function problem(group: ProblemGroupView): string {
	const { heading, words, weightWords, certaintyWords, source, advice, cookies } = group;
	const lines = cookies.map((cookie) => {
		const more = [cookie.when ?? '', cookie.words, cookie.certaintyWords].filter((text) => text !== '');
		return `<code>${safe(cookie.name)}</code> <span class="soft">${[cookie.where, ...more].map(safe).join(' · ')}</span>`;
	});
	const about = [weightWords, ...(certaintyWords === null ? [] : [certaintyWords])].map(safe).join(' · ');
	const shared = words === '' ? '' : `<p>${safe(words)}</p>`;
	return `<h3>${safe(heading)}</h3>${list(lines)}${shared}<p class="soft">${about} · ${link(source.value, source.url)}</p><p>${safe(advice)}</p>`;
}

function cookieLine(cookie: CookieView): string {
	const { name, where, verdict, note } = cookie;
	const cells = [
		`<code>${safe(name)}</code><br><span class="soft">${safe(where)} · ${safe(cookie.partyWords)}</span>`,
		`<span class="${verdict}">${safe(cookie.verdictWords)}</span>`,
		safe(cookie.categoryWords),
		safe(cookie.declaredLifetime),
		safe(cookie.realLifetime),
		[cookie.setBy, cookie.setWhen ?? '', cookie.gone ?? '']
			.filter((text) => text !== '')
			.map(safe)
			.join('<br>'),
		cookie.findings.map(({ tag }) => safe(tag)).join('<br>'),
		safe(note?.assessmentWords ?? ''),
	];
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function cookieTable({ columns, entries }: CookieTableView): string {
	if (entries.length === 0) return '';
	const head = Object.values(columns).map((heading) => `<th scope="col">${safe(heading)}</th>`);
	const lines = entries.map(cookieLine).join('\n');
	return `<div class="wide" role="region" tabindex="0" aria-label="${safe(columns.name)}"><table><thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${lines}\n</tbody></table></div>`;
}

function event({ after, at, words, details }: EventView): string {
	const more = details.map((text) => `<br><span class="soft">${safe(text)}</span>`).join('');
	return `<tr><td>${safe(after)}</td><td class="soft">${safe(at)}</td><td>${safe(words)}${more}</td></tr>`;
}

const events = (entries: readonly EventView[]) =>
	`<div class="wide"><table class="events"><tbody>\n${entries.map(event).join('\n')}\n</tbody></table></div>`;

function moment(view: MomentView, heading: string): string {
	const about = [view.when, view.at].map(safe).join(' · ');
	const stack =
		view.stack.length === 0
			? ''
			: `<p class="soft">${safe(heading)}</p><ol class="stack">${view.stack.map((line) => `<li><code>${safe(line)}</code></li>`).join('')}</ol>`;
	return `<strong>${safe(view.whatWords)}</strong> ${about}<br>${safe(view.by)}<br><span class="soft">${safe(view.certaintyWords)}</span>${view.facts.length === 0 ? '' : facts(view.facts)}${stack}`;
}

function moments({ moments: seen, moreMoments }: CookieView, { evidence: words }: CookieTableView): string {
	if (seen.length === 0) return '';
	const more = moreMoments === null ? '' : `<p>${safe(moreMoments)}</p>`;
	return `<h4>${safe(words.moments)}</h4>${list(seen.map((view) => moment(view, words.stack)))}${more}`;
}

function evidence(table: CookieTableView, prefix: string): string {
	if (table.entries.length === 0) return '';
	const articles = table.entries.map((cookie) => {
		const { note } = cookie;
		const noteLines = note && [note.assessmentWords, note.comment].filter((text) => text !== '');
		const notePart = noteLines
			? `<h4>${safe(table.evidence.note)}</h4><p class="typed">${noteLines.map(safe).join('\n')}</p>`
			: '';
		const findingPart =
			cookie.findings.length === 0
				? ''
				: `<h4>${safe(table.evidence.findings)}</h4>${findings(cookie.findings)}`;
		const verdict = `<p><span class="${cookie.verdict}">${safe(cookie.verdictWords)}</span>. ${safe(cookie.reason)}</p>`;
		return `<article><h3><code>${safe(cookie.name)}</code> <span class="soft">${safe(cookie.where)}</span></h3>${verdict}${findingPart}${facts(cookie.facts)}${moments(cookie, table)}${notePart}</article>`;
	});
	return `<section id="${prefix}evidence"><h2>${safe(table.evidence.heading)}</h2>${articles.join('\n')}</section>`;
}

function itemLine({ name, words, findings: views }: ItemView): string {
	return `<code>${safe(name)}</code> <span class="soft">${safe(words)}</span>${findings(views)}`;
}

function picture({ heading, caption, legend, svg }: AuditPicture): string {
	return `<figure><h2>${safe(heading)}</h2>${svg}<figcaption>${safe(caption)}${legend}</figcaption></figure>`;
}

function keyPart({ seal: { key } }: AuditView): string {
	return key === null ? '' : `<p>${safe(key.label)} <code>${safe(key.value)}</code></p>`;
}

/**
 * The body of an audit's document. `sha256`: hexadecimal, of the audit (see `digestedText`). `prefix`: of the ids, where
 * a document has several bodies.
 */
export function auditBody(
	view: AuditView,
	sha256: string,
	pictures: readonly AuditPicture[],
	prefix = '',
): string {
	const part = <T>(given: Section<T>, body: (entries: readonly T[]) => string) =>
		section({ ...given, id: `${prefix}${given.id}` }, body);
	const counts = view.counts.map(({ count, words }) => `<b>${count}</b> ${safe(words)}`);
	const sentences = (entries: readonly string[]) => list(entries.map(safe));
	const remarks = view.remarks
		? part(view.remarks, (entries) => entries.map((text) => `<p class="typed">${safe(text)}</p>`).join(''))
		: '';
	const parts = [
		`<header><h1>${safe(view.title)}</h1><p class="result ${view.tone}">${safe(view.result)}</p>`,
		`<ul class="counts">${counts.map((count) => `<li>${count}</li>`).join('')}</ul></header>`,
		part(view.findings, (entries) => entries.map(problem).join('')),
		part(view.limits, sentences),
		remarks,
		part(view.cookies, () => cookieTable(view.cookies)),
		...pictures.map(picture),
		...view.lists.map((items) => part(items, (entries) => list(entries.map(itemLine)))),
		evidence(view.cookies, prefix),
		part(view.head, facts),
		part(view.conditions, facts),
		view.visit ? part(view.visit, events) : '',
		part(view.method, sentences),
		part(view.wording, facts),
		`<footer><h2>${safe(view.seal.heading)}</h2><p><code id="${prefix}sha256">${safe(sha256)}</code></p><p>${safe(view.seal.words)}</p>${keyPart(view)}</footer>`,
	];
	return parts.filter((part) => part !== '').join('\n');
}

/** An audit as one HTML file. */
export function auditHtml(view: AuditView, sha256: string, pictures: readonly AuditPicture[] = []): string {
	const { language, title } = view;
	return htmlDocument({ language, title, style: AUDIT_STYLE, body: auditBody(view, sha256, pictures) });
}
