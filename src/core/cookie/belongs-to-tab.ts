import { isWithin } from '../web/host.ts';
import { type Cookie, cookieReachesHost } from './cookie.ts';

/** The tab whose cookies are asked for. */
export interface TabIdentity {
	readonly store: string;
	/** Canonical host of the tab's page. */
	readonly host: string;
	/** Its top-level site: the registrable domain, or the host where there is none. */
	readonly site: string;
	/**
	 * The canonical hosts that are granted and were seen in use since the tab came to the portal. A report is one
	 * portal's, whatever tabs show it: for a report these are the hosts that any of its tabs was seen to use.
	 */
	readonly hostsInUse: readonly string[];
}

/**
 * The host in a partition key's top-level site (`https://example.org` gives `example.org`). Schemes and
 * ports are left out: a report is one portal's, and its schemes and ports share it.
 */
export function partitionHost(topLevelSite: string): string {
	const host = topLevelSite.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').toLowerCase();
	return host.startsWith('[') ? host.replace(/\]:\d+$/, ']') : host.replace(/:\d+$/, '');
}

type Isolation = Pick<Cookie, 'partition' | 'firstPartyDomain'>;

/**
 * The top-level sites that a cookie is kept for, by its partition key and, in Firefox under first-party isolation,
 * by its first-party domain; none where it is kept for all.
 */
export function isolatingSites({ partition, firstPartyDomain }: Isolation): readonly string[] {
	const sites = partition === null ? [] : [partitionHost(partition.topLevelSite)];
	return firstPartyDomain === '' ? sites : [...sites, firstPartyDomain];
}

/**
 * Whether a cookie belongs to a tab: in the tab's store, and (a) its domain matches the tab's host
 * (RFC 6265bis 5.1.3), unpartitioned or partitioned under this top-level site; or (b) it is another site's and
 * partitioned under this top-level site; or (c) it reaches a host that is granted and was seen in use. Cookies of
 * sibling hosts, which share the top-level site and so its partition, belong by (c) alone: another portal's never
 * show. Paths play no part: a cookie of another path of the portal is the portal's too.
 */
export function belongsToTab(cookie: Cookie, tab: TabIdentity): boolean {
	if (cookie.store !== tab.store) return false;
	const isolating = isolatingSites(cookie);
	if (isolating.some((site) => site !== tab.site)) return false;
	if (isolating.length > 0 && !isWithin(cookie.domain, tab.site)) return true;
	return [tab.host, ...tab.hostsInUse].some((host) => cookieReachesHost(cookie, host));
}
