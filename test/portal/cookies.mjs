import { randomBytes } from 'node:crypto';

const DAY = 86_400;

/** Returns the names in a `Cookie` header. @param {string | undefined} header @returns {Set<string>} */
const sentNames = (header) => new Set((header ?? '').split('; ').map((pair) => pair.split('=')[0] ?? ''));

const random = () => randomBytes(16).toString('hex');

/**
 * Returns the `Set-Cookie` lines of a portal's page, as on the platform: session, CSRF token and language where missing,
 * `Secure` on https. Only the dialog sets `cookies_preferences`.
 * @param {import('./portals.mjs').Site} site
 * @param {{ cookie: string | undefined, secure: boolean, language: string, chosen: boolean }} request
 *   `chosen`: whether the address names the language
 */
export function pageCookies(site, { cookie, secure, language, chosen }) {
	const sent = sentNames(cookie);
	const own = site.headers;
	if (!site.platform) return [...own];
	const flag = secure ? '; Secure' : '';
	const lines = [];
	if (!sent.has('sessionid'))
		lines.push(`sessionid=${random()}; Path=/; Max-Age=${14 * DAY}; HttpOnly; SameSite=Lax${flag}`);
	if (!sent.has('csrftoken'))
		lines.push(`csrftoken=${random()}; Path=/; Max-Age=${365 * DAY}; SameSite=Lax${flag}`);
	if (site.languages.length > 1 && (chosen || !sent.has('django_language')))
		lines.push(`django_language=${language}; Path=/; Max-Age=${365 * DAY}; SameSite=Lax${flag}`);
	return [...lines, ...own];
}

/**
 * Builds a `Set-Cookie` line from an address's parameters: `name`, `value`, `domain`, `path`, `maxage`, `samesite`, and
 * the flags `secure`, `httponly`, `partitioned` (each `1`).
 * @param {URLSearchParams} query
 */
export function cookieFromQuery(query) {
	const parts = [
		`${query.get('name') ?? ''}=${query.get('value') ?? '1'}`,
		`Path=${query.get('path') ?? '/'}`,
	];
	for (const [key, attribute] of /** @type {const} */ ([
		['domain', 'Domain'],
		['maxage', 'Max-Age'],
		['samesite', 'SameSite'],
	])) {
		const value = query.get(key);
		if (value !== null) parts.push(`${attribute}=${value}`);
	}
	for (const flag of ['Secure', 'HttpOnly', 'Partitioned']) {
		if (query.get(flag.toLowerCase()) === '1') parts.push(flag);
	}
	return parts.join('; ');
}
