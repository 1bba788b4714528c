import { isExpired } from '../../core/cookie/cookie.ts';
import type { Clock, Tab, Tabs } from '../../ports.ts';
import type { CookieVault, EntriesArea, PageVault, SetAsideCookie } from '../../recording-ports.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';
import { createQueue } from '../lib/queue.ts';
import { removeOwnCookies } from './own-cookies.ts';
import type { VaultStore } from './vault-store.ts';

/** Gives back what was set aside; a stop at any moment, and another beginning, leave it owed until it is done. */
export interface VaultRestorer {
	restore(): Promise<void>;
}

export function createVaultRestorer(deps: {
	store: VaultStore;
	cookieVault: CookieVault;
	pageVault: PageVault;
	tabs: Tabs;
	clock: Clock;
	onError: (error: unknown) => void;
}): VaultRestorer {
	const { store, cookieVault, pageVault, tabs, clock, onError } = deps;
	const enqueue = createQueue();

	/** Gives those that could not be given back. */
	async function put(
		cookies: readonly SetAsideCookie[],
		isSecure: boolean,
	): Promise<readonly SetAsideCookie[]> {
		const left: SetAsideCookie[] = [];
		for (const one of cookies) {
			if (isExpired(one.cookie, clock.now())) continue;
			// One that the browser refuses (its host was withdrawn) must not keep back the others.
			await cookieVault.put(one, isSecure).catch((error) => {
				onError(error);
				left.push(one);
			});
		}
		return left;
	}

	/** What was made meanwhile goes; what was there comes, in its order. */
	async function giveCookies(head: VaultHead): Promise<boolean> {
		const cookies = await store.cookies();
		if (!head.isCleared) await removeOwnCookies(cookieVault, head).catch(onError);
		else if (cookies.length === 0) return true;
		const left = await put(cookies, head.origin.startsWith('https:'));
		await store.markCookiesRestored(left);
		return left.length === 0;
	}

	/** Local storage is one for all pages of the origin; session storage is the tab's, and goes with it. */
	async function giveEntries(head: VaultHead, area: EntriesArea, open: readonly Tab[]): Promise<boolean> {
		const entries = await store.entries(area);
		if (entries === null) return true;
		const isLost = area === 'sessionStorage' && open.every(({ id }) => id !== head.tabId);
		const shows = ({ id, url, store: jar }: Tab) =>
			jar === head.store &&
			(area === 'localStorage' || id === head.tabId) &&
			url !== null &&
			URL.canParse(url) &&
			new URL(url).origin === head.origin;
		let isGiven = isLost;
		for (const { id } of open.filter(shows)) {
			isGiven ||= await pageVault.put(id, head.origin, area, entries);
		}
		if (isGiven) await store.dropEntries(area);
		return isGiven;
	}

	async function give(): Promise<void> {
		const head = await store.head();
		if (head === null) return;
		if (head.stage !== 'giving-back') await store.update({ stage: 'giving-back' });
		const open = await tabs.all();
		const isGone = head.isPrivate && open.every((tab) => tab.store !== head.store);
		// With the last private window went all that it would be given back to.
		if (isGone) return store.erase();
		const given = [
			await giveCookies(head),
			await giveEntries(head, 'localStorage', open),
			await giveEntries(head, 'sessionStorage', open),
		];
		if (given.every(Boolean)) await store.erase();
	}

	return { restore: () => enqueue(give) };
}
