import { isPlatformHost } from '../../core/policy/platform.ts';
import { originsCover } from '../../core/web/grants.ts';
import type { StorageTrouble } from '../../messaging/intents/policy.ts';
import type { WatchedSite } from '../../messaging/intents/site.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { pendingKind, siteKind } from '../../state/stored-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';

/** An intent to add a site is dropped when the browser's question stays unanswered for longer, or the clock was set back by more. */
const PATIENCE = 120_000;

/** The sites that are watched: the platform's own, and those that the person has added. */
export interface SiteStore {
	/** Whether a canonical host is watched, whatever we may see of it. */
	isWatched(host: string): Promise<boolean>;
	/** Whether the platform default holds for a host. */
	isPlatform(host: string): Promise<boolean>;
	all(): Promise<readonly WatchedSite[]>;
	/** The person wants to add a host, and the browser is asking them. */
	requestAdding(host: string): Promise<void>;
	/** Whether some host was wanted and is not yet added. */
	hasPending(): Promise<boolean>;
	/** Adds what was wanted and is granted now; gives the hosts added. Drops what was wanted too long ago. */
	addGranted(): Promise<readonly string[]>;
	setPlatform(host: string, platform: boolean): Promise<void>;
	/** Watches an added host no longer. What a newer version has stored stays as it is. */
	remove(host: string): Promise<void>;
	/** What local storage must hold for sites to be watched. */
	storedValues(sites: readonly WatchedSite[]): Record<string, unknown>;
	trouble(): Promise<readonly StorageTrouble[]>;
	/** Forget what is held in memory: stored sites have changed. */
	clearCache(): void;
}

const siteKey = (host: string) => `${siteKind.prefix}${host}`;
const pendingKey = (host: string) => `${pendingKind.prefix}${host}`;

export function createSiteStore(deps: {
	local: KeyValueStore;
	session: KeyValueStore;
	permissions: Permissions;
	clock: Clock;
}): SiteStore {
	const { local, session, permissions, clock } = deps;
	let known: Promise<ReadonlyMap<string, WatchedSite>> | null = null;

	async function load(): Promise<ReadonlyMap<string, WatchedSite>> {
		const sites = new Map<string, WatchedSite>();
		for (const value of (await local.entries(siteKind.prefix)).values()) {
			const reading = unpack(siteKind, value);
			if (reading.ok) sites.set(reading.value.host, reading.value);
		}
		return sites;
	}

	function sites(): Promise<ReadonlyMap<string, WatchedSite>> {
		const loading = known ?? load();
		known = loading;
		loading.catch(() => clearCache());
		return loading;
	}

	function clearCache(): void {
		known = null;
	}

	function storedValues(added: readonly WatchedSite[]): Record<string, unknown> {
		return Object.fromEntries(added.map((site) => [siteKey(site.host), pack(siteKind, site)]));
	}

	async function write(site: WatchedSite): Promise<void> {
		const stored = await local.get(siteKey(site.host));
		const reading = stored === undefined ? null : unpack(siteKind, stored);
		// Data of a newer version is left as it is.
		if (reading && !reading.ok && reading.reason === 'newer-format') return;
		await local.set(storedValues([site]));
		clearCache();
	}

	return {
		storedValues,
		clearCache,
		async isWatched(host) {
			return isPlatformHost(host) || (await sites()).has(host);
		},
		async isPlatform(host) {
			return isPlatformHost(host) || (await sites()).get(host)?.platform === true;
		},
		async all() {
			return [...(await sites()).values()];
		},
		async requestAdding(host) {
			await session.set({ [pendingKey(host)]: pack(pendingKind, { host, at: clock.now() }) });
		},
		async hasPending() {
			return (await session.entries(pendingKind.prefix)).size > 0;
		},
		async addGranted() {
			const wanted = await session.entries(pendingKind.prefix);
			if (wanted.size === 0) return [];
			const origins = await permissions.origins();
			const added: string[] = [];
			for (const [key, value] of wanted) {
				const reading = unpack(pendingKind, value);
				const late = !reading.ok || Math.abs(clock.now() - reading.value.at) > PATIENCE;
				if (!late && !originsCover(origins, reading.value.host)) continue;
				if (!late && !(await sites()).has(reading.value.host)) {
					const { host } = reading.value;
					if (!isPlatformHost(host)) await write({ host, platform: false, addedAt: clock.now() });
					added.push(host);
				}
				await session.remove([key]);
			}
			return added;
		},
		async setPlatform(host, platform) {
			const site = (await sites()).get(host);
			await write({ host, platform, addedAt: site?.addedAt ?? clock.now() });
		},
		async remove(host) {
			const isAdded = (await sites()).has(host);
			await session.remove([pendingKey(host)]);
			if (isAdded) await local.remove([siteKey(host)]);
			clearCache();
		},
		async trouble() {
			const entries = [...(await local.entries(siteKind.prefix))];
			return entries.flatMap(([key, value]) => {
				const reading = unpack(siteKind, value);
				return reading.ok ? [] : { key, reason: reading.reason };
			});
		},
	};
}
