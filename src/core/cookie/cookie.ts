import { isIpHost } from '../web/host.ts';

export const SAME_SITES = ['no_restriction', 'lax', 'strict', 'unspecified'] as const;
export type SameSite = (typeof SAME_SITES)[number];

/** The jar a cookie is partitioned into (CHIPS; in Firefox every third-party cookie has one). */
export interface PartitionKey {
	/** Scheme and registrable domain, as the browser writes it: `https://example.org`. */
	readonly topLevelSite: string;
	/** Null if the browser does not report it. */
	readonly hasCrossSiteAncestor: boolean | null;
}

/** A cookie in the jar, without its value: the browser adapter drops values. */
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
 * Builds the key that identifies a cookie: store, partition key, first-party domain, domain, host-only flag, path and
 * name (RFC 6265bis 5.7, plus the browsers' additions). Joined as JSON, so that no name can imitate another field.
 */
export function cookieKey(cookie: Cookie): string {
	const { store, partition, domain, hostOnly, path, name, firstPartyDomain } = cookie;
	const partitionKey = [partition?.topLevelSite ?? '', partition?.hasCrossSiteAncestor ?? null];
	return JSON.stringify([store, ...partitionKey, firstPartyDomain, domain, hostOnly, path, name]);
}

/** Whether a cookie's domain matches a host (RFC 6265bis 5.1.3). Both canonical (see `canonicalHost`). */
export function domainMatches(host: string, cookieDomain: string): boolean {
	if (host === cookieDomain) return host !== '';
	return cookieDomain !== '' && host.endsWith(`.${cookieDomain}`) && !isIpHost(host);
}

/** Whether a cookie's domain allows sending it to `host` (RFC 6265bis 5.8.3). */
export function cookieReachesHost(cookie: Pick<Cookie, 'domain' | 'hostOnly'>, host: string): boolean {
	return cookie.hostOnly ? cookie.domain === host && host !== '' : domainMatches(host, cookie.domain);
}

/**
 * Whether a cookie has expired at a moment (ms since the epoch). Firefox lists expired cookies until something removes
 * them, but sends them to nobody (RFC 6265bis 5.5).
 */
export function isExpired(cookie: Pick<Cookie, 'expires'>, at: number): boolean {
	return cookie.expires !== null && cookie.expires * 1000 <= at;
}
