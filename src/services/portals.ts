import { partitionHost } from '../core/belongs.ts';
import { type Cookie, cookieReachesHost } from '../core/cookie.ts';
import { originsCover } from '../core/grants.ts';
import type { Permissions, Sites, Tab, Tabs } from '../ports.ts';
import { reportKey } from '../state/report-key.ts';
import type { SiteWatch } from './site-watch.ts';
import { tabHost } from './tab-host.ts';

/** One watched host in one cookie store, that we may look at, and the tabs that show it. */
export interface Portal {
	/** Where its report is stored: also what tells portals apart. */
	readonly key: string;
	readonly store: string;
	readonly host: string;
	/** Registrable domain; the host itself where there is none. */
	readonly site: string;
	readonly tabIds: readonly number[];
	/** Whether all of them show it over https. */
	readonly isSecure: boolean;
}

export interface Portals {
	/** All that are open now, each once; and the tabs that show none. */
	open(): Promise<{ readonly portals: readonly Portal[]; readonly otherTabs: readonly number[] }>;
	/** A closed tab may still be listed for a moment. */
	closed(tabId: number): void;
	/** The portal that a host is in a store, whatever is open. */
	at(store: string, host: string, tabIds: readonly number[], isSecure: boolean): Portal;
}

/** Whether a cookie belongs to a portal, or might (which costs a look at the jar, no more). */
export function touches(cookie: Cookie, { store, host, site }: Portal): boolean {
	if (cookie.store !== store) return false;
	if (cookie.partition !== null) return partitionHost(cookie.partition.topLevelSite) === site;
	return cookieReachesHost(cookie, host);
}

export function createPortals(deps: {
	tabs: Tabs;
	sites: Sites;
	watch: SiteWatch;
	permissions: Permissions;
}): Portals {
	const { tabs, sites, watch, permissions } = deps;
	const gone = new Set<number>();

	function at(store: string, host: string, tabIds: readonly number[], isSecure: boolean): Portal {
		return { key: reportKey(store, host), store, host, site: sites.siteOf(host) ?? host, tabIds, isSecure };
	}

	/** The watched host that a tab shows and that we may look at. */
	async function hostOf({ url }: Tab, origins: readonly string[]): Promise<string | null> {
		const host = url === null ? null : tabHost(url);
		return host !== null && originsCover(origins, host) && (await watch.isWatched(host)) ? host : null;
	}

	return {
		at,
		closed: (tabId) => void gone.add(tabId),
		async open() {
			const [all, origins] = await Promise.all([tabs.all(), permissions.origins()]);
			const portals = new Map<string, Portal>();
			const otherTabs: number[] = [];
			for (const tab of all) {
				if (gone.has(tab.id)) continue;
				const host = await hostOf(tab, origins);
				if (host === null) {
					otherTabs.push(tab.id);
					continue;
				}
				const key = reportKey(tab.store, host);
				const before = portals.get(key);
				const isSecure = before?.isSecure !== false && tab.url?.startsWith('https:') === true;
				portals.set(key, at(tab.store, host, [...(before?.tabIds ?? []), tab.id], isSecure));
			}
			return { portals: [...portals.values()], otherTabs };
		},
	};
}
