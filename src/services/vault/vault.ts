import { isRestorable } from '../../core/cookie/addressable.ts';
import type { RecordingState } from '../../core/recording/recording-state.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { PendingRestore } from '../../messaging/recording-offer.ts';
import type { PageVault, SetAsideCookie } from '../../ports/vault.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';
import { labelsOf } from './clean-start-records.ts';
import type { OwnCookies } from './own-cookies.ts';
import type { VaultRestorer } from './vault-restorer.ts';
import type { VaultStore } from './vault-store.ts';

/** Characters of page storage: session storage holds 10 MB in all. */
const MAX_STORAGE_CHARACTERS = 4_000_000;

/** Sets a portal's cookies and page storage aside for a clean start, in memory, and restores them whatever happens meanwhile. */
export interface Vault {
	/**
	 * Sets aside the cookies and page storage of the recorded portal; `url` is the page's. Nothing is removed before all
	 * of it is stored. Refuses with `recording-restore-pending`, `recording-too-large`, `recording-page-closed`, or, with
	 * their names, `recording-cookies-stay` where some cookies cannot be removed or restored.
	 */
	setAside(state: RecordingState, site: string, url: string): Promise<void>;
	/** Restores all that can be restored now. May be called again, and continues where it stopped. */
	restore(): Promise<void>;
	/** Returns what is still set aside; null: nothing. */
	pending(): Promise<PendingRestore | null>;
}

export function createVault(deps: {
	store: VaultStore;
	restorer: VaultRestorer;
	ownCookies: OwnCookies;
	pageVault: PageVault;
}): Vault {
	const { store, restorer, ownCookies, pageVault } = deps;

	const staying = (host: string, cookies: readonly SetAsideCookie[]) =>
		refusal('recording-cookies-stay', host, labelsOf(cookies).join(', '));

	return {
		restore: () => restorer.restore(),
		async pending() {
			const head = await store.head();
			if (head === null) return null;
			const { host, origin, isPrivate } = head;
			return { host, origin, isPrivate, ...(await store.counts()) };
		},
		async setAside({ id, tabId, store: jar, isPrivate, host, startedAt }, site, url) {
			await restorer.restore();
			const earlier = await store.head();
			if (earlier !== null) throw refusal('recording-restore-pending', earlier.origin);
			const { origin } = new URL(url);
			const page = await pageVault.read(tabId, MAX_STORAGE_CHARACTERS);
			if (page === 'too-large') throw refusal('recording-too-large');
			if (page === null) throw refusal('recording-page-closed');
			const head: VaultHead = {
				stage: 'setting-aside',
				recording: id,
				tabId,
				store: jar,
				isPrivate,
				host,
				site,
				origin,
				startedAt,
				isCleared: false,
			};
			const cookies = await ownCookies.read(head);
			const unrestorable = cookies.filter(({ cookie }) => !isRestorable(cookie));
			if (unrestorable.length > 0) throw staying(host, unrestorable);
			await store.save(head, cookies, page);
			// Cookies set between reading and removing are lost: without the open page they would not have been set.
			const rest = await ownCookies.remove(head);
			if (rest.length > 0) throw staying(host, rest);
			if (!(await pageVault.clear(tabId, origin))) throw refusal('recording-page-closed');
			await store.update({ stage: 'aside' });
		},
	};
}
