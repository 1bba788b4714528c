import type { BrowserContext, Cookie } from 'puppeteer-core';
import type { ValuedCookie } from '../../browser-data/consent-cookies.ts';
import { SessionError, type StoredCookie } from '../driven-browser.ts';

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

/** Stores the cookies that a visit begins with. @throws {SessionError} naming the cookie that Chromium refuses */
export async function storeCookies(context: BrowserContext, cookies: readonly StoredCookie[]): Promise<void> {
	for (const { expires, sameSite, ...cookie } of cookies) {
		const data = {
			...cookie,
			...(expires === null ? {} : { expires }),
			...(sameSite === null ? {} : { sameSite }),
		};
		// The browser's own error may repeat a value.
		await context.setCookie(data).catch(() => {
			throw new SessionError(cookie.name);
		});
	}
}
