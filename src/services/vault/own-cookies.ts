import { isolatingSites } from '../../core/cookie/belongs-to-tab.ts';
import { type Cookie, cookieReachesHost } from '../../core/cookie/cookie.ts';
import type { CookieVault, SetAsideCookie } from '../../ports/vault.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';

/** Removing a cookie by address and name may leave another of its name. */
const MAX_ROUNDS = 3;

/** Whether a cookie is a portal's own: its domain matches the host, and it is partitioned under its site or not at all. */
export function isOwnCookie(cookie: Cookie, { host, site }: Pick<VaultHead, 'host' | 'site'>): boolean {
	return cookieReachesHost(cookie, host) && isolatingSites(cookie).every((other) => other === site);
}

/** Reads the portal's own cookies, in the jar's order. */
export async function readOwnCookies(
	cookieVault: CookieVault,
	head: Pick<VaultHead, 'store' | 'host' | 'site'>,
): Promise<readonly SetAsideCookie[]> {
	const cookies = await cookieVault.read(head.store, head.site);
	return cookies.filter(({ cookie }) => isOwnCookie(cookie, head));
}

/** Removes the portal's own cookies from the jar; rejects where some cannot be removed. */
export async function removeOwnCookies(cookieVault: CookieVault, head: VaultHead): Promise<void> {
	const isSecure = head.origin.startsWith('https:');
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const own = await readOwnCookies(cookieVault, head);
		if (own.length === 0) return;
		// A browser removes by address and name: the cookies of shorter paths are found by longer ones, too.
		const byPath = [...own].sort((a, b) => a.cookie.path.length - b.cookie.path.length);
		for (const cookie of byPath) await cookieVault.remove(cookie, isSecure);
	}
	if ((await readOwnCookies(cookieVault, head)).length > 0) throw new Error('Some cookies cannot be removed');
}
