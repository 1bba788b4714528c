import { isWithin } from '../web/host.ts';
import { type Cookie, cookieReachesHost } from './cookie.ts';

/** A tab, or a portal with all its tabs, that cookies are matched with. */
export interface TabIdentity {
	readonly store: string;
	/** Canonical host of the tab's page. */
	readonly host: string;
	/** Its top-level site: the registrable domain, or the host if there is none. */
	readonly site: string;
	/** Canonical granted hosts that the tab has used since it opened the portal; for a report, that any of its tabs has. */
	readonly hostsInUse: readonly string[];
}

/**
 * Extracts the host of a partition key's top-level site (`https://example.org` → `example.org`). Drops scheme and port:
 * a portal has one report for all of them.
 */
export function partitionHost(topLevelSite: string): string {
	const host = topLevelSite.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').toLowerCase();
	return host.startsWith('[') ? host.replace(/\]:\d+$/, ']') : host.replace(/:\d+$/, '');
}

/**
 * Lists the top-level sites that a cookie is partitioned under: by its partition key and, in Firefox with first-party
 * isolation, by its first-party domain. Empty for an unpartitioned cookie.
 */
export function isolatingSites({
	partition,
	firstPartyDomain,
}: Pick<Cookie, 'partition' | 'firstPartyDomain'>): readonly string[] {
	const sites = partition === null ? [] : [partitionHost(partition.topLevelSite)];
	return firstPartyDomain === '' ? sites : [...sites, firstPartyDomain];
}

/**
 * Whether a cookie belongs to a tab: in the tab's store, and (a) its domain matches the tab's host
 * (RFC 6265bis 5.1.3), unpartitioned or partitioned under this top-level site; or (b) it is another site's and
 * partitioned under this top-level site; or (c) it reaches one of `hostsInUse`. Cookies of sibling hosts, which share
 * the top-level site and so its partition, belong only by (c), so that another portal's never show. Paths do not count.
 */
export function belongsToTab(cookie: Cookie, tab: TabIdentity): boolean {
	if (cookie.store !== tab.store) return false;
	const isolating = isolatingSites(cookie);
	if (isolating.some((site) => site !== tab.site)) return false;
	if (isolating.length > 0 && !isWithin(cookie.domain, tab.site)) return true;
	return [tab.host, ...tab.hostsInUse].some((host) => cookieReachesHost(cookie, host));
}
