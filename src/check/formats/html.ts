import { escapeHtml as safe } from '../../core/text/escape-html.ts';
import { AUDIT_STYLE } from '../../export/audit/audit-style.ts';
import { htmlDocument } from '../../export/html-document.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FactView } from '../../report-text/audit-view.ts';
import type { CheckView } from '../words/check-view.ts';
import type { CheckFindingView } from '../words/finding-view.ts';
import type { SiteView } from '../words/site-view.ts';

const list = (items: readonly string[]) =>
	items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;

function facts(entries: readonly FactView[]): string {
	const lines = entries.map(({ label, value, url }) => {
		const text = safe(value);
		const linked = url === null ? text : `<a href="${safe(url)}" rel="noreferrer">${text}</a>`;
		return `<dt>${safe(label)}</dt><dd>${linked}</dd>`;
	});
	return `<dl>${lines.join('')}</dl>`;
}

function finding({ name, where, tag, words, place, source, advice }: CheckFindingView): string {
	const at = place === null ? [] : [`${place.file}:${place.line}`];
	const about = [where, ...at].filter((text) => text !== '').map(safe);
	const rule =
		source.url === null
			? safe(source.value)
			: `<a href="${safe(source.url)}" rel="noreferrer">${safe(source.value)}</a>`;
	const todo = advice === null ? '' : `<br>${safe(advice)}`;
	return `<code>${safe(name)}</code> <span class="soft">${about.join(' · ')}</span><br><strong>${safe(tag)}</strong>. ${safe(words)}${todo}<br><span class="soft">${safe(source.label)} – ${rule}</span>`;
}

function section(heading: string, findings: readonly CheckFindingView[]): string {
	return findings.length === 0 ? '' : `<h3>${safe(heading)}</h3>${list(findings.map(finding))}`;
}

function siteBody(site: SiteView, position: number, { t }: Translator): string {
	const { host, result, groups, accepted, limits } = site;
	return [
		`<article class="site" id="site-${position + 1}"><h2>${safe(host)}</h2><p class="result">${safe(result)}</p>`,
		...groups.map(({ heading, findings }) => section(heading, findings)),
		section(t('check_accepted'), accepted),
		...(limits.length === 0 ? [] : [`<h3>${safe(t('check_limits'))}</h3>${list(limits.map(safe))}`]),
		facts(site.facts),
		'</article>',
	].join('\n');
}

/** The sites of a check with their results, to go to. */
function index(sites: readonly SiteView[]): string {
	const lines = sites.map(
		({ host, result }, position) => `<a href="#site-${position + 1}">${safe(host)}</a> – ${safe(result)}`,
	);
	return lines.length < 2 ? '' : list(lines);
}

/** Articles of sites may be long: unlike a cookie's, they are divided between pages. */
const STYLE = `${AUDIT_STYLE}.site{break-inside:auto}
`;

/** A check as one HTML file for reading and printing, without scripts. */
export function checkHtml(view: CheckView, translator: Translator): string {
	const { language, title, result, notes, sites } = view;
	const body = [
		`<header><h1>${safe(title)}</h1><p class="result">${safe(result)}</p></header>`,
		list(notes.map(safe)),
		index(sites),
		...sites.map((site, position) => siteBody(site, position, translator)),
		`<section><h2>${safe(translator.t('report_conditions'))}</h2>${facts(view.facts)}</section>`,
	].join('\n');
	return htmlDocument({ language, title, style: STYLE, body });
}
