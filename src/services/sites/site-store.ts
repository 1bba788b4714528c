import { isPlatformHost } from '../../core/policy/platform.ts';
import type { WatchedSite } from '../../messaging/intents/site.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { siteKind } from '../../state/stored-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { createCached } from '../lib/cached.ts';
import { readKind } from '../lib/read-stored.ts';
import { createPendingSites } from './pending-sites.ts';

/** The sites that are watched: the platform's own, and those that the person has added. */
export interface SiteStore {
	/** Whether a canonical host is watched, with or without permission for it. */
	isWatched(host: string): Promise<boolean>;
	/** Whether the platform's default policy holds for a host. */
	isPlatform(host: string): Promise<boolean>;
	all(): Promise<readonly WatchedSite[]>;
	/** Adds a host once the browser, which is asking the person, grants it. */
	requestAdding(host: string): Promise<void>;
	/** Whether hosts wait for a grant. */
	hasPending(): Promise<boolean>;
	/** Adds the waiting hosts that are granted now; returns those that were added. */
	addGranted(): Promise<readonly string[]>;
	setPlatform(host: string, platform: boolean): Promise<void>;
	/** Removes an added host. One that a newer version of the extension has stored stays as it is. */
	remove(host: string): Promise<void>;
	/** Returns the values to store so that sites are watched. */
	storedValues(sites: readonly WatchedSite[]): Record<string, unknown>;
	/** Clears the cache: stored sites have changed. */
	clearCache(): void;
}

const siteKey = (host: string) => `${siteKind.prefix}${host}`;

export function createSiteStore(deps: {
	local: KeyValueStore;
	session: KeyValueStore;
	permissions: Permissions;
	clock: Clock;
}): SiteStore {
	const { local, clock } = deps;
	const pending = createPendingSites(deps);
	const sites = createCached(async () => {
		const { values } = await readKind(local, siteKind);
		return new Map([...values.values()].map((site) => [site.host, site]));
	});

	function storedValues(added: readonly WatchedSite[]): Record<string, unknown> {
		return Object.fromEntries(added.map((site) => [siteKey(site.host), pack(siteKind, site)]));
	}

	async function write(site: WatchedSite): Promise<void> {
		const reading = unpack(siteKind, await local.get(siteKey(site.host)));
		// Data of a newer version is left as it is.
		if (!reading.ok && reading.reason === 'newer-format') return;
		await local.set(storedValues([site]));
		sites.clear();
	}

	return {
		storedValues,
		clearCache: sites.clear,
		async isWatched(host) {
			return isPlatformHost(host) || (await sites.get()).has(host);
		},
		async isPlatform(host) {
			return isPlatformHost(host) || (await sites.get()).get(host)?.platform === true;
		},
		async all() {
			return [...(await sites.get()).values()];
		},
		requestAdding: pending.add,
		hasPending: pending.hasAny,
		async addGranted() {
			const added: string[] = [];
			await pending.settle(async (host) => {
				if ((await sites.get()).has(host)) return;
				if (!isPlatformHost(host)) await write({ host, platform: false, addedAt: clock.now() });
				added.push(host);
			});
			return added;
		},
		async setPlatform(host, platform) {
			const site = (await sites.get()).get(host);
			await write({ host, platform, addedAt: site?.addedAt ?? clock.now() });
		},
		async remove(host) {
			const isAdded = (await sites.get()).has(host);
			await pending.remove(host);
			if (isAdded) await local.remove([siteKey(host)]);
			sites.clear();
		},
	};
}
