import { isIpHost } from '../web/host.ts';

export const SAME_SITES = ['no_restriction', 'lax', 'strict', 'unspecified'] as const;
export type SameSite = (typeof SAME_SITES)[number];

/** The jar a cookie is partitioned into (CHIPS; in Firefox every third-party cookie has one). */
export interface PartitionKey {
	/** Scheme and registrable domain, as the browser writes it: `https://example.org`. */
	readonly topLevelSite: string;
	/** Null where the browser does not tell. */
	readonly hasCrossSiteAncestor: boolean | null;
}

/** A cookie as the jar holds it, without its value: a value never gets past the browser adapter. */
export interface Cookie {
	/** Cookie store id as the browser names it: `0`, `firefox-default`, `firefox-private`… */
	readonly store: string;
	readonly partition: PartitionKey | null;
	/** Lower case, ASCII, no leading dot. */
	readonly domain: string;
	/** True when the cookie was set without a Domain attribute (RFC 6265bis 5.7). */
	readonly hostOnly: boolean;
	readonly path: string;
	readonly name: string;
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly sameSite: SameSite;
	/** Seconds since the epoch; null for a session cookie. */
	readonly expires: number | null;
	/** Firefox with first-party isolation; empty elsewhere. */
	readonly firstPartyDomain: string;
}

/**
 * The identity of a cookie: two cookies that differ in store, partition key, domain, host-only flag,
 * path or name are two cookies (RFC 6265bis 5.7, plus what the browsers add). Fields are joined as JSON,
 * so that no name or path can imitate another field.
 */
export function cookieKey(cookie: Cookie): string {
	const { store, partition, domain, hostOnly, path, name, firstPartyDomain } = cookie;
	const key = [
		store,
		partition?.topLevelSite ?? '',
		partition?.hasCrossSiteAncestor ?? null,
		firstPartyDomain,
		domain,
		hostOnly,
		path,
		name,
	];
	return JSON.stringify(key);
}

/** RFC 6265bis 5.1.3: whether a cookie's domain matches a host. Both canonical (see `canonicalHost`). */
export function domainMatches(host: string, cookieDomain: string): boolean {
	if (host === cookieDomain) return host !== '';
	return cookieDomain !== '' && host.endsWith(`.${cookieDomain}`) && !isIpHost(host);
}

/** Whether a request to `host` would carry the cookie as far as its domain goes (RFC 6265bis 5.8.3). */
export function cookieReachesHost(cookie: Pick<Cookie, 'domain' | 'hostOnly'>, host: string): boolean {
	return cookie.hostOnly ? cookie.domain === host && host !== '' : domainMatches(host, cookie.domain);
}

/** RFC 6265bis 5.1.4: whether a cookie's path matches a request's path. */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
	if (requestPath === cookiePath) return true;
	if (!requestPath.startsWith(cookiePath)) return false;
	return cookiePath.endsWith('/') || requestPath[cookiePath.length] === '/';
}

/**
 * Whether a cookie's time is over at a moment (milliseconds since the epoch). Firefox goes on listing such
 * cookies until something clears them away; they are sent to nobody (RFC 6265bis 5.5).
 */
export function isExpired(cookie: Pick<Cookie, 'expires'>, at: number): boolean {
	return cookie.expires !== null && cookie.expires * 1000 <= at;
}
