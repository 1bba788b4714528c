import { canonicalHost } from '../web/host.ts';
import type { Cookie, SameSite } from './cookie.ts';
import { readCookieDate, readZonedDate } from './cookie-date.ts';

/** A cookie that a response or a script asked the browser to store, as written, without its value. */
export interface CookieOffer {
	readonly name: string;
	/** The Domain attribute, canonical and without a leading dot; null if absent. */
	readonly domain: string | null;
	/** The Path attribute; null if absent or ignored. */
	readonly path: string | null;
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly sameSite: Cookie['sameSite'];
	readonly partitioned: boolean;
	/** Requested lifetime in seconds, before any cap; null for a session cookie; 0 or less deletes. */
	readonly asked: number | null;
	/** Why the browser refuses it, if that depends on the dropped value. */
	readonly refused?: 'too-large' | 'prefix' | 'nameless';
}

/** The browser whose rules apply to an offer: they differ where a line is not of the usual form. */
export type CookieEngine = 'chromium' | 'firefox';

/** How an offer is read. */
export interface OfferContext {
	/** When it was received, ms. */
	readonly at: number;
	readonly engine: CookieEngine;
	/** The response's `Date` header, ms, by which browsers read `Expires`; absent without a readable one. */
	readonly serverTime?: number | null;
}

/** Limits of a name and value together, and of an attribute's value (RFC 6265bis 5.6). */
const MAX_PAIR_BYTES = 4096;
const MAX_ATTRIBUTE_BYTES = 1024;
/** Length to which a too large cookie's name is cut. */
const MAX_REFUSED_NAME_LENGTH = 256;
/** Some three thousand years, so that every expiry computed from it is a valid date. */
const MAX_REQUESTED_SECONDS = 1e11;

/** Whether a text has control characters that cookies may not contain: all but the tab (RFC 6265bis 5.6). */
function hasControlCharacters(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if ((code < 0x20 && code !== 0x09) || code === 0x7f) return true;
	}
	return false;
}

/** Whether a tab is left inside a name, value or attribute once blanks at their ends are removed: Chromium refuses it. */
const hasInnerTab = (line: string): boolean =>
	line.includes('\t') &&
	line.split(';').some((part) => {
		const sign = part.indexOf('=');
		return sign < 0
			? trim(part).includes('\t')
			: trim(part.slice(0, sign)).includes('\t') || trim(part.slice(sign + 1)).includes('\t');
	});

/** Whether the browser ignores an offer for the characters in its line. */
const isMalformed = (line: string, engine: CookieEngine): boolean =>
	hasControlCharacters(line) || (engine === 'chromium' && hasInnerTab(line));

/** Removes spaces and tabs at both ends; a regular expression is slow for long runs of them. */
function trim(text: string): string {
	const isSpace = (at: number) => text[at] === ' ' || text[at] === '\t';
	let [start, end] = [0, text.length];
	while (start < end && isSpace(start)) start++;
	while (end > start && isSpace(end - 1)) end--;
	return text.slice(start, end);
}

function utf8Length(text: string): number {
	let count = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
	}
	return count;
}

/** Requested lifetime by Max-Age (seconds), which takes precedence, or Expires, by the clock `now` (ms); null without either. */
function requestedSeconds(maxAge: number | null, expires: number | null, now: number): number | null {
	const seconds = maxAge ?? (expires === null ? null : (expires - now) / 1000);
	return seconds === null ? null : Math.max(-MAX_REQUESTED_SECONDS, Math.min(MAX_REQUESTED_SECONDS, seconds));
}

function sameSiteOf(text: string): SameSite {
	const word = text.toLowerCase();
	if (word === 'none') return 'no_restriction';
	return word === 'lax' || word === 'strict' ? word : 'unspecified';
}

/**
 * Normalizes a Domain attribute; keeps an invalid host name in lower case, which matches no host: `.`, and a host with
 * a dot at its end.
 */
function domainOf(text: string): string | null {
	if (text === '') return null;
	const host = text.endsWith('.') ? null : canonicalHost(text);
	return host ?? text.toLowerCase().slice(0, 253);
}

/** Reads Max-Age in seconds; null if invalid. Chromium takes a plus sign. */
function maxAgeOf(text: string, engine: CookieEngine): number | null {
	return (engine === 'chromium' ? /^[+-]?\d+$/ : /^-?\d+$/).test(text) ? Number(text) : null;
}

/**
 * Reads the attributes of an offer; the last of each kind wins (RFC 6265bis 5.6.1 to 5.6.7), in browsers also where it
 * is invalid.
 */
