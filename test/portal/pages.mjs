import { BANNER_MARKUP } from './banners.mjs';
import { escapeHtml as e } from './html.mjs';
import { WORDS } from './words.mjs';

/** @typedef {import('./portals.mjs').Site} Site */
/** @typedef {import('./words.mjs').Language} Language */

/** @param {string} language @param {string} title @param {string} body */
const shell = (language, title, body) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${e(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/portal.css"></head>
${body}</html>`;

/** @param {Language} language */
function pageLinks(language) {
	const { ui } = WORDS[language];
	return `<a href="/explore/dataset/trees/">${e(ui.dataset)}</a><a href="/map/">${e(ui.map)}</a>`;
}

/** @param {Site} site @param {Language} language */
function header(site, language) {
	const { ui } = WORDS[language];
	const others = site.languages
		.filter((other) => other !== language)
		.map((other) => `<a href="?flg=${other}" lang="${other}">${other.toUpperCase()}</a>`);
	return `<header class="ods-front-header"><strong>${e(site.title)}</strong><span class="soft">${e(ui.tagline)}</span>
<nav><a href="/">${e(ui.home)}</a>${site.isLinked ? pageLinks(language) : ''}${others.join('')}</nav></header>`;
}

/** @param {Site} site @param {Language} language */
function footer(site, language) {
	const { ui, sections } = WORDS[language];
	const statistics =
		site.analytics === 'none'
			? ''
			: `<label class="ods-cookies-row"><span>${e(sections.statistical)}</span><input type="checkbox" name="statistics"></label>`;
	const policy = site.isLinked ? `<a href="${site.policyPath}">${e(ui.policy)}</a>` : '';
	if (site.banner !== 'own')
		return `<footer class="ods-front-footer">${policy}</footer>${BANNER_MARKUP[site.banner]}`;
	return `<footer class="ods-front-footer">${policy}
<button type="button" class="ods-manage-cookies-preferences__show-button">${e(ui.manage)}</button></footer>
<dialog class="ods-manage-cookies-preferences" aria-label="${e(ui.banner)}"><form method="dialog"><h2>${e(ui.banner)}</h2><p>${e(ui.bannerText)}</p>
<label class="ods-cookies-row"><span>${e(sections.necessary)}</span><span class="soft">${e(ui.always)}</span></label>
${statistics || '<input type="checkbox" name="statistics" hidden>'}
<p><button class="primary">${e(ui.save)}</button></p></form></dialog>`;
}

/** @param {Site} site */
const ownScript = ({ script }) => (script === '' ? '' : `<script>${script}</script>`);

/** @param {Site} site */
function scripts(site) {
	return `<script src="/portal.js" data-analytics="${site.analytics}" data-domain="${site.analyticsDomain ?? ''}"></script>${ownScript(site)}`;
}

/** @param {Site} site @param {Language} language @param {string} title @param {string} main */
function portalPage(site, language, title, main) {
	const body = `<body class="ods-front">${header(site, language)}<main class="ods-app">${main}</main>${footer(site, language)}${scripts(site)}</body>`;
	return shell(language, `${title} — ${site.title}`, body);
}

const TREES = [
	['Platanus × acerifolia', 412],
	['Tilia cordata', 288],
	['Pinus pinea', 97],
	['Celtis australis', 64],
];

/** @param {Site} site @param {Language} language */
function home(site, language) {
	const { ui } = WORDS[language];
	const frame = site.frame === null ? '' : `<iframe src="${e(site.frame)}" title="Video"></iframe>`;
	if (!site.isLinked) return `<h1>${e(site.title)}</h1><p>${e(ui.lead)}</p>${frame}`;
	return `<h1>${e(site.title)}</h1><p>${e(ui.lead)}</p>
<div class="cards"><a class="ods-catalog-card" href="/explore/dataset/trees/"><b>${e(ui.dataset)}</b>861 ${e(ui.records)}</a>
<a class="ods-catalog-card" href="/map/"><b>${e(ui.map)}</b>4 × 3 km</a>
<a class="ods-catalog-card" href="${site.policyPath}"><b>${e(ui.policy)}</b>${e(site.host)}</a></div>${frame}`;
}

/** @param {Language} language */
function dataset(language) {
	const { ui } = WORDS[language];
	const rows = TREES.map(([name, count]) => `<tr><td><i>${name}</i></td><td>${count}</td></tr>`).join('');
	return `<h1>${e(ui.dataset)}</h1><table class="odswidget odswidget-table"><thead><tr><th>Species</th><th>${e(ui.records)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** @param {Language} language */
const map = (language) => `<h1>${e(WORDS[language].ui.map)}</h1>
<svg class="map odswidget odswidget-map" viewBox="0 0 800 420" role="img" aria-label="${e(WORDS[language].ui.map)}">
<rect width="800" height="420" fill="#cfe8c9"/><path d="M0 330 Q200 250 400 320 T800 290 V420 H0Z" fill="#9fd3ea"/>
<path d="M80 0 L260 420 M800 90 L0 180 M520 0 L600 420" stroke="#fff" stroke-width="12" fill="none"/>
<g fill="#2f7d4f"><circle cx="180" cy="140" r="10"/><circle cx="330" cy="110" r="10"/><circle cx="470" cy="190" r="10"/><circle cx="640" cy="60" r="10"/></g></svg>`;

/**
 * Returns a portal's page by path; null for an unknown one. Every path under `/explore/` is the dataset page.
 * @param {Site} site @param {Language} language @param {string} path
 */
export function pageAt(site, language, path) {
	const { ui } = WORDS[language];
	if (path === '/') return portalPage(site, language, ui.home, home(site, language));
	if (path.startsWith('/explore/')) return portalPage(site, language, ui.dataset, dataset(language));
	if (path === '/map/') return portalPage(site, language, ui.map, map(language));
	return null;
}

/** @param {Site} site @param {Language} language @param {string} policy html */
export const policyPage = (site, language, policy) =>
	portalPage(site, language, WORDS[language].title, policy);

/** Returns the page of a site that is no portal. @param {Site} site */
export const foreignPage = (site) =>
	shell(
		'en',
		site.title,
		`<body><main><h1>${e(site.title)}</h1><p>A site of its own.</p></main>${ownScript(site)}</body>`,
	);

/** Returns a page that sets no cookie but by `script`. @param {string} title @param {string} [script] */
export const barePage = (title, script = '') =>
	shell('en', title, `<body><main><h1>${e(title)}</h1></main><script>${script}</script></body>`);
