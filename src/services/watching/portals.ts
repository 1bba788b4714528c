import { belongsToTab, type TabIdentity } from '../../core/cookie/belongs-to-tab.ts';
import type { Cookie } from '../../core/cookie/cookie.ts';
import { grantedHosts } from '../../core/report/hosts-in-use.ts';
import { originsCover } from '../../core/web/grants.ts';
import { isWithin } from '../../core/web/host.ts';
import type { CookieJar, Permissions, Sites, Tab, Tabs } from '../../ports.ts';
import { reportKey } from '../../state/report-key.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { ScanStore } from './scan-store.ts';
import { tabHost } from './tab-host.ts';

/** One watched host in one cookie store, that we may look at, and the tabs that show it. */
export interface Portal extends TabIdentity {
	/** Where its report is stored: also what tells portals apart. */
	readonly key: string;
	readonly tabIds: readonly number[];
	/** Whether all of them show it over https. */
	readonly isSecure: boolean;
	/** Whether it is open in private windows: nothing of it may reach the disk. */
	readonly isPrivate: boolean;
}

export interface Portals {
	/** All that are open now, each once; the tabs that show none; and the stores that any tab is open in. */
	open(): Promise<{
		readonly portals: readonly Portal[];
		readonly otherTabs: readonly number[];
		readonly stores: ReadonlySet<string>;
	}>;
	/** A closed tab may still be listed for a moment. */
	markClosed(tabId: number): void;
	/** The portal that a tab shows, whatever else is open. `origins`: the granted match patterns. */
	at(shown: ShownHost, origins: readonly string[]): Promise<Portal>;
}

export interface ShownHost {
	readonly store: string;
	readonly host: string;
	readonly tabId: number;
	readonly isSecure: boolean;
	readonly isPrivate: boolean;
}

/** Whether a cookie belongs to a portal. */
export function touches(cookie: Cookie, portal: Portal): boolean {
	return belongsToTab(cookie, portal);
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
	const gone = new Set<number>();
	/** By host, as the browser sees them: asked once in the worker's life. */
	const knownSites = new Map<string, string>();

	/** The browser's own word where it gives one: it keeps cookies apart by it. A tab that has gone on tells another's. */
	async function siteOf(host: string, tabId: number): Promise<string> {
		const known = knownSites.get(host);
		if (known !== undefined) return known;
		const told = await jar.topLevelSite(tabId);
		if (told === null || !isWithin(host, told)) return sites.siteOf(host) ?? host;
		knownSites.set(host, told);
		return told;
	}

	async function at({ tabId, ...shown }: ShownHost, origins: readonly string[]): Promise<Portal> {
		const key = reportKey(shown.store, shown.host);
		const [site, seen] = await Promise.all([siteOf(shown.host, tabId), scans.hostsOfPortal(key)]);
		return { ...shown, key, site, tabIds: [tabId], hostsInUse: grantedHosts(seen, origins) };
	}

	/** The watched host that a tab shows and that we may look at. */
	async function hostOf({ url }: Tab, origins: readonly string[]): Promise<string | null> {
		const host = url === null ? null : tabHost(url);
		return host !== null && originsCover(origins, host) && (await siteStore.isWatched(host)) ? host : null;
	}

	return {
		at,
		markClosed: (tabId) => void gone.add(tabId),
		async open() {
			const [all, origins] = await Promise.all([tabs.all(), permissions.origins()]);
			const there = all.filter(({ id }) => !gone.has(id));
			const portals = new Map<string, Portal>();
			const otherTabs: number[] = [];
			for (const tab of there) {
				const host = await hostOf(tab, origins);
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
			const stores = new Set(there.map(({ store }) => store));
			return { portals: [...portals.values()], otherTabs, stores };
		},
	};
}
