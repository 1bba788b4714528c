import type { SeenHosts } from '../../core/report/hosts-in-use.ts';
import type { StoredNames } from '../../core/report/report-input.ts';
import type { KeyValueStore } from '../../ports.ts';
import {
	type PortalStoredNames,
	storedNamesKind,
	type UsedHosts,
	usedHostsKind,
} from '../../state/page-kinds.ts';
import { reportKey } from '../../state/report-key.ts';
import { pack, type StoredKind, unpack } from '../../state/stored-value.ts';

/** What was seen in open pages, in session storage: it goes when its tab leaves the portal, or the portal closes. */
export interface ScanStore {
	/** The hosts that any tab of a portal was seen to use; null where nobody has looked. */
	hostsOfPortal(portalKey: string): Promise<SeenHosts | null>;
	/** What one tab was seen to use; null where nobody has looked. */
	hostsOfTab(tabId: number): Promise<UsedHosts | null>;
	/** The tabs that someone has looked into. */
	scannedTabs(): Promise<readonly number[]>;
	putHosts(look: UsedHosts): Promise<void>;
	namesOf(portalKey: string): Promise<StoredNames | null>;
	putNames(portalKey: string, stored: StoredNames): Promise<void>;
	/** Forgets what is of no open portal, or of a tab that has left it; gives the keys of the portals that lost something. */
	dropClosed(
		open: readonly { readonly key: string; readonly tabIds: readonly number[] }[],
	): Promise<ReadonlySet<string>>;
}

interface Looks {
	readonly tabs: Map<number, UsedHosts>;
	readonly names: Map<string, StoredNames>;
}

const tabKey = (tabId: number) => `${usedHostsKind.prefix}${tabId}`;
const namesKey = (portalKey: string) => `${storedNamesKind.prefix}${portalKey}`;
const portalOf = ({ store, host }: UsedHosts) => reportKey(store, host);

export function createScanStore({ session }: { session: KeyValueStore }): ScanStore {
	let loaded: Promise<Looks> | null = null;

	async function valuesOf<T>(kind: StoredKind<T>): Promise<readonly T[]> {
		const values: T[] = [];
		for (const stored of (await session.entries(kind.prefix)).values()) {
			const reading = unpack(kind, stored);
			if (reading.ok) values.push(reading.value);
		}
		return values;
	}

	async function load(): Promise<Looks> {
		const [tabs, names] = await Promise.all([
			valuesOf<UsedHosts>(usedHostsKind),
			valuesOf<PortalStoredNames>(storedNamesKind),
		]);
		return {
			tabs: new Map(tabs.map((look) => [look.tabId, look])),
			names: new Map(names.map(({ key, stored }) => [key, stored])),
		};
	}

	/** Read once in the worker's life: it is the only writer. */
	function looks(): Promise<Looks> {
		const loading = loaded ?? load();
		loaded = loading;
		loading.catch(() => {
			loaded = null;
		});
		return loading;
	}

	return {
		async hostsOfPortal(key) {
			const found = [...(await looks()).tabs.values()].filter((look) => portalOf(look) === key);
			if (found.length === 0) return null;
			return {
				at: Math.max(...found.map(({ at }) => at)),
				hosts: [...new Set(found.flatMap(({ hosts }) => hosts))].sort(),
			};
		},
		hostsOfTab: async (tabId) => (await looks()).tabs.get(tabId) ?? null,
		scannedTabs: async () => [...(await looks()).tabs.keys()],
		async putHosts(look) {
			const { tabs } = await looks();
			await session.set({ [tabKey(look.tabId)]: pack(usedHostsKind, look) });
			tabs.set(look.tabId, look);
		},
		namesOf: async (key) => (await looks()).names.get(key) ?? null,
		async putNames(key, stored) {
			const { names } = await looks();
			await session.set({ [namesKey(key)]: pack(storedNamesKind, { key, stored }) });
			names.set(key, stored);
		},
		async dropClosed(open) {
			const { tabs, names } = await looks();
			const shown = new Map(open.flatMap(({ key, tabIds }) => tabIds.map((id) => [id, key] as const)));
			const left = [...tabs.values()].filter((look) => shown.get(look.tabId) !== portalOf(look));
			const closed = [...names.keys()].filter((key) => open.every((portal) => portal.key !== key));
			if (left.length + closed.length === 0) return new Set();
			for (const { tabId } of left) tabs.delete(tabId);
			for (const key of closed) names.delete(key);
			await session.remove([...left.map(({ tabId }) => tabKey(tabId)), ...closed.map(namesKey)]);
			return new Set([...left.map(portalOf), ...closed]);
		},
	};
}
