import { isAddressablePath } from '../../core/cookie/addressable.ts';
import { isolatingSites } from '../../core/cookie/belongs-to-tab.ts';
import { type Cookie, cookieReachesHost, isExpired } from '../../core/cookie/cookie.ts';
import type { Clock } from '../../ports/time.ts';
import type { CookieVault, SetAsideCookie } from '../../ports/vault.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';
import { planRestore } from './restore-plan.ts';

/** Removing a cookie by address and name may leave another of its name, and a page may set cookies meanwhile. */
const MAX_ROUNDS = 3;

type Portal = Pick<VaultHead, 'store' | 'host' | 'site' | 'origin'>;

/** Differences of the jar from what was set aside. */
export interface JarDifference {
	/** Cookies that the browser refused to take back. */
	readonly refused: readonly SetAsideCookie[];
	/** Cookies that are absent or changed, those refused included. */
	readonly missing: readonly SetAsideCookie[];
	/** Cookies that were not there before, and cannot be removed. */
	readonly extra: readonly SetAsideCookie[];
}

/** The portal's own cookies in the jar: those that its host receives, partitioned under its site or not at all. */
export interface OwnCookies {
	/** Reads those that have not expired, in the jar's order. */
	read(portal: Portal): Promise<readonly SetAsideCookie[]>;
	/** Removes all of them; returns those that could not be removed. */
	remove(portal: Portal): Promise<readonly SetAsideCookie[]>;
	/** Makes them equal to `cookies`, in their order, without touching what is equal already. */
	restore(portal: Portal, cookies: readonly SetAsideCookie[]): Promise<JarDifference>;
	/** Puts back those that are missing, and removes nothing. */
	add(portal: Portal, cookies: readonly SetAsideCookie[]): Promise<JarDifference>;
}

const isOwn = (cookie: Cookie, { host, site }: Portal) =>
	cookieReachesHost(cookie, host) && isolatingSites(cookie).every((other) => other === site);

const isAddressable = ({ cookie }: SetAsideCookie) => isAddressablePath(cookie.path);

export function createOwnCookies(deps: {
	cookieVault: CookieVault;
	clock: Clock;
	onError: (error: unknown) => void;
}): OwnCookies {
	const { cookieVault, clock, onError } = deps;
	const { equals } = cookieVault;

	const isPresent = ({ cookie }: SetAsideCookie) => !isExpired(cookie, clock.now());
	const sourceOf = ({ host, origin }: Portal) => ({ host, isSecure: origin.startsWith('https:') });

	async function read(portal: Portal): Promise<readonly SetAsideCookie[]> {
		const cookies = await cookieVault.read(portal.store, portal.site);
		return cookies.filter((own) => isOwn(own.cookie, portal) && isPresent(own));
	}

	async function removeEach(portal: Portal, cookies: readonly SetAsideCookie[]): Promise<void> {
		// An address also matches cookies of shorter paths: those go first. One that does not match its cookie is not used.
		const byPath = [...cookies].sort((a, b) => a.cookie.path.length - b.cookie.path.length);
		for (const cookie of byPath.filter(isAddressable)) {
			await cookieVault.remove(cookie, sourceOf(portal)).catch(onError);
		}
	}

	/** Puts cookies into the jar; returns those that the browser refused. */
	async function putEach(portal: Portal, cookies: readonly SetAsideCookie[]): Promise<SetAsideCookie[]> {
		const refused: SetAsideCookie[] = [];
		for (const cookie of cookies.filter(isPresent)) {
			// A cookie that the browser refuses (its host was withdrawn) must not stop the others.
			await cookieVault.put(cookie, sourceOf(portal)).catch((error) => {
				onError(error);
				refused.push(cookie);
			});
		}
		return refused;
	}

	/** The cookies among `cookies` that are not among `others`, with the same attributes and value. */
	const without = (cookies: readonly SetAsideCookie[], others: readonly SetAsideCookie[]) =>
		cookies.filter((cookie) => others.every((other) => !equals(cookie, other)));

	return {
		read,
		async remove(portal) {
			for (let round = 0; round < MAX_ROUNDS; round++) await removeEach(portal, await read(portal));
			return read(portal);
		},
		async restore(portal, cookies) {
			let refused: readonly SetAsideCookie[] = [];
			for (let round = 0; round < MAX_ROUNDS; round++) {
				const { remove, put } = planRestore(await read(portal), cookies.filter(isPresent), equals);
				if (remove.length + put.length === 0) break;
				await removeEach(portal, remove);
				refused = await putEach(
					portal,
					planRestore(await read(portal), cookies.filter(isPresent), equals).put,
				);
			}
			const now = await read(portal);
			const wanted = cookies.filter(isPresent);
			return { refused, missing: without(wanted, now), extra: without(now, wanted) };
		},
		async add(portal, cookies) {
			const refused = await putEach(portal, without(cookies, await read(portal)));
			return { refused, missing: without(cookies.filter(isPresent), await read(portal)), extra: [] };
		},
	};
}
