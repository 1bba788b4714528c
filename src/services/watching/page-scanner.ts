import { originsCover } from '../../core/web/grants.ts';
import { canonicalHost } from '../../core/web/host.ts';
import type { PageUsage } from '../../ports/pages.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Tab, Tabs } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import { reportKey } from '../../state/report-key.ts';
import { createQueue } from '../lib/queue.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { ScanStore } from './scan-store.ts';
import { tabHost } from './tab-host.ts';

/** A page can name any number of hosts; real pages use some dozens. */
const MAX_HOSTS = 300;
/** In each storage. */
const MAX_NAMES = 1000;

/** Scans pages for the hosts they use and the names they store, and updates open portals after each result. */
export interface PageScanner {
	/** Scans a tab for the other sites that its page uses: a person asks for it. */
	scanHosts(tabId: number): Promise<void>;
	/** Scans a tab for the names in its page's storages: a person asks for it. */
	scanStorage(tabId: number): Promise<void>;
	/** Scans a tab for hosts unasked, if the person has granted a third party's host; touches no page otherwise. */
	scanIfUseful(tabId: number): Promise<void>;
	/** Whether that is so: a page is worth a scan once it is loaded. */
	isUseful(): Promise<boolean>;
	/** A tab shows a page that it came to from another origin: drops what was scanned before it had left. */
	pageEntered(tabId: number): Promise<void>;
	/** Drops what was scanned of portals that a tab shows no longer: it may have left without an event. */
	dropLeft(): Promise<void>;
	/** Does the same in all tabs that were scanned before: a grant may have opened their frames to us. */
	rescan(): Promise<void>;
}

/** A tab that shows a watched and granted host. */
interface ShownPortal {
	readonly tab: Tab;
	readonly host: string;
}

interface PageScannerDeps {
	readonly tabs: Tabs;
	readonly pageUsage: PageUsage;
	readonly permissions: Permissions;
	readonly siteStore: SiteStore;
	readonly scans: ScanStore;
	readonly clock: Clock;
	/** See `CookieWatcher`: updates every open portal after the change. */
	readonly whileChanging: <T>(change: () => Promise<T>) => Promise<T>;
}

export function createPageScanner(deps: PageScannerDeps): PageScanner {
	const { tabs, pageUsage, permissions, siteStore, scans, clock, whileChanging } = deps;
	const enqueue = createQueue();

	async function shownBy(tabId: number): Promise<ShownPortal | null> {
		const [tab, origins] = await Promise.all([tabs.get(tabId), permissions.origins()]);
		const host = tab?.url == null ? null : tabHost(tab.url);
		if (tab === null || host === null || !originsCover(origins, host)) return null;
		return (await siteStore.isWatched(host)) ? { tab, host } : null;
	}

	/** Reads a tab's page; null where the tab has navigated meanwhile, since the result may be of either page. */
	async function readPage<T>(
		tabId: number,
		read: () => Promise<T>,
	): Promise<(ShownPortal & { result: T }) | null> {
		const before = await shownBy(tabId);
		if (before === null) return null;
		const result = await read();
		const after = await shownBy(tabId);
		return after?.host === before.host && after.tab.store === before.tab.store ? { ...after, result } : null;
	}

	async function scanForHosts(tabId: number, isAsked: boolean): Promise<void> {
		const page = await readPage(tabId, () => pageUsage.hostsInUse(tabId));
		if (!page?.result) return;
		const { host, result, tab } = page;
		const { store } = tab;
		await enqueue(async () => {
			const before = await scans.hostsOfTab(tabId);
			const earlier = before?.host === host && before.store === store ? before.hosts : [];
			const current = result.flatMap((name) => canonicalHost(name) ?? []);
			const hosts = [...new Set([...earlier, ...current])].slice(0, MAX_HOSTS);
			const isNews = before === null || hosts.length > earlier.length;
			if (!isAsked && !isNews) return;
			await whileChanging(() => scans.putHosts({ tabId, store, host, hosts, at: clock.now() }));
		});
	}

	/** Whether a host is granted that no added site needs: only then does a third party's host change a report. */
	async function isThirdPartyGranted(): Promise<boolean> {
		return (await siteStore.otherGrants(await permissions.origins())).length > 0;
	}

	return {
		scanHosts: (tabId) => scanForHosts(tabId, true),
		async scanStorage(tabId) {
			const page = await readPage(tabId, () => pageUsage.storedNames(tabId, MAX_NAMES));
			if (page === null) return;
			const unread = { names: { localStorage: null, sessionStorage: null, indexedDB: null }, cut: [] };
			const stored = { at: clock.now(), ...(page.result ?? unread) };
			const key = reportKey(page.tab.store, page.host);
			await enqueue(() => whileChanging(() => scans.putNames(key, stored)));
		},
		async scanIfUseful(tabId) {
			if (await isThirdPartyGranted()) await scanForHosts(tabId, false);
		},
		isUseful: isThirdPartyGranted,
		async pageEntered(tabId) {
			const page = await shownBy(tabId);
			if (page === null) return;
			const { host, tab } = page;
			const key = reportKey(tab.store, host);
			const [used, names] = await Promise.all([scans.hostsOfTab(tabId), scans.namesOf(key)]);
			if (used === null && names === null) return;
			const shows = ({ id, store, url }: Tab) =>
				id !== tabId && store === tab.store && url !== null && tabHost(url) === host;
			const isOpenElsewhere = (await tabs.all()).some(shows);
			await enqueue(() => whileChanging(() => scans.drop(tabId, isOpenElsewhere ? null : key)));
		},
		async dropLeft() {
			for (const tabId of await scans.scannedTabs()) {
				const [used, tab] = await Promise.all([scans.hostsOfTab(tabId), tabs.get(tabId)]);
				const host = tab?.url == null ? null : tabHost(tab.url);
				if (used?.host === host && used?.store === tab?.store) continue;
				await enqueue(() => whileChanging(() => scans.drop(tabId, null)));
			}
		},
		async rescan() {
			if (!(await isThirdPartyGranted())) return;
			await Promise.all((await scans.scannedTabs()).map((tabId) => scanForHosts(tabId, false)));
		},
	};
}
