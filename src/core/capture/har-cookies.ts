import type { SameSite } from '../cookie/cookie.ts';
import { type CookieEngine, type CookieOffer, readScriptOffer, readSetCookie } from '../cookie/set-cookie.ts';
import { canonicalHost } from '../web/host.ts';
import type { SentAttributes } from './capture.ts';
import { type HarHeaders, serverTime } from './har-headers.ts';
import { listMember, member, textMember } from './har-member.ts';

/** Cookies that are read of one request or response. */
const MAX_COOKIES = 300;
/** RFC 6265bis 5.6: name and value together, and an attribute. */
const MAX_NAME_LENGTH = 4096;
const MAX_ATTRIBUTE_LENGTH = 1024;

const SAME_SITES: Readonly<Record<string, SameSite>> = {
	none: 'no_restriction',
	lax: 'lax',
	strict: 'strict',
};

const cookiesOf = (message: unknown) => listMember(message, 'cookies').slice(0, MAX_COOKIES);

/** The expiry of a listed cookie, ms; null for a session cookie or a date that is none. */
function expiryOf(cookie: unknown): number | null {
	const expires = member(cookie, 'expires');
	const at = typeof expires === 'string' ? Date.parse(expires) : Number.NaN;
	return Number.isNaN(at) ? null : at;
}

/** A text that can stand in an attribute of a `Set-Cookie` line. */
const attribute = (name: string, text: string) =>
	text === '' || /[;\p{Cc}]/u.test(text) ? [] : [`${name}=${text}`];

/** An offer of a listed cookie, for responses whose lines are missing or joined (Safari). */
function listedOffer(cookie: unknown, host: string, at: number, engine: CookieEngine): CookieOffer | null {
	const domain = textMember(cookie, 'domain', MAX_ATTRIBUTE_LENGTH);
	const expires = expiryOf(cookie);
	const attributes = [
		// Tools write the host where the response names no domain.
		...(domain === host ? [] : attribute('Domain', domain)),
		...attribute('Path', textMember(cookie, 'path', MAX_ATTRIBUTE_LENGTH)),
		...attribute('SameSite', textMember(cookie, 'sameSite', MAX_ATTRIBUTE_LENGTH)),
		...(expires === null ? [] : [`Max-Age=${Math.round((expires - at) / 1000)}`]),
		...(member(cookie, 'secure') === true ? ['Secure'] : []),
		...(member(cookie, 'httpOnly') === true ? ['HttpOnly'] : []),
	];
	const name = textMember(cookie, 'name', MAX_NAME_LENGTH + 1);
	return readScriptOffer(name, attributes.join(';'), { at, engine });
}

/** Reads the cookies that a response asks to store, in their order. `at` in ms; values get no further. */
export function offersOf(
	response: unknown,
	headers: HarHeaders,
	{ host, at, engine }: { readonly host: string; readonly at: number; readonly engine: CookieEngine },
): readonly CookieOffer[] {
	const lines = headers.lines('set-cookie').filter((line) => line.trim() !== '');
	const listed = cookiesOf(response);
	const context = { at, engine, serverTime: serverTime(headers) };
	const offers =
		listed.length > lines.length
			? listed.map((cookie) => listedOffer(cookie, host, at, engine))
			: lines.map((line) => readSetCookie(line, context));
	return offers.filter((offer) => offer !== null);
}

/** The attributes of a cookie that was sent, where the browser's own tools wrote them (Chromium); null elsewhere. */
function attributesOf(cookie: unknown): SentAttributes | null {
	const domain = textMember(cookie, 'domain', MAX_ATTRIBUTE_LENGTH);
	const host = canonicalHost(domain);
	const path = textMember(cookie, 'path', MAX_ATTRIBUTE_LENGTH);
	const [secure, httpOnly] = [member(cookie, 'secure'), member(cookie, 'httpOnly')];
	if (host === null || !path.startsWith('/')) return null;
	if (typeof secure !== 'boolean' || typeof httpOnly !== 'boolean') return null;
	const expires = expiryOf(cookie);
	return {
		partition: null,
		domain: host,
		hostOnly: !domain.startsWith('.'),
		path,
		secure,
		httpOnly,
		sameSite: SAME_SITES[textMember(cookie, 'sameSite', 20).toLowerCase()] ?? 'unspecified',
		expires: expires === null ? null : Math.floor(expires / 1000),
	};
}

/** Names in a `Cookie` header; empty for a cookie without a name, whose text is its value. */
function namesIn(header: string): readonly string[] {
	return header.split(';', MAX_COOKIES).flatMap((pair) => {
		const sign = pair.indexOf('=');
		if (sign >= 0) return pair.slice(0, sign).trim().slice(0, MAX_NAME_LENGTH);
		return pair.trim() === '' ? [] : '';
	});
}

/** Reads the cookies that a request carried: their names, and their attributes where the capture has them. */
export function sentIn(request: unknown, headers: HarHeaders): ReadonlyMap<string, SentAttributes | null> {
	const listed = new Map(
		cookiesOf(request).map((cookie) => [textMember(cookie, 'name', MAX_NAME_LENGTH), attributesOf(cookie)]),
	);
	const lines = headers.lines('cookie');
	if (lines.length === 0) return listed;
	// A list may give the text of a nameless cookie as its name: the header decides.
	return new Map(lines.flatMap(namesIn).map((name) => [name, listed.get(name) ?? null]));
}
