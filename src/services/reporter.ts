import { belongsToTab } from '../core/belongs.ts';
import { type Cookie, cookieKey, isExpired } from '../core/cookie.ts';
import { createCookieFacts } from '../core/cookie-facts.ts';
import { originsCover, uncoveredParents } from '../core/grants.ts';
import { isWithin } from '../core/host.ts';
import { grantedHosts, thirdPartySites } from '../core/hosts-in-use.ts';
import { buildReport } from '../core/site-report.ts';
import type { Clock, CookieJar, Permissions, Sites } from '../ports.ts';
import type { LookStore } from './look-store.ts';
import type { PolicyStore } from './policy-store.ts';
import type { Portal } from './portals.ts';
import type { ReferenceStore } from './reference-store.ts';
import type { MadeReport, ReportStore } from './report-store.ts';
import { createSerial } from './serial.ts';
import type { SiteWatch } from './site-watch.ts';

/** Makes reports: always from a full read of the jar, whatever events said. */
export interface Reporter {
	/** Reads the jar after this call, judges, stores. One portal's reports are made one after another. */
	refresh(portal: Portal): Promise<MadeReport>;
}

export function createReporter(deps: {
	jar: CookieJar;
	policies: PolicyStore;
	watch: SiteWatch;
	permissions: Permissions;
	sites: Sites;
	looks: LookStore;
	references: ReferenceStore;
	reports: ReportStore;
	clock: Clock;
}): Reporter {
	const { jar, policies, references, watch, permissions, sites, looks, reports, clock } = deps;
	const lines = new Map<string, ReturnType<typeof createSerial>>();

	/** Each once, in an order of their own: the jar's says nothing, and would number a report's declarations by chance. */
	async function cookiesOf(portal: Portal): Promise<readonly Cookie[]> {
		const { store, site, hostsInUse } = portal;
		const used = new Set(hostsInUse.map((host) => sites.siteOf(host) ?? host));
		const reads = await Promise.all([
			...[...used.add(site)].map((domain) => jar.readDomain(store, domain)),
			jar.readPartition(store, `https://${site}`),
			jar.readPartition(store, `http://${site}`),
			jar.readIsolated(store, site),
		]);
		const at = clock.now();
		const own = reads.flat().filter((cookie) => belongsToTab(cookie, portal) && !isExpired(cookie, at));
		const byKey = new Map(own.map((cookie) => [cookieKey(cookie), cookie]));
		return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
	}

	async function make(portal: Portal): Promise<MadeReport> {
		const { store, host, site, key } = portal;
		const [origins, seen, storedNames, { policy, index }, known] = await Promise.all([
			permissions.origins(),
			looks.hostsOf(key),
			looks.namesOf(key),
			watch.isPlatform(host).then((isPlatform) => policies.resolve(host, isPlatform)),
			references.index(),
		]);
		const cookies = await cookiesOf({ ...portal, hostsInUse: grantedHosts(seen, origins) });
		const { hidesParentDomains } = jar;
		const hiddenDomains = hidesParentDomains ? uncoveredParents(origins, host, site) : [];
		const visibility = { granted: originsCover(origins, host), hiddenDomains };
		const seesDomain = (domain: string) =>
			originsCover(origins, domain) || (!hidesParentDomains && isWithin(host, domain));
		const inUse = seen && thirdPartySites(seen, { site, origins, hidesParentDomains, siteOf: sites.siteOf });
		const at = clock.now();
		return reports.next(key, at, (revision) =>
			buildReport({
				store,
				host,
				site,
				isSecure: portal.isSecure,
				cookies,
				policy,
				index,
				visibility,
				seesDomain,
				journal: null,
				facts: createCookieFacts(known),
				storedNames,
				inUse,
				at,
				revision,
			}),
		);
	}

	return {
		refresh(portal) {
			const line = lines.get(portal.key) ?? createSerial();
			lines.set(portal.key, line);
			return line(() => make(portal));
		},
	};
}
