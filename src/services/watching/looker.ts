import { originsCover, otherOrigins } from '../../core/web/grants.ts';
import { canonicalHost } from '../../core/web/host.ts';
import type { Clock, PageLook, Permissions, Sites, Tab, Tabs } from '../../ports.ts';
import { reportKey } from '../../state/report-key.ts';
import { createSerial } from '../lib/queue.ts';
import type { LookStore } from './look-store.ts';
import type { SiteWatch } from './site-watch.ts';
import { tabHost } from './tab-host.ts';

/** A page can name any number of hosts; a real one uses some dozens. */
const MOST_HOSTS = 300;
/** Of each storage. */
const MOST_NAMES = 1000;

/** Looks into pages: when a person asks, and by itself only where they have granted some third party's host. */
export interface Looker {
	/** Looks for the other sites that a tab's page uses, because a person asks. */
	askForHosts(tabId: number): Promise<void>;
	/** Looks for the names in the storages of a tab's page, because a person asks. */
	askForNames(tabId: number): Promise<void>;
	/** Looks for the sites in use where they may matter: a third party's host is granted. Touches no page otherwise. */
	lookByItself(tabId: number): Promise<void>;
	/** The same in all tabs that someone has looked into: frames may have opened to us. */
	lookAgain(): Promise<void>;
}

/** A tab that shows a portal which is watched and granted. */
interface ShownPortal {
	readonly tab: Tab;
	readonly host: string;
}

export function createLooker(deps: {
	tabs: Tabs;
	pageLook: PageLook;
	permissions: Permissions;
	sites: Sites;
	watch: SiteWatch;
	looks: LookStore;
	clock: Clock;
	/** See `CookieWatcher`: all is looked at again after what it runs. */
	whileChanging: <T>(change: () => Promise<T>) => Promise<T>;
}): Looker {
	const { tabs, pageLook, permissions, sites, watch, looks, clock, whileChanging } = deps;
	const inTurn = createSerial();

	async function shownBy(tabId: number): Promise<ShownPortal | null> {
		const [tab, origins] = await Promise.all([tabs.get(tabId), permissions.origins()]);
		const host = tab?.url == null ? null : tabHost(tab.url);
		if (tab === null || host === null || !originsCover(origins, host)) return null;
		return (await watch.isWatched(host)) ? { tab, host } : null;
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
		const look = await lookInto(tabId, () => pageLook.hostsInUse(tabId));
		if (!look?.seen) return;
		const { host, seen, tab } = look;
		const { store } = tab;
		await inTurn(async () => {
			const before = await looks.ofTab(tabId);
			const known = before?.host === host && before.store === store ? before.hosts : [];
			const found = seen.flatMap((name) => canonicalHost(name) ?? []);
			const hosts = [...new Set([...known, ...found])].slice(0, MOST_HOSTS);
			const isNews = before === null || hosts.length > known.length;
			if (!isAsked && !isNews) return;
			await whileChanging(() => looks.putHosts({ tabId, store, host, hosts, at: clock.now() }));
		});
	}

	async function mayMatter(): Promise<boolean> {
		const [origins, added] = await Promise.all([permissions.origins(), watch.all()]);
		const own = added.map(({ host }) => ({ host, site: sites.siteOf(host) ?? host }));
		return otherOrigins(origins, own).length > 0;
	}

	return {
		askForHosts: (tabId) => lookForHosts(tabId, true),
		async askForNames(tabId) {
			const look = await lookInto(tabId, () => pageLook.storedNames(tabId, MOST_NAMES));
			if (look === null) return;
			const unread = { names: { localStorage: null, sessionStorage: null, indexedDB: null }, cut: [] };
			const stored = { at: clock.now(), ...(look.seen ?? unread) };
			await inTurn(() => whileChanging(() => looks.putNames(reportKey(look.tab.store, look.host), stored)));
		},
		async lookByItself(tabId) {
			if (await mayMatter()) await lookForHosts(tabId, false);
		},
		async lookAgain() {
			if (!(await mayMatter())) return;
			await Promise.all((await looks.tabs()).map((tabId) => lookForHosts(tabId, false)));
		},
	};
}
