import type { Cookies } from 'webextension-polyfill';
import type { CookieVault } from '../../../ports/vault.ts';
import { browser, isFirefox } from '../../both/browser.ts';
import { isolation } from '../cookie-jar.ts';
import { normalizeCookie, type RawCookie } from '../normalize-cookie.ts';

/** The browser's own record of a cookie, value included; read in this file only. */
type Sealed = RawCookie & { readonly value: string };

/** Returns an address that a cookie can be set from: over https if the cookie or the portal requires it. */
function addressOf({ domain, path, secure }: Sealed, isSecure: boolean): string {
	const host = domain.replace(/^\./, '');
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

export const cookieVault: CookieVault = {
	async read(storeId, domain) {
		const cookies = await browser.cookies.getAll({ ...isolation, storeId, domain, partitionKey: {} });
		return cookies.map((raw) => ({ cookie: normalizeCookie(raw, isFirefox), sealed: raw }));
	},
	async remove({ sealed }, isSecure) {
		const raw = sealed as Sealed;
		await browser.cookies.remove({ url: addressOf(raw, isSecure), name: raw.name, ...placeOf(raw) });
	},
	async put({ sealed }, isSecure) {
		const raw = sealed as Sealed;
		const { name, value, path, secure, httpOnly, sameSite } = raw;
		await browser.cookies.set({
			url: addressOf(raw, isSecure),
			name,
			value,
			path,
			secure,
			httpOnly,
			...(sameSite === undefined ? {} : { sameSite: sameSite as Cookies.SameSiteStatus }),
			...(raw.hostOnly ? {} : { domain: raw.domain }),
			...(raw.session || raw.expirationDate === undefined ? {} : { expirationDate: raw.expirationDate }),
			...placeOf(raw),
		} as Cookies.SetDetailsType);
	},
};
