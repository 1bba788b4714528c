import { maxOf } from '../../core/lib/unbounded.ts';
import type { SeenHosts } from '../../core/report/hosts-in-use.ts';
import type { StoredNames } from '../../core/report/report-input.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import {
	type PortalStoredNames,
	storedNamesKind,
	type UsedHosts,
	usedHostsKind,
} from '../../state/page-kinds.ts';
import { reportKey } from '../../state/report-key.ts';
import { pack } from '../../state/stored-value.ts';
import { createCached } from '../lib/cached.ts';
import { readKind } from '../lib/read-stored.ts';

/** Stores the results of page scans in session storage, until their tab leaves the portal or the portal is closed. */
export interface ScanStore {
	/** Returns the hosts that the tabs of a portal use; null where none was scanned. */
	hostsOfPortal(portalKey: string): Promise<SeenHosts | null>;
	/** Returns the hosts that one tab uses; null where it was not scanned. */
	hostsOfTab(tabId: number): Promise<UsedHosts | null>;
	/** Returns the tabs that were scanned for hosts. */
	scannedTabs(): Promise<readonly number[]>;
	putHosts(hosts: UsedHosts): Promise<void>;
	/** Returns the names in the storages of a portal's page; null where they were not read. */
	namesOf(portalKey: string): Promise<StoredNames | null>;
	putNames(portalKey: string, stored: StoredNames): Promise<void>;
	/** Drops the hosts of one tab, and the names of one portal where its key is given. */
	drop(tabId: number, portalKey: string | null): Promise<void>;
	/** Drops results of portals that are closed and of tabs that have left them; returns the keys of these portals. */
	dropClosed(
		open: readonly { readonly key: string; readonly tabIds: readonly number[] }[],
	): Promise<ReadonlySet<string>>;
}

interface ScanResults {
	readonly tabs: Map<number, UsedHosts>;
	readonly names: Map<string, StoredNames>;
}

const tabKey = (tabId: number) => `${usedHostsKind.prefix}${tabId}`;
const namesKey = (portalKey: string) => `${storedNamesKind.prefix}${portalKey}`;
const portalOf = ({ store, host }: UsedHosts) => reportKey(store, host);

export function createScanStore({ session }: { session: KeyValueStore }): ScanStore {
	/** Read once in the worker's life: the worker is the only writer. */
	const results = createCached(async (): Promise<ScanResults> => {
		const [hosts, names] = await Promise.all([
			readKind<UsedHosts>(session, usedHostsKind),
			readKind<PortalStoredNames>(session, storedNamesKind),
		]);
		return {
			tabs: new Map([...hosts.values()].map((used) => [used.tabId, used])),
			names: new Map([...names.values()].map(({ key, stored }) => [key, stored])),
		};
	});

	return {
		async hostsOfPortal(key) {
			const scans = [...(await results.get()).tabs.values()].filter((used) => portalOf(used) === key);
			if (scans.length === 0) return null;
			return {
				at: maxOf(scans.map(({ at }) => at)),
				hosts: [...new Set(scans.flatMap(({ hosts }) => hosts))].sort(),
			};
		},
		hostsOfTab: async (tabId) => (await results.get()).tabs.get(tabId) ?? null,
		scannedTabs: async () => [...(await results.get()).tabs.keys()],
		async putHosts(hosts) {
			const { tabs } = await results.get();
			await session.set({ [tabKey(hosts.tabId)]: pack(usedHostsKind, hosts) });
			tabs.set(hosts.tabId, hosts);
		},
		namesOf: async (key) => (await results.get()).names.get(key) ?? null,
		async putNames(key, stored) {
			const { names } = await results.get();
			await session.set({ [namesKey(key)]: pack(storedNamesKind, { key, stored }) });
			names.set(key, stored);
		},
		async drop(tabId, portalKey) {
			const { tabs, names } = await results.get();
			const keys = [
				...(tabs.delete(tabId) ? [tabKey(tabId)] : []),
				...(portalKey !== null && names.delete(portalKey) ? [namesKey(portalKey)] : []),
			];
			if (keys.length > 0) await session.remove(keys);
		},
		async dropClosed(open) {
			const { tabs, names } = await results.get();
			const shown = new Map(open.flatMap(({ key, tabIds }) => tabIds.map((id) => [id, key] as const)));
			const moved = [...tabs.values()].filter((used) => shown.get(used.tabId) !== portalOf(used));
			const closed = [...names.keys()].filter((key) => open.every((portal) => portal.key !== key));
			if (moved.length + closed.length === 0) return new Set();
			for (const { tabId } of moved) tabs.delete(tabId);
			for (const key of closed) names.delete(key);
			await session.remove([...moved.map(({ tabId }) => tabKey(tabId)), ...closed.map(namesKey)]);
			return new Set([...moved.map(portalOf), ...closed]);
		},
	};
}
