import type { Cookie, PartitionKey } from '../core/cookie.ts';

/** What we read of a browser's cookie. `value` is left out on purpose: it never gets past this file. */
export interface RawCookie {
	readonly name: string;
	readonly domain: string;
	readonly hostOnly: boolean;
	readonly path: string;
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly sameSite?: string;
	readonly session: boolean;
	readonly expirationDate?: number;
	readonly storeId: string;
	readonly firstPartyDomain?: string;
	readonly partitionKey?: { readonly topLevelSite?: string; readonly hasCrossSiteAncestor?: boolean } | null;
}

/** The browser's cookie without its value, in the product's form: no leading dot, lower case, explicit nulls. */
export function normalizeCookie(raw: RawCookie): Cookie {
	return {
		store: raw.storeId,
		partition: partitionOf(raw.partitionKey),
		domain: raw.domain.replace(/^\./, '').toLowerCase(),
		hostOnly: raw.hostOnly,
		path: raw.path,
		name: raw.name,
		secure: raw.secure,
		httpOnly: raw.httpOnly,
		sameSite: sameSiteOf(raw.sameSite),
		expires: raw.session ? null : (raw.expirationDate ?? null),
		firstPartyDomain: raw.firstPartyDomain ?? '',
	};
}

/** Whether a cookie has expired at `now` (ms). Firefox 153 goes on giving out expired cookies until it tidies up. */
export function isExpired({ expires }: Cookie, now: number): boolean {
	return expires !== null && expires * 1000 <= now;
}

function partitionOf(key: RawCookie['partitionKey']): PartitionKey | null {
	if (!key?.topLevelSite) return null;
	return { topLevelSite: key.topLevelSite, hasCrossSiteAncestor: key.hasCrossSiteAncestor ?? null };
}

function sameSiteOf(text: string | undefined): Cookie['sameSite'] {
	return text === 'no_restriction' || text === 'lax' || text === 'strict' ? text : 'unspecified';
}
