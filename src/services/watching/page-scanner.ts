import { originsCover, otherOrigins } from '../../core/web/grants.ts';
import { canonicalHost } from '../../core/web/host.ts';
import type { Clock, PageUsage, Permissions, Sites, Tab, Tabs } from '../../ports.ts';
import { reportKey } from '../../state/report-key.ts';
import { createQueue } from '../lib/queue.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { ScanStore } from './scan-store.ts';
import { tabHost } from './tab-host.ts';

/** A page can name any number of hosts; a real one uses some dozens. */
const MOST_HOSTS = 300;
/** Of each storage. */
const MOST_NAMES = 1000;

/** Looks into pages: when a person asks, and by itself only where they have granted some third party's host. */
export interface PageScanner {
	/** Looks for the other sites that a tab's page uses, because a person asks. */
	scanHosts(tabId: number): Promise<void>;
	/** Looks for the names in the storages of a tab's page, because a person asks. */
	scanStorage(tabId: number): Promise<void>;
	/** Looks for the sites in use where they may matter: a third party's host is granted. Touches no page otherwise. */
	scanIfUseful(tabId: number): Promise<void>;
	/** The same in all tabs that someone has looked into: frames may have opened to us. */
	rescan(): Promise<void>;
}

/** A tab that shows a portal which is watched and granted. */
interface ShownPortal {
	readonly tab: Tab;
	readonly host: string;
}

export function createPageScanner(deps: {
	tabs: Tabs;
	pageUsage: PageUsage;
	permissions: Permissions;
	sites: Sites;
	siteStore: SiteStore;
	scans: ScanStore;
	clock: Clock;
	/** See `CookieWatcher`: all is looked at again after what it runs. */
	whileChanging: <T>(change: () => Promise<T>) => Promise<T>;
}): PageScanner {
	const { tabs, pageUsage, permissions, sites, siteStore, scans, clock, whileChanging } = deps;
	const enqueue = createQueue();

	async function shownBy(tabId: number): Promise<ShownPortal | null> {
		const [tab, origins] = await Promise.all([tabs.get(tabId), permissions.origins()]);
		const host = tab?.url == null ? null : tabHost(tab.url);
		if (tab === null || host === null || !originsCover(origins, host)) return null;
		return (await siteStore.isWatched(host)) ? { tab, host } : null;
	}

	/** What a look gives, unless the tab has gone elsewhere meanwhile: it may then be of the other page. */
	async function lookInto<T>(
		tabId: number,
		look: () => Promise<T>,
	): Promise<(ShownPortal & { seen: T }) | null> {
		const before = await shownBy(tabId);
		if (before === null) return null;
		const seen = await look();
		const after = await shownBy(tabId);
		return after?.host === before.host && after.tab.store === before.tab.store ? { ...after, seen } : null;
	}

	async function lookForHosts(tabId: number, isAsked: boolean): Promise<void> {
		const look = await lookInto(tabId, () => pageUsage.hostsInUse(tabId));
		if (!look?.seen) return;
		const { host, seen, tab } = look;
		const { store } = tab;
		await enqueue(async () => {
			const before = await scans.hostsOfTab(tabId);
			const known = before?.host === host && before.store === store ? before.hosts : [];
			const found = seen.flatMap((name) => canonicalHost(name) ?? []);
			const hosts = [...new Set([...known, ...found])].slice(0, MOST_HOSTS);
			const isNews = before === null || hosts.length > known.length;
			if (!isAsked && !isNews) return;
			await whileChanging(() => scans.putHosts({ tabId, store, host, hosts, at: clock.now() }));
		});
	}

	async function mayMatter(): Promise<boolean> {
		const [origins, added] = await Promise.all([permissions.origins(), siteStore.all()]);
		const own = added.map(({ host }) => ({ host, site: sites.siteOf(host) ?? host }));
		return otherOrigins(origins, own).length > 0;
	}

	return {
		scanHosts: (tabId) => lookForHosts(tabId, true),
		async scanStorage(tabId) {
			const look = await lookInto(tabId, () => pageUsage.storedNames(tabId, MOST_NAMES));
			if (look === null) return;
			const unread = { names: { localStorage: null, sessionStorage: null, indexedDB: null }, cut: [] };
			const stored = { at: clock.now(), ...(look.seen ?? unread) };
			await enqueue(() => whileChanging(() => scans.putNames(reportKey(look.tab.store, look.host), stored)));
		},
		async scanIfUseful(tabId) {
			if (await mayMatter()) await lookForHosts(tabId, false);
		},
		async rescan() {
			if (!(await mayMatter())) return;
			await Promise.all((await scans.scannedTabs()).map((tabId) => lookForHosts(tabId, false)));
		},
	};
}
