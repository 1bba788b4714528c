import { belongsToTab } from '../../core/cookie/belongs-to-tab.ts';
import { type Cookie, cookieKey, isExpired } from '../../core/cookie/cookie.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { grantedHosts, thirdPartySites } from '../../core/report/hosts-in-use.ts';
import type { ReportInput } from '../../core/report/report-input.ts';
import { originsCover, uncoveredParents } from '../../core/web/grants.ts';
import { isWithin } from '../../core/web/host.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { Sites } from '../../ports/sites.ts';
import type { Clock } from '../../ports/time.ts';
import type { ExceptionsInUse } from '../exceptions/exceptions-in-use.ts';
import { withTimeout } from '../lib/with-timeout.ts';
import type { PolicyStore } from '../policies/policy-store.ts';
import type { ReferenceStore } from '../policies/reference-store.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { Portal } from './portals.ts';
import type { ScanStore } from './scan-store.ts';

/** Reads all that a report is made from, but the journal. */
export interface ReportInputs {
	/**
	 * Returns the cookies in the jar that belong to a portal, each once, sorted by key: the jar's order is arbitrary and
	 * would number a report's declarations by chance. `at`: expired ones are left out, ms.
	 */
	cookies(portal: Portal, at: number): Promise<readonly Cookie[]>;
	/** Reads policy, permissions and scans. `used`: hosts in use beside those that were scanned. */
	grounds(portal: Portal, used?: readonly string[]): Promise<ReportGrounds>;
}

/** Policy, permissions and scans by which a portal's cookies are judged, as read at one moment. */
export interface ReportGrounds {
	/** Ms. */
	readonly at: number;
	/** The granted hosts that the portal uses. */
	readonly hostsInUse: readonly string[];
	readonly input: Omit<ReportInput, 'cookies' | 'journal' | 'at' | 'revision'>;
}

export function createReportInputs(deps: {
	jar: CookieJar;
	policies: PolicyStore;
	siteStore: SiteStore;
	permissions: Permissions;
	sites: Sites;
	scans: ScanStore;
	references: ReferenceStore;
	exceptions: ExceptionsInUse;
	clock: Clock;
}): ReportInputs {
	const { jar, policies, references, exceptions, siteStore, permissions, sites, scans, clock } = deps;
	return {
		async cookies(portal, at) {
			const { store, site, hostsInUse } = portal;
			const used = new Set(hostsInUse.map((host) => sites.siteOf(host) ?? host));
			const reading = Promise.all([
				...[...used.add(site)].map((domain) => jar.readDomain(store, domain)),
				jar.readPartition(store, `https://${site}`),
				jar.readPartition(store, `http://${site}`),
				jar.readIsolated(store, site),
			]);
			const reads = await withTimeout(clock, reading);
			const own = reads.flat().filter((cookie) => belongsToTab(cookie, portal) && !isExpired(cookie, at));
			const byKey = new Map(own.map((cookie) => [cookieKey(cookie), cookie]));
			return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
		},
		async grounds({ store, host, site, key, isSecure }, used = []) {
			const [origins, scanned, storedNames, { policy, index }, referenceIndex, accepted] = await Promise.all([
				permissions.origins(),
				scans.hostsOfPortal(key),
				scans.namesOf(key),
				siteStore.isPlatform(host).then((isPlatform) => policies.resolve(host, isPlatform)),
				references.index(),
				exceptions.of(host),
			]);
			const at = clock.now();
			const hosts = [...new Set([...(scanned?.hosts ?? []), ...used])].sort();
			const seen =
				scanned === null && used.length === 0 ? null : { at: Math.min(scanned?.at ?? at, at), hosts };
			const { hidesParentDomains } = jar;
			const hiddenDomains = hidesParentDomains ? uncoveredParents(origins, host, site) : [];
			const input: ReportGrounds['input'] = {
				store,
				host,
				site,
				isSecure,
				policy,
				index,
				exceptions: accepted,
				visibility: { granted: originsCover(origins, host), hiddenDomains },
				seesDomain: (domain) =>
					originsCover(origins, domain) || (!hidesParentDomains && isWithin(host, domain)),
				facts: createCookieFacts(referenceIndex),
				storedNames: storedNames && { ...storedNames, at: Math.min(storedNames.at, at) },
				inUse: seen && thirdPartySites(seen, { site, origins, hidesParentDomains, siteOf: sites.siteOf }),
			};
			return { at, hostsInUse: grantedHosts(seen, origins), input };
		},
	};
}
