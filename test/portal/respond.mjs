import { BACK_OFFICE, backOffice } from './back-office.mjs';
import { managerAnswer } from './banners.mjs';
import { consentAnswer } from './consent-page.mjs';
import { cookieFromQuery, pageCookies } from './cookies.mjs';
import { barePage, foreignPage, pageAt, policyPage } from './pages.mjs';
import { policyHtml } from './policy-html.mjs';
import { policyText } from './policy-text.mjs';
import { siteOf } from './portals.mjs';
import { SCRIPT, STYLE } from './style.mjs';
import { waysAnswer } from './ways.mjs';
import { languageOf } from './words.mjs';

/** @typedef {import('./portals.mjs').Site} Site */
/** @typedef {import('./portals.mjs').Layout} Layout */
/** @typedef {{ status: number, type: string, body: string, cookies: string[], location?: string, policy?: string, cache?: string }} PortalResponse */
/**
 * @typedef {object} PortalRequest
 * @property {URL} url
 * @property {string | undefined} cookie
 * @property {string | undefined} acceptLanguage
 * @property {boolean} secure
 * @property {ReadonlyMap<string, string>} [published] the policies that back offices have published (see `publishedKey`)
 */

const POLICY_PATHS = ['/terms/cookies-policy/', '/terms/cookies-policy', '/terms/cookies-information'];

/** @param {string} body @param {string[]} [cookies] @returns {PortalResponse} */
const html = (body, cookies = []) => ({ status: 200, type: 'text/html; charset=utf-8', body, cookies });
/** @param {string} type @param {string} body @returns {PortalResponse} */
const plain = (type, body) => ({ status: 200, type: `${type}; charset=utf-8`, body, cookies: [] });
/** @type {PortalResponse} */
const NOT_FOUND = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found', cookies: [] };

const EMPTY_PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** Key of a published policy. @param {string} host @param {string} language */
export const publishedKey = (host, language) => `${host} ${language}`;

/** @param {Site} site @param {PortalRequest} request */
function languageFor(site, request) {
	const inCookie = /(?:^|; )django_language=([a-z-]+)/.exec(request.cookie ?? '')?.[1];
	const inAddress = request.url.searchParams.get('flg');
	for (const tag of [inAddress, inCookie, request.acceptLanguage?.split(',')[0]]) {
		const language = languageOf(tag);
		// An address can ask for any language, so that tests get each layout in each language.
		if (language !== null && (site.languages.includes(language) || tag === inAddress)) return language;
	}
	return site.languages[0];
}

/**
 * Returns a page whose script sets `n` cookies in turn, each `rounds` times, and then `window.stormEnded`.
 * @param {URLSearchParams} query
 */
function storm(query) {
	const n = Number(query.get('n') ?? 50);
	const rounds = Number(query.get('rounds') ?? 1);
	const prefix = JSON.stringify(query.get('prefix') ?? 'storm_').replaceAll('<', '\\u003c');
	return barePage(
		'Storm',
		`for (let r = 0; r < ${rounds}; r++) for (let i = 0; i < ${n}; i++) document.cookie = ${prefix} + i + '=' + r + '; Path=/; Max-Age=86400'; window.stormEnded = true;`,
	);
}

/** Answers the endpoints for tests, on every host; they set no other cookie than the requested one. @param {PortalRequest} request */
function control({ url }) {
	const query = url.searchParams;
	switch (url.pathname) {
		case '/set': {
			const raw = query.getAll('raw');
			return html(barePage('Set'), raw.length > 0 ? raw : [cookieFromQuery(query)]);
		}
		case '/delete': {
			const expired = new URLSearchParams(query);
			expired.set('maxage', '0');
			return html(barePage('Deleted'), [cookieFromQuery(expired)]);
		}
		case '/storm':
			return html(storm(query));
		case '/blank':
			return html(barePage('Blank'));
		case '/cached':
			return { ...html(barePage('Cached')), cache: 'max-age=600' };
		case '/empty.pdf':
			return { ...NOT_FOUND, status: 200, type: 'application/pdf', body: EMPTY_PDF };
		case '/sandboxed':
			return { ...html(barePage('Sandboxed')), policy: 'sandbox allow-scripts' };
		case '/redirect':
			return { ...NOT_FOUND, status: 302, location: query.get('to') ?? '/' };
		case '/portal.css':
			return plain('text/css', STYLE);
		case '/portal.js':
			return plain('text/javascript', SCRIPT);
		case '/favicon.ico':
			return NOT_FOUND;
		default:
			return waysAnswer(url) ?? consentAnswer(url) ?? managerAnswer(url);
	}
}

/** @param {Site} site @param {PortalRequest} request @returns {PortalResponse} */
function portalAnswer(site, request) {
	const { url, cookie, secure } = request;
	const language = languageFor(site, request);
	const layout = /** @type {Layout} */ (url.searchParams.get('layout') ?? site.layout);
	if (url.pathname === '/terms/cookies-policy.txt')
		return plain('text/plain', policyText(site, language, layout));
	const published = request.published?.get(publishedKey(site.host, language));
	const policy = () => published ?? policyHtml(site, language, layout);
	if (url.pathname === BACK_OFFICE) return html(backOffice(site, language, policy()));
	const body = POLICY_PATHS.includes(url.pathname)
		? policyPage(site, language, policy())
		: pageAt(site, language, url.pathname);
	if (body === null) return NOT_FOUND;
	const chosen = url.searchParams.has('flg');
	return html(body, pageCookies(site, { cookie, secure, language, chosen }));
}

/**
 * Answers a request. Pure, so that http, https and the proxy answer alike.
 * @param {PortalRequest} request
 * @returns {PortalResponse}
 */
export function respond(request) {
	const site = siteOf(request.url.hostname);
	if (site === null) return { ...NOT_FOUND, body: 'No such host' };
	const answer = control(request);
	if (answer !== null) return answer;
	if (site.kind === 'portal') return portalAnswer(site, request);
	return html(foreignPage(site), [...site.headers]);
}
