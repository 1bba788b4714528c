import type { RecordingState } from '../../core/recording/recording.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { PendingRestore } from '../../messaging/recording-offer.ts';
import type { CookieVault, PageVault } from '../../ports/vault.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';
import { readOwnCookies, removeOwnCookies } from './own-cookies.ts';
import type { VaultRestorer } from './vault-restorer.ts';
import type { VaultStore } from './vault-store.ts';

/** Characters of page storage: session storage holds 10 MB in all. */
const MAX_STORAGE_CHARACTERS = 4_000_000;

/** Sets a portal's cookies and page storage aside for a clean start, in memory, and restores them whatever happens meanwhile. */
export interface Vault {
	/**
	 * Sets aside the cookies and page storage of the recorded portal; `url` is the page's. Nothing is removed before all
	 * of it is stored. Refuses with `recording-restore-pending`, `recording-too-large` or `recording-page-closed`.
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
	cookieVault: CookieVault;
	pageVault: PageVault;
}): Vault {
	const { store, restorer, cookieVault, pageVault } = deps;

	return {
		restore: () => restorer.restore(),
		async pending() {
			const head = await store.head();
			return head && { host: head.host, origin: head.origin, ...(await store.counts()) };
		},
		async setAside({ id, tabId, store: jar, isPrivate, host }, site, url) {
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
				isCleared: false,
			};
			await store.save(head, await readOwnCookies(cookieVault, head), page);
			// Cookies set between reading and removing are lost: without the open page they would not have been set.
			await removeOwnCookies(cookieVault, head);
			if (!(await pageVault.clear(tabId, origin))) throw refusal('recording-page-closed');
			await store.update({ stage: 'aside' });
		},
	};
}
