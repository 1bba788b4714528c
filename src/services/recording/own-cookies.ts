import { isolatingSites } from '../../core/cookie/belongs-to-tab.ts';
import { type Cookie, cookieReachesHost } from '../../core/cookie/cookie.ts';
import type { CookieVault, SetAsideCookie } from '../../recording-ports.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';

/** Removing one cookie may bring another of its name to light. */
const ROUNDS = 3;

/** Whether a cookie is a portal's own: its domain matches the host, and it is kept for this top-level site, or for all. */
export function isOwnCookie(cookie: Cookie, { host, site }: Pick<VaultHead, 'host' | 'site'>): boolean {
	return cookieReachesHost(cookie, host) && isolatingSites(cookie).every((other) => other === site);
}

/** The portal's own cookies, in the jar's order. */
export async function readOwnCookies(
	cookieVault: CookieVault,
	head: Pick<VaultHead, 'store' | 'host' | 'site'>,
): Promise<readonly SetAsideCookie[]> {
	const found = await cookieVault.read(head.store, head.site);
	return found.filter(({ cookie }) => isOwnCookie(cookie, head));
}

/** Takes the portal's own cookies out of the jar; rejects where some stay. */
export async function removeOwnCookies(cookieVault: CookieVault, head: VaultHead): Promise<void> {
	const isSecure = head.origin.startsWith('https:');
	for (let round = 0; round < ROUNDS; round++) {
		const own = await readOwnCookies(cookieVault, head);
		if (own.length === 0) return;
		// A browser removes by address and name: the cookies of shorter paths are found by longer ones, too.
		const byPath = [...own].sort((a, b) => a.cookie.path.length - b.cookie.path.length);
		for (const one of byPath) await cookieVault.remove(one, isSecure);
	}
	if ((await readOwnCookies(cookieVault, head)).length > 0) throw new Error('Some cookies cannot be removed');
}
