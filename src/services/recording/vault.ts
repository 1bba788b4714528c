import type { RecordingState } from '../../core/recording/recording.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { GiveBack } from '../../messaging/recording-offer.ts';
import type { CookieVault, PageVault } from '../../recording-ports.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';
import { readOwnCookies, removeOwnCookies } from './own-cookies.ts';
import type { VaultRestorer } from './vault-restorer.ts';
import type { VaultStore } from './vault-store.ts';

/** Characters of page storage that are set aside at most: session storage holds 10 MB in all. */
const MOST_ENTRIES = 4_000_000;

/** Where a clean start keeps what was a portal's, in memory, until it is given back: whatever happens meanwhile. */
export interface Vault {
	/**
	 * Sets aside the cookies of the recorded portal and what its page stores; `url` is the page's. Nothing is removed
	 * before all of it is stored. Refuses where it cannot be done whole.
	 */
	setAside(state: RecordingState, site: string, url: string): Promise<void>;
	/** Gives back all that can be given back now. Again is no error, and takes up where it was left. */
	restore(): Promise<void>;
	/** What is still owed; null: nothing. */
	pending(): Promise<GiveBack | null>;
}

export function createVault(deps: {
	store: VaultStore;
	giver: VaultRestorer;
	cookieVault: CookieVault;
	pageVault: PageVault;
}): Vault {
	const { store, giver, cookieVault, pageVault } = deps;

	return {
		restore: () => giver.restore(),
		async pending() {
			const head = await store.head();
			return head && { host: head.host, origin: head.origin, ...(await store.counts()) };
		},
		async setAside({ id, tabId, store: jar, isPrivate, host }, site, url) {
			await giver.restore();
			const earlier = await store.head();
			if (earlier !== null) throw refusal('recording-owed', earlier.origin);
			const { origin } = new URL(url);
			const page = await pageVault.read(tabId, MOST_ENTRIES);
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
			// What comes between reading and removing is gone with the rest: it would not have been there without the page.
			await removeOwnCookies(cookieVault, head);
			if (!(await pageVault.clear(tabId, origin))) throw refusal('recording-page-closed');
			await store.update({ stage: 'aside' });
		},
	};
}
