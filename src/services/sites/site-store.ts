import { isPlatformHost } from '../../core/policy/platform.ts';
import { otherOrigins } from '../../core/web/grants.ts';
import type { WatchedSite } from '../../messaging/intents/site.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Sites } from '../../ports/sites.ts';
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
	/** Returns the granted match patterns that no added site needs: of third parties, or remains of removed sites. */
	otherGrants(granted: readonly string[]): Promise<string[]>;
	/** Adds a host once the browser, which is asking the person, grants it. */
	requestAdding(host: string): Promise<void>;
	/** Whether hosts wait for a grant. */
	hasPending(): Promise<boolean>;
	/** Adds the waiting hosts that are granted now. */
	addGranted(): Promise<void>;
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
	sites: Sites;
	clock: Clock;
}): SiteStore {
	const { local, clock } = deps;
	const pending = createPendingSites(deps);
	/** By host. */
	const stored = createCached(() => readKind(local, siteKind));

	function storedValues(added: readonly WatchedSite[]): Record<string, unknown> {
		return Object.fromEntries(added.map((site) => [siteKey(site.host), pack(siteKind, site)]));
	}

	async function write(site: WatchedSite): Promise<void> {
		const reading = unpack(siteKind, await local.get(siteKey(site.host)));
		// Data of a newer version is left as it is.
		if (!reading.ok && reading.reason === 'newer-format') return;
		await local.set(storedValues([site]));
		stored.clear();
	}

	return {
		storedValues,
		clearCache: stored.clear,
		async isWatched(host) {
			return isPlatformHost(host) || (await stored.get()).has(host);
		},
		async isPlatform(host) {
			return isPlatformHost(host) || (await stored.get()).get(host)?.platform === true;
		},
		async all() {
			return [...(await stored.get()).values()];
		},
		async otherGrants(granted) {
			const added = [...(await stored.get()).keys()];
			return otherOrigins(
				granted,
				added.map((host) => ({ host, site: deps.sites.siteOf(host) ?? host })),
			);
		},
		requestAdding: pending.add,
		hasPending: pending.hasAny,
		addGranted: () =>
			pending.settle(async (host) => {
				if (isPlatformHost(host) || (await stored.get()).has(host)) return;
				await write({ host, platform: false, addedAt: clock.now() });
			}),
		async setPlatform(host, platform) {
			const site = (await stored.get()).get(host);
			await write({ host, platform, addedAt: site?.addedAt ?? clock.now() });
		},
		async remove(host) {
			const isAdded = (await stored.get()).has(host);
			await pending.remove(host);
			if (isAdded) await local.remove([siteKey(host)]);
			stored.clear();
		},
	};
}
