import { SessionError, type StoredCookie } from '../driven-browser.ts';
import type { BidiConnection } from './bidi-connection.ts';

/** Stores the cookies that a visit begins with. @throws {SessionError} naming the cookie that Firefox refuses */
export async function storeCookies(
	{ send }: BidiConnection,
	userContext: string,
	cookies: readonly StoredCookie[],
): Promise<void> {
	for (const { name, value, domain, path, expires, httpOnly, secure, sameSite } of cookies) {
		const cookie = {
			...{ name, value: { type: 'string', value }, domain, path, httpOnly, secure },
			...(sameSite === null ? {} : { sameSite: sameSite.toLowerCase() }),
			...(expires === null ? {} : { expiry: Math.round(expires) }),
		};
		const params = { cookie, partition: { type: 'storageKey', userContext } };
		// The browser's own error may repeat a value.
		await send('storage.setCookie', params).catch(() => {
			throw new SessionError(name);
		});
	}
}
