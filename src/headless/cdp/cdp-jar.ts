import type { Cookie, CookieData } from 'puppeteer-core';
import type { ValuedCookie } from '../../browser-data/consent-cookies.ts';
import type { StoredCookie } from '../driven-browser.ts';

const SAME_SITE: Readonly<Record<string, string>> = { None: 'no_restriction', Lax: 'lax', Strict: 'strict' };

function partitionOf(key: Cookie['partitionKey']): NonNullable<ValuedCookie['partitionKey']> | null {
	if (key === undefined) return null;
	if (typeof key === 'string') return { topLevelSite: key };
	const { sourceOrigin, hasCrossSiteAncestor } = key;
	return {
		topLevelSite: sourceOrigin,
		...(hasCrossSiteAncestor === undefined ? {} : { hasCrossSiteAncestor }),
	};
}

/** Turns a context's cookies into those that an extension would get. */
export function readChromiumJar(cookies: readonly Cookie[], store: string): readonly ValuedCookie[] {
	return cookies.map(({ name, value, domain, path, secure, httpOnly, sameSite, expires, partitionKey }) => {
		const isSession = expires === undefined || expires < 0;
		const own = sameSite === undefined ? undefined : SAME_SITE[sameSite];
		return {
			name,
			value,
			domain,
			hostOnly: !domain.startsWith('.'),
			path: path ?? '/',
			secure: secure ?? false,
			httpOnly: httpOnly ?? false,
			...(own === undefined ? {} : { sameSite: own }),
			session: isSession,
			...(isSession ? {} : { expirationDate: expires }),
			storeId: store,
			partitionKey: partitionOf(partitionKey),
		};
	});
}

/** Turns cookies to begin with into those that Chromium takes. */
export function toChromiumCookies(cookies: readonly StoredCookie[]): CookieData[] {
	return cookies.map(({ expires, sameSite, ...cookie }) => ({
		...cookie,
		...(expires === null ? {} : { expires }),
		...(sameSite === null ? {} : { sameSite }),
	}));
}
