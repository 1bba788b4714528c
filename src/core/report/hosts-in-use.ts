import { groupBy } from '../lib/group-by.ts';
import { originsCover, siteOrigin, uncoveredParents } from '../web/grants.ts';
import { isWithin } from '../web/host.ts';
import type { HostsInUse, ThirdPartySite } from './site-report.ts';

/** Hosts that a portal's tabs have used. */
export interface SeenHosts {
	/** Time of the last update, ms since the epoch. */
	readonly at: number;
	/** Canonical. */
	readonly hosts: readonly string[];
}

/** Lists the hosts whose cookies are granted. */
export function grantedHosts(seen: SeenHosts | null, origins: readonly string[]): readonly string[] {
	return (seen?.hosts ?? []).filter((host) => originsCover(origins, host));
}

/** Groups hosts into sites and tells which permissions they need. */
export interface SiteContext {
	/** The portal's own site, which is no third party. */
	readonly site: string;
	/** The granted match patterns. */
	readonly origins: readonly string[];
	/** See `CookieJar`: whether a parent domain's cookies need a permission of their own. */
	readonly hidesParentDomains: boolean;
	/** The registrable domain of a host; null where there is none. */
	readonly siteOf: (host: string) => string | null;
}

/** Groups the hosts in use by third-party site, in alphabetical order, with the permissions that show all their cookies. */
export function thirdPartySites({ at, hosts }: SeenHosts, context: SiteContext): HostsInUse {
	const { site: own, origins, hidesParentDomains, siteOf } = context;
	const others = [...new Set(hosts)].filter((host) => !isWithin(host, own)).sort();
	const bySite = groupBy(others, (host) => siteOf(host) ?? host);
	const isSeen = (host: string, site: string) =>
		originsCover(origins, host) &&
		(!hidesParentDomains || uncoveredParents(origins, host, site).length === 0);
	const sites: ThirdPartySite[] = [...bySite].map(([site, itsHosts]) => ({
		site,
		hosts: itsHosts,
		granted: itsHosts.every((host) => isSeen(host, site)),
		request: [siteOrigin(site, siteOf(site) !== null)],
	}));
	return { at, sites: sites.sort((a, b) => (a.site < b.site ? -1 : 1)) };
}
