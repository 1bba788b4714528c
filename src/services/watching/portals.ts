import type { TabIdentity } from '../../core/cookie/belongs-to-tab.ts';
import { grantedHosts } from '../../core/report/hosts-in-use.ts';
import { originsCover } from '../../core/web/grants.ts';
import { isWithin } from '../../core/web/host.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Sites } from '../../ports/sites.ts';
import type { Tab, Tabs } from '../../ports/tabs.ts';
import { reportKey } from '../../state/report-key.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { ScanStore } from './scan-store.ts';
import { tabHost } from './tab-host.ts';

/** One watched and granted host in one cookie store, with the tabs that show it. */
export interface Portal extends TabIdentity {
	/** Identifies it: the key of its report (see `reportKey`). */
	readonly key: string;
	readonly tabIds: readonly number[];
	/** Whether all of them show it over https. */
	readonly isSecure: boolean;
	/** Whether it is open in private windows: nothing about it may reach the disk. */
	readonly isPrivate: boolean;
}

/** Portals, tabs and cookie stores that are open. */
export interface OpenPortals {
	/** Each once. */
	readonly portals: readonly Portal[];
	/** Tabs that show no portal. */
	readonly otherTabs: readonly number[];
	/** The cookie stores that have a tab. */
	readonly stores: ReadonlySet<string>;
}

/** Finds the portals that tabs show. */
export interface Portals {
	open(): Promise<OpenPortals>;
	/** Returns those of a portal's tabs that show it now: a tab that leaves for another site sends no event. */
	tabsShowing(portal: Portal): Promise<readonly number[]>;
	/** Excludes a closed tab: the browser may still list it for a moment. */
	markClosed(tabId: number): void;
	/** Returns the portal that a tab shows, whatever other tabs show. `origins`: the granted match patterns. */
	at(shown: ShownHost, origins: readonly string[]): Promise<Portal>;
}

/** A tab's host, with what the tab says of its page. */
export interface ShownHost {
	readonly store: string;
	readonly host: string;
	readonly tabId: number;
	readonly isSecure: boolean;
	readonly isPrivate: boolean;
}

export function createPortals(deps: {
	tabs: Tabs;
	sites: Sites;
	siteStore: SiteStore;
	permissions: Permissions;
	jar: Pick<CookieJar, 'topLevelSite'>;
	scans: ScanStore;
}): Portals {
	const { tabs, sites, siteStore, permissions, jar, scans } = deps;
	const closedTabs = new Set<number>();
	/** Top-level sites by host, as the browser sees them: asked once in the worker's life. */
	const topLevelSites = new Map<string, string>();

	/** Prefers the browser's top-level site, by which it partitions cookies; ignores it where the tab has left the host. */
	async function siteOf(host: string, tabId: number): Promise<string> {
		const cached = topLevelSites.get(host);
		if (cached !== undefined) return cached;
		const site = await jar.topLevelSite(tabId);
		if (site === null || !isWithin(host, site)) return sites.siteOf(host) ?? host;
		topLevelSites.set(host, site);
		return site;
	}

	async function at({ tabId, ...shown }: ShownHost, origins: readonly string[]): Promise<Portal> {
		const key = reportKey(shown.store, shown.host);
		const [site, seen] = await Promise.all([siteOf(shown.host, tabId), scans.hostsOfPortal(key)]);
		return { ...shown, key, site, tabIds: [tabId], hostsInUse: grantedHosts(seen, origins) };
	}

	/** Returns the host that a tab shows if it is watched and granted, else null. */
	async function watchedHostOf({ url }: Tab, origins: readonly string[]): Promise<string | null> {
		const host = url === null ? null : tabHost(url);
		return host !== null && originsCover(origins, host) && (await siteStore.isWatched(host)) ? host : null;
	}

	return {
		at,
		async tabsShowing({ tabIds, host, store }) {
			const shown = await Promise.all(tabIds.map((id) => tabs.get(id)));
			return shown.flatMap((tab) => {
				const isShown = tab?.url != null && tab.store === store && tabHost(tab.url) === host;
				return isShown ? tab.id : [];
			});
		},
		markClosed: (tabId) => void closedTabs.add(tabId),
		async open() {
			const [all, origins] = await Promise.all([tabs.all(), permissions.origins()]);
			const open = all.filter(({ id }) => !closedTabs.has(id));
			const portals = new Map<string, Portal>();
			const otherTabs: number[] = [];
			for (const tab of open) {
				const host = await watchedHostOf(tab, origins);
				if (host === null) {
					otherTabs.push(tab.id);
					continue;
				}
				const { store, incognito: isPrivate } = tab;
				const isSecure = tab.url?.startsWith('https:') === true;
				const before = portals.get(reportKey(store, host));
				const portal = before ?? (await at({ store, host, tabId: tab.id, isSecure, isPrivate }, origins));
				const tabIds = before ? [...before.tabIds, tab.id] : portal.tabIds;
				portals.set(portal.key, { ...portal, tabIds, isSecure: portal.isSecure && isSecure });
			}
			const stores = new Set(open.map(({ store }) => store));
			return { portals: [...portals.values()], otherTabs, stores };
		},
	};
}