function readAttributes(text: string, { at, engine, serverTime }: OfferContext): Omit<CookieOffer, 'name'> {
	let domain: string | null = null;
	let path: string | null = null;
	let sameSite: SameSite = 'unspecified';
	let maxAge: number | null = null;
	let expires: number | null = null;
	let [secure, httpOnly, partitioned] = [false, false, false];
	for (const part of text.split(';')) {
		const sign = part.indexOf('=');
		const name = trim(sign < 0 ? part : part.slice(0, sign)).toLowerCase();
		const value = sign < 0 ? '' : trim(part.slice(sign + 1));
		if (utf8Length(value) > MAX_ATTRIBUTE_BYTES) continue;
		if (name === 'expires') expires = (engine === 'firefox' ? readZonedDate : readCookieDate)(value);
		if (name === 'max-age') maxAge = maxAgeOf(value, engine);
		if (name === 'domain') domain = domainOf(value);
		if (name === 'path') path = value.startsWith('/') ? value : null;
		if (name === 'samesite') sameSite = sameSiteOf(value);
		if (name === 'secure') secure = true;
		if (name === 'httponly') httpOnly = true;
		if (name === 'partitioned') partitioned = true;
	}
	const asked = requestedSeconds(maxAge, expires, serverTime ?? at);
	return { domain, path, secure, httpOnly, sameSite, partitioned, asked };
}

/**
 * Returns a refusal that depends on the value: too many octets, or a nameless cookie that imitates a name prefix.
 * Firefox keeps no nameless cookie.
 */
function refusalOf(name: string, value: string, engine: CookieEngine): CookieOffer['refused'] {
	if (utf8Length(name) + utf8Length(value) > MAX_PAIR_BYTES) return 'too-large';
	if (name !== '') return undefined;
	if (engine === 'firefox') return 'nameless';
	return /^__(secure|host|http|host-http)-/i.test(value) ? 'prefix' : undefined;
}

function offerOf(
	name: string,
	attributes: string,
	context: OfferContext,
	refused: CookieOffer['refused'],
): CookieOffer {
	const offer = { name, ...readAttributes(attributes, context) };
	if (refused === undefined) return offer;
	return { ...offer, name: name.slice(0, MAX_REFUSED_NAME_LENGTH), refused };
}

/**
 * Parses a `Set-Cookie` line or an assignment to `document.cookie` (RFC 6265bis 5.6) and drops the value. Without a `=`,
 * Chromium takes the text for the value of a nameless cookie, Firefox for a name. Null if the browser ignores it: it
 * has control characters, or neither name nor value.
 */
export function readSetCookie(line: string, context: OfferContext): CookieOffer | null {
	const { engine } = context;
	if (isMalformed(line, engine)) return null;
	const end = line.indexOf(';');
	const pair = end < 0 ? line : line.slice(0, end);
	const sign = pair.indexOf('=');
	const before = trim(sign < 0 ? pair : pair.slice(0, sign));
	const isValue = sign < 0 && engine === 'chromium';
	const name = isValue ? '' : before;
	const value = isValue ? before : trim(sign < 0 ? '' : pair.slice(sign + 1));
	if (name === '' && value === '') return null;
	return offerOf(name, end < 0 ? '' : line.slice(end + 1), context, refusalOf(name, value, engine));
}

/** Does the same for a script's cookie without its value: its name and the attributes after the value. */
export function readScriptOffer(name: string, attributes: string, context: OfferContext): CookieOffer | null {
	const { engine } = context;
	if (isMalformed(name, engine) || isMalformed(attributes, engine)) return null;
	const trimmed = trim(name);
	return offerOf(trimmed, attributes, context, refusalOf(trimmed, '', engine));
}

/**
 * Reads the argument of `cookieStore.set` (or, with `expires: 0`, of `cookieStore.delete`): untrusted, any value.
 * `expires` is in ms, `maxAge` in seconds. Such cookies are always Secure; the defaults are path `/` and
 * `SameSite=Strict`. Null if it is not an offer.
 */
export function readCookieStoreOffer(options: unknown, { at, engine }: OfferContext): CookieOffer | null {
	if (typeof options !== 'object' || options === null) return null;
	const given = new Map<string, unknown>(Object.entries(options));
	const text = (key: string) => {
		const value = given.get(key);
		return typeof value === 'string' ? value : null;
	};
	const number = (key: string) => {
		const value = given.get(key);
		return typeof value === 'number' && Number.isFinite(value) ? value : null;
	};
	const name = text('name') ?? '';
	const path = text('path') ?? '/';
	if (hasControlCharacters(name)) return null;
	const refused = refusalOf(name, '', engine);
	return {
		name: refused === undefined ? name : name.slice(0, MAX_REFUSED_NAME_LENGTH),
		domain: domainOf(text('domain') ?? ''),
		path: path.startsWith('/') && path.length <= MAX_ATTRIBUTE_BYTES ? path : null,
		secure: true,
		httpOnly: false,
		sameSite: sameSiteOf(text('sameSite') ?? 'strict'),
		partitioned: given.get('partitioned') === true,
		asked: requestedSeconds(number('maxAge'), number('expires'), at),
		...(refused && { refused }),
	};
}
