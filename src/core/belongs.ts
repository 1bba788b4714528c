import { type Cookie, cookieReachesHost } from './cookie.ts';

/** The tab whose cookies are asked for. */
export interface TabIdentity {
	readonly store: string;
	/** Canonical host of the tab's page. */
	readonly host: string;
	/** Its top-level site: the registrable domain, or the host where there is none. */
	readonly site: string;
}

/**
 * The host in a partition key's top-level site (`https://example.org` gives `example.org`). Schemes and
 * ports are left out: a report is one portal's, and its schemes and ports share it.
 */
export function partitionHost(topLevelSite: string): string {
	const host = topLevelSite.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').toLowerCase();
	return host.startsWith('[') ? host.replace(/\]:\d+$/, ']') : host.replace(/:\d+$/, '');
}

/**
 * Whether a cookie belongs to a tab: in the tab's store, and (a) its domain matches the tab's host
 * (RFC 6265bis 5.1.3), unpartitioned or partitioned under this top-level site; or (b) its partition key is
 * this top-level site. Paths play no part: a cookie of another path of the portal is the portal's too.
 */
export function belongsToTab(cookie: Cookie, tab: TabIdentity): boolean {
	if (cookie.store !== tab.store) return false;
	if (cookie.partition !== null) return partitionHost(cookie.partition.topLevelSite) === tab.site;
	return cookieReachesHost(cookie, tab.host);
}
