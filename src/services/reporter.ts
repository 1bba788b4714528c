import { belongsToTab } from '../core/belongs.ts';
import { type Cookie, cookieKey, isExpired } from '../core/cookie.ts';
import { createCookieFacts } from '../core/cookie-facts.ts';
import { originsCover, uncoveredParents } from '../core/grants.ts';
import { isWithin } from '../core/host.ts';
import { grantedHosts, thirdPartySites } from '../core/hosts-in-use.ts';
import type { Happening, PortalJournal } from '../core/journal.ts';
import { type Observed, observe } from '../core/journal-observe.ts';
import { withVerdicts } from '../core/journal-verdicts.ts';
import { buildReport } from '../core/site-report.ts';
import type { Clock, CookieJar, Permissions, Sites } from '../ports.ts';
import { inTime } from './in-time.ts';
import type { Journals } from './journal.ts';
import type { LookStore } from './look-store.ts';
import type { PolicyStore } from './policy-store.ts';
import type { Portal } from './portals.ts';
import type { ReferenceStore } from './reference-store.ts';
import type { MadeReport, ReportStore } from './report-store.ts';
import { createSerial } from './serial.ts';
import type { SiteWatch } from './site-watch.ts';

export interface Refreshed extends MadeReport {
	/** When the journal is written; false where it could not be: the next look tries again. */
	readonly kept: Promise<boolean>;
}

/** Makes reports: always from a full read of the jar, whatever events said. */
export interface Reporter {
	/**
	 * Reads the jar after this call, judges, stores. One portal's reports are made one after another. `happenings`:
	 * what the browser told of the portal's cookies since the last call; those of a look that fails are kept.
	 */
	refresh(portal: Portal, happenings: readonly Happening[]): Promise<Refreshed>;
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
	journals: Journals;
	clock: Clock;
}): Reporter {
	const { jar, policies, references, watch, permissions, sites, looks, reports, journals, clock } = deps;
	const lines = new Map<string, ReturnType<typeof createSerial>>();

	/** Each once, in an order of their own: the jar's says nothing, and would number a report's declarations by chance. */
	async function cookiesOf(portal: Portal, at: number): Promise<readonly Cookie[]> {
		const { store, site, hostsInUse } = portal;
		const used = new Set(hostsInUse.map((host) => sites.siteOf(host) ?? host));
		const reading = Promise.all([
			...[...used.add(site)].map((domain) => jar.readDomain(store, domain)),
			jar.readPartition(store, `https://${site}`),
			jar.readPartition(store, `http://${site}`),
			jar.readIsolated(store, site),
		]);
		// A jar that does not answer must not keep all later looks at this portal waiting.
		const reads = await inTime(clock, reading);
		const own = reads.flat().filter((cookie) => belongsToTab(cookie, portal) && !isExpired(cookie, at));
		const byKey = new Map(own.map((cookie) => [cookieKey(cookie), cookie]));
		return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
	}

	async function make(portal: Portal): Promise<Refreshed> {
		const { store, host, site, key } = portal;
		const beginning = journals.begin(portal);
		const [origins, seen, storedNames, { policy, index }, known] = await Promise.all([
			permissions.origins(),
			looks.hostsOf(key),
			looks.namesOf(key),
			watch.isPlatform(host).then((isPlatform) => policies.resolve(host, isPlatform)),
			references.index(),
		]);
		const at = clock.now();
		const hostsInUse = grantedHosts(seen, origins);
		const [cookies, look] = await Promise.all([cookiesOf({ ...portal, hostsInUse }, at), beginning]);
		const { hidesParentDomains } = jar;
		const hiddenDomains = hidesParentDomains ? uncoveredParents(origins, host, site) : [];
		const visibility = { granted: originsCover(origins, host), hiddenDomains };
		const seesDomain = (domain: string) =>
			originsCover(origins, domain) || (!hidesParentDomains && isWithin(host, domain));
		const inUse = seen && thirdPartySites(seen, { site, origins, hidesParentDomains, siteOf: sites.siteOf });
		let observed: Observed | null = null;
		const made = await reports.next(key, at, (revision) => {
			const build = (journal: PortalJournal | null) =>
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
					journal,
					facts: createCookieFacts(known),
					storedNames,
					inUse,
					at,
					revision,
				});
			if (look === null) return build(null);
			const { before, happenings } = look;
			const first = observe(before, { store, host, cookies, happenings, policy: policy.inForce, at });
			const report = build(first.journal);
			const judged = withVerdicts(first, report.rows, at);
			observed = judged;
			// A verdict that this very report has changed is part of the history that it tells.
			return judged.isOverturned ? build(judged.journal) : report;
		});
		const kept = look && observed ? look.keep(observed, at) : Promise.resolve(false);
		return { ...made, kept };
	}

	return {
		refresh(portal, happenings) {
			if (happenings.length > 0) journals.happened(portal, happenings);
			const line = lines.get(portal.key) ?? createSerial();
			lines.set(portal.key, line);
			return line(() => make(portal));
		},
	};
}
