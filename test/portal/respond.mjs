import { consentAnswer } from './consent-page.mjs';
import { cookieFromQuery, pageCookies } from './cookies.mjs';
import { barePage, foreignPage, pageAt, policyPage } from './pages.mjs';
import { policyText } from './policy-text.mjs';
import { siteOf } from './portals.mjs';
import { SCRIPT, STYLE } from './style.mjs';
import { waysAnswer } from './ways.mjs';
import { languageOf } from './words.mjs';

/** @typedef {import('./portals.mjs').Site} Site */
/** @typedef {import('./portals.mjs').Layout} Layout */
/** @typedef {{ status: number, type: string, body: string, cookies: string[], location?: string, policy?: string }} Answer */
/** @typedef {{ url: URL, cookie: string | undefined, acceptLanguage: string | undefined, secure: boolean }} Asked */

const POLICY_PATHS = ['/terms/cookies-policy/', '/terms/cookies-policy', '/terms/cookies-information'];

/** @param {string} body @param {string[]} [cookies] @returns {Answer} */
const html = (body, cookies = []) => ({ status: 200, type: 'text/html; charset=utf-8', body, cookies });
/** @param {string} type @param {string} body @returns {Answer} */
const plain = (type, body) => ({ status: 200, type: `${type}; charset=utf-8`, body, cookies: [] });
/** @type {Answer} */
const NOT_FOUND = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found', cookies: [] };

/** @param {Site} site @param {Asked} asked */
function languageFor(site, asked) {
	const kept = /(?:^|; )django_language=([a-z-]+)/.exec(asked.cookie ?? '')?.[1];
	const wished = [asked.url.searchParams.get('flg'), kept, asked.acceptLanguage?.split(',')[0]];
	for (const tag of wished) {
		const language = languageOf(tag);
		// Any language can be asked for by address, so that each layout can be had in each.
		if (language !== null && (site.languages.includes(language) || tag === wished[0])) return language;
	}
	return site.languages[0];
}

/**
 * A page whose script sets `n` cookies one after the other; with `rounds`, it sets each that many times.
 * `window.stormEnded` is true when the last is set.
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

/** Endpoints for tests, on every host; none sets a cookie beside the one asked for. @param {Asked} asked */
function control({ url }) {
	const query = url.searchParams;
	switch (url.pathname) {
		case '/set': {
			const raw = query.getAll('raw');
			return html(barePage('Set'), raw.length > 0 ? raw : [cookieFromQuery(query)]);
		}
		case '/delete': {
			const gone = new URLSearchParams(query);
			gone.set('maxage', '0');
			return html(barePage('Deleted'), [cookieFromQuery(gone)]);
		}
		case '/storm':
			return html(storm(query));
		case '/blank':
			return html(barePage('Blank'));
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
			return waysAnswer(url) ?? consentAnswer(url);
	}
}

/** @param {Site} site @param {Asked} asked @returns {Answer} */
function portalAnswer(site, asked) {
	const { url, cookie, secure } = asked;
	const language = languageFor(site, asked);
	const layout = /** @type {Layout} */ (url.searchParams.get('layout') ?? site.layout);
	if (url.pathname === '/terms/cookies-policy.txt')
		return plain('text/plain', policyText(site, language, layout));
	const body = POLICY_PATHS.includes(url.pathname)
		? policyPage(site, language, layout)
		: pageAt(site, language, url.pathname);
	if (body === null) return NOT_FOUND;
	const chosen = url.searchParams.has('flg');
	return html(body, pageCookies(site, { cookie, secure, language, chosen }));
}

/**
 * What the server answers: pure, so that http, https and the proxy give the same.
 * @param {Asked} asked The URL's host is the one the browser asked for.
 * @returns {Answer}
 */
export function respond(asked) {
	const site = siteOf(asked.url.hostname);
	if (site === null) return { ...NOT_FOUND, body: 'No such host' };
	const answer = control(asked);
	if (answer !== null) return answer;
	if (site.kind === 'portal') return portalAnswer(site, asked);
	return html(foreignPage(site), [...site.headers]);
}
