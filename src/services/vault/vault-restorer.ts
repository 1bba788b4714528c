import type { Tab, Tabs } from '../../ports/tabs.ts';
import type { EntriesArea, PageVault } from '../../ports/vault.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';
import { createQueue } from '../lib/queue.ts';
import type { CleanStartRecords } from './clean-start-records.ts';
import type { OwnCookies } from './own-cookies.ts';
import type { VaultStore } from './vault-store.ts';

/** Restores what was set aside. Whatever could not be restored stays in the vault, for the next call. */
export interface VaultRestorer {
	restore(): Promise<void>;
}

export function createVaultRestorer(deps: {
	store: VaultStore;
	records: Pick<CleanStartRecords, 'saveDifference'>;
	ownCookies: OwnCookies;
	pageVault: PageVault;
	tabs: Tabs;
	onError: (error: unknown) => void;
}): VaultRestorer {
	const { store, records, ownCookies, pageVault, tabs, onError } = deps;
	const enqueue = createQueue();

	/** Removes the cookies set meanwhile and puts the old ones back, in their order; later calls put back what was refused. */
	async function restoreCookies(head: VaultHead): Promise<boolean> {
		const cookies = await store.cookies();
		if (head.isCleared && cookies.length === 0) return true;
		const difference = await (head.isCleared ? ownCookies.add : ownCookies.restore)(head, cookies);
		await records.saveDifference(head, difference).catch(onError);
		await store.markCookiesRestored(difference.refused);
		return difference.refused.length === 0;
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
