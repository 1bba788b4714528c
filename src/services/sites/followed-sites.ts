import type { PageStarts } from '../../ports/page-starts.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { FOLLOWED_SITES_KEY } from '../../state/session-keys.ts';
import type { Portals } from '../watching/portals.ts';
import type { SiteStore } from './site-store.ts';

/** Has our script run in the pages of the added sites, and of no other granted host: see `PageStarts`. */
export interface FollowedSites {
	/** Follows the sites as they are stored now. */
	update(): Promise<void>;
	/**
	 * Does the same, and runs the script in pages that were open before, unless that was done since the extension was
	 * installed, updated or enabled, or the browser started: each of these empties session storage.
	 */
	updateOnce(): Promise<void>;
	/** Runs the script in the pages of portals that are open: it may not have been allowed in them when they began. */
	runInOpenPages(): Promise<void>;
}

export function createFollowedSites(deps: {
	siteStore: Pick<SiteStore, 'all'>;
	portals: Pick<Portals, 'open'>;
	pageStarts: PageStarts;
	session: KeyValueStore;
	onError: (error: unknown) => void;
}): FollowedSites {
	const { siteStore, portals, pageStarts, session, onError } = deps;

	const hosts = async () => (await siteStore.all()).map(({ host }) => host);

	async function runInOpenPages(): Promise<void> {
		const open = await portals.open();
		if (open.portals.length === 0) return;
		// Not awaited: a page that hangs holds up nothing.
		pageStarts.runIn(open.portals.flatMap(({ tabIds }) => tabIds)).catch(onError);
	}

	return {
		runInOpenPages,
		async update() {
			if (await pageStarts.follow(await hosts())) await runInOpenPages();
		},
		async updateOnce() {
			if ((await session.get(FOLLOWED_SITES_KEY)) !== undefined) return;
			// Without any, nothing has to be loaded for this: each change of sites calls `update`.
			const added = await hosts();
			if (added.length > 0) await pageStarts.follow(added);
			await runInOpenPages();
			await session.set({ [FOLLOWED_SITES_KEY]: true });
		},
	};
}
