import type { Cookies } from 'webextension-polyfill';
import { normalizeCookie, type RawCookie } from '../../../browser-data/normalize-cookie.ts';
import type { CookieSource, CookieVault, SetAsideCookie } from '../../../ports/vault.ts';
import { browser, isFirefox, isolation } from '../../both/browser.ts';

/** The browser's own record of a cookie, value included; read in this file only. */
type Sealed = RawCookie & { readonly value: string };

/** The longest path that Chromium accepts. A cookie set without one has that of its page, which may be longer. */
const MAX_PATH_LENGTH = 1024;

/**
 * Returns an address that a cookie can be set from and removed by: over https if the cookie or the portal requires it. On
 * the portal's own host: on its parent's, it would also match cookies that only the parent receives.
 */
function addressOf({ path, secure }: Sealed, { host, isSecure }: CookieSource): string {
	const scheme = secure || isSecure ? 'https' : 'http';
	return `${scheme}://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}${path}`;
}

/** Returns the members that distinguish a cookie from others of its name and address. */
function placeOf({ storeId, partitionKey, firstPartyDomain }: Sealed) {
	return {
		storeId,
		...(partitionKey ? { partitionKey } : {}),
		...(isFirefox ? { firstPartyDomain: firstPartyDomain ?? '' } : {}),
	};
}

async function set(raw: Sealed, address: string): Promise<void> {
	const { name, value, path, secure, httpOnly, sameSite } = raw;
	// The path of an address is its own up to the last slash.
	const hasPagePath = !isFirefox && path.length > MAX_PATH_LENGTH;
	await browser.cookies.set({
		url: hasPagePath ? `${address}/` : address,
		name,
		value,
		...(hasPagePath ? {} : { path }),
		secure,
		httpOnly,
		...(sameSite === undefined ? {} : { sameSite: sameSite as Cookies.SameSiteStatus }),
		...(raw.hostOnly ? {} : { domain: raw.domain }),
		...(raw.session || raw.expirationDate === undefined ? {} : { expirationDate: raw.expirationDate }),
		...placeOf(raw),
	} as Cookies.SetDetailsType);
}

/** Returns all attributes and the value of a cookie as text. */
function textOf({ sealed }: SetAsideCookie): string {
	const { partitionKey, firstPartyDomain, ...raw } = sealed as Sealed;
	const { storeId, domain, hostOnly, path, name, value, secure, httpOnly, sameSite } = raw;
	return JSON.stringify([
		storeId,
		partitionKey?.topLevelSite ?? '',
		partitionKey?.hasCrossSiteAncestor ?? null,
		firstPartyDomain ?? '',
		...[domain, hostOnly, path, name, value, secure, httpOnly, sameSite],
		raw.session ? null : raw.expirationDate,
	]);
}

export const cookieVault: CookieVault = {
	async read(storeId, domain) {
		const cookies = await browser.cookies.getAll({ ...isolation, storeId, domain, partitionKey: {} });
		return cookies.map((raw) => ({ cookie: normalizeCookie(raw, isFirefox), sealed: raw }));
	},
	async remove({ sealed }, from) {
		const raw = sealed as Sealed;
		await browser.cookies.remove({ url: addressOf(raw, from), name: raw.name, ...placeOf(raw) });
	},
	async put({ sealed }, from) {
		const raw = sealed as Sealed;
		await set(raw, addressOf(raw, from)).catch(async (error) => {
			// A Secure cookie of its name may forbid setting it over http (RFC 6265bis 5.7).
			if (raw.secure || from.isSecure) throw error;
			await set(raw, addressOf(raw, { ...from, isSecure: true }));
		});
	},
	equals: (a, b) => textOf(a) === textOf(b),
};
