import type { Cookie, PartitionKey } from '../core/cookie/cookie.ts';

/** A browser's cookie, without `value` on purpose: it never gets past this file. */
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

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes a cookie's name that Firefox gives byte by byte (`Ã©` for `é`) as UTF-8, which pages and servers use; a name
 * that is not UTF-8 stays as it is.
 */
export function decodeByteName(name: string): string {
	const bytes = Uint16Array.from(name, (character) => character.charCodeAt(0));
	if (bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte > 0xff)) return name;
	try {
		return utf8.decode(Uint8Array.from(bytes));
	} catch {
		return name;
	}
}

/**
 * Converts a browser's cookie, without its value: no leading dot, lower case, explicit nulls. `namesAreBytes`: the
 * browser gives names byte by byte (Firefox).
 */
export function normalizeCookie(raw: RawCookie, namesAreBytes: boolean): Cookie {
	return {
		store: raw.storeId,
		partition: partitionOf(raw.partitionKey),
		domain: raw.domain.replace(/^\./, '').toLowerCase(),
		hostOnly: raw.hostOnly,
		path: raw.path,
		name: namesAreBytes ? decodeByteName(raw.name) : raw.name,
		secure: raw.secure,
		httpOnly: raw.httpOnly,
		sameSite: sameSiteOf(raw.sameSite),
		expires: raw.session ? null : (raw.expirationDate ?? null),
		firstPartyDomain: raw.firstPartyDomain ?? '',
	};
}

function partitionOf(key: RawCookie['partitionKey']): PartitionKey | null {
	if (!key?.topLevelSite) return null;
	return { topLevelSite: key.topLevelSite, hasCrossSiteAncestor: key.hasCrossSiteAncestor ?? null };
}

function sameSiteOf(text: string | undefined): Cookie['sameSite'] {
	return text === 'no_restriction' || text === 'lax' || text === 'strict' ? text : 'unspecified';
}
