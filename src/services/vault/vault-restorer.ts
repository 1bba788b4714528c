import { isExpired } from '../../core/cookie/cookie.ts';
import type { Tab, Tabs } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import type { CookieVault, EntriesArea, PageVault, SetAsideCookie } from '../../ports/vault.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';
import { createQueue } from '../lib/queue.ts';
import { removeOwnCookies } from './own-cookies.ts';
import type { VaultStore } from './vault-store.ts';

/** Restores what was set aside. Whatever could not be restored stays in the vault, for the next call. */
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

	/** Puts cookies back into the jar; returns those that the browser refused. */
	async function putCookies(
		cookies: readonly SetAsideCookie[],
		isSecure: boolean,
	): Promise<readonly SetAsideCookie[]> {
		const refused: SetAsideCookie[] = [];
		for (const cookie of cookies) {
			if (isExpired(cookie.cookie, clock.now())) continue;
			// A cookie that the browser refuses (its host was withdrawn) must not stop the others.
			await cookieVault.put(cookie, isSecure).catch((error) => {
				onError(error);
				refused.push(cookie);
			});
		}
		return refused;
	}

	/** Removes the cookies set meanwhile and puts the old ones back, in their order. */
	async function restoreCookies(head: VaultHead): Promise<boolean> {
		const cookies = await store.cookies();
		if (!head.isCleared) await removeOwnCookies(cookieVault, head).catch(onError);
		else if (cookies.length === 0) return true;
		const refused = await putCookies(cookies, head.origin.startsWith('https:'));
		await store.markCookiesRestored(refused);
		return refused.length === 0;
	}

	/** Restores one storage of the page. Local storage belongs to the origin, session storage to the tab, and is lost with it. */
	async function restoreEntries(head: VaultHead, area: EntriesArea, open: readonly Tab[]): Promise<boolean> {
		const entries = await store.entries(area);
		if (entries === null) return true;
		const isLost = area === 'sessionStorage' && open.every(({ id }) => id !== head.tabId);
		const shows = ({ id, url, store: jar }: Tab) =>
			jar === head.store &&
			(area === 'localStorage' || id === head.tabId) &&
			url !== null &&
			URL.canParse(url) &&
			new URL(url).origin === head.origin;
		let isRestored = isLost;
		for (const { id } of open.filter(shows)) {
			isRestored ||= await pageVault.put(id, head.origin, area, entries);
		}
		if (isRestored) await store.dropEntries(area);
		return isRestored;
	}

	async function restoreAll(): Promise<void> {
		const head = await store.head();
		if (head === null) return;
		if (head.stage !== 'giving-back') await store.update({ stage: 'giving-back' });
		const open = await tabs.all();
		const isWindowClosed = head.isPrivate && open.every((tab) => tab.store !== head.store);
		// The last private window is closed, and with it the jar and storages to restore to.
		if (isWindowClosed) return store.erase();
		const restored = [
			await restoreCookies(head),
			await restoreEntries(head, 'localStorage', open),
			await restoreEntries(head, 'sessionStorage', open),
		];
		if (restored.every(Boolean)) await store.erase();
	}

	return { restore: () => enqueue(restoreAll) };
}
