import { belongsToTab } from '../../core/cookie/belongs-to-tab.ts';
import { type Cookie, cookieKey, isExpired } from '../../core/cookie/cookie.ts';
import type { CookieEvent, PortalJournal } from '../../core/journal/journal.ts';
import { type UpdatedJournal, updateJournal } from '../../core/journal/update-journal.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { buildReport } from '../../core/report/build-report.ts';
import { grantedHosts, thirdPartySites } from '../../core/report/hosts-in-use.ts';
import { withVerdicts } from '../../core/report/journal-verdicts.ts';
import type { ReportInput } from '../../core/report/report-input.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { originsCover, uncoveredParents } from '../../core/web/grants.ts';
import { isWithin } from '../../core/web/host.ts';
import type { Clock, CookieJar, Permissions, Sites } from '../../ports.ts';
import type { Journals } from '../journal/journals.ts';
import { createQueue } from '../lib/queue.ts';
import { withTimeout } from '../lib/with-timeout.ts';
import type { PolicyStore } from '../policies/policy-store.ts';
import type { ReferenceStore } from '../policies/reference-store.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { Portal } from './portals.ts';
import type { MadeReport, ReportStore } from './report-store.ts';
import type { ScanStore } from './scan-store.ts';

export interface Refreshed extends MadeReport {
	/** When the journal is written; false where it could not be: the next look tries again. */
	readonly journalSaved: Promise<boolean>;
}

/** Makes reports: always from a full read of the jar, whatever events said. */
export interface Reporter {
	/**
	 * Reads the jar after this call, judges, stores. One portal's reports are made one after another. `happenings`:
	 * what the browser told of the portal's cookies since the last call; those of a look that fails are kept.
	 */
	refresh(portal: Portal, happenings: readonly CookieEvent[]): Promise<Refreshed>;
	/** The cookies of the jar that belong to a portal now; `hostsInUse` as given. */
	cookies(portal: Portal): Promise<readonly Cookie[]>;
	/** Judges given cookies, present or gone, at a moment (ms); stores nothing. */
	judge(portal: Portal, given: GivenCookies): Promise<SiteReport>;
}

export interface GivenCookies {
	readonly cookies: readonly Cookie[];
	/** What was observed of them; null where nothing was. */
	readonly journal: PortalJournal | null;
	readonly at: number;
}

export function createReporter(deps: {
	jar: CookieJar;
	policies: PolicyStore;
	siteStore: SiteStore;
	permissions: Permissions;
	sites: Sites;
	scans: ScanStore;
	references: ReferenceStore;
	reports: ReportStore;
	journals: Journals;
	clock: Clock;
}): Reporter {
	const { jar, policies, references, siteStore, permissions, sites, scans, reports, journals, clock } = deps;
	const lines = new Map<string, ReturnType<typeof createQueue>>();

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
		// A jar that does not answer must not keep all later scans at this portal waiting.
		const reads = await withTimeout(clock, reading);
		const own = reads.flat().filter((cookie) => belongsToTab(cookie, portal) && !isExpired(cookie, at));
		const byKey = new Map(own.map((cookie) => [cookieKey(cookie), cookie]));
		return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
	}

	/** All that a portal's cookies are judged by. `used`: hosts that are known to be in use beside those that were looked for. */
	async function groundsOf({ store, host, site, key, isSecure }: Portal, used: readonly string[] = []) {
		const [origins, looked, storedNames, { policy, index }, known] = await Promise.all([
			permissions.origins(),
			scans.hostsOfPortal(key),
			scans.namesOf(key),
			siteStore.isPlatform(host).then((isPlatform) => policies.resolve(host, isPlatform)),
			references.index(),
		]);
		const at = clock.now();
		const hosts = [...new Set([...(looked?.hosts ?? []), ...used])].sort();
		const seen = looked === null && used.length === 0 ? null : { at: looked?.at ?? at, hosts };
		const { hidesParentDomains } = jar;
		const hiddenDomains = hidesParentDomains ? uncoveredParents(origins, host, site) : [];
		const grounds: Omit<ReportInput, 'cookies' | 'journal' | 'at' | 'revision'> = {
			store,
			host,
			site,
			isSecure,
			policy,
			index,
			visibility: { granted: originsCover(origins, host), hiddenDomains },
			seesDomain: (domain) =>
				originsCover(origins, domain) || (!hidesParentDomains && isWithin(host, domain)),
			facts: createCookieFacts(known),
			storedNames,
			inUse: seen && thirdPartySites(seen, { site, origins, hidesParentDomains, siteOf: sites.siteOf }),
		};
		return { at, hostsInUse: grantedHosts(seen, origins), grounds };
	}

	async function make(portal: Portal): Promise<Refreshed> {
		const { store, host, key } = portal;
		const beginning = journals.beginUpdate(portal);
		const { at, hostsInUse, grounds } = await groundsOf(portal);
		const { policy } = grounds;
		const [cookies, look] = await Promise.all([cookiesOf({ ...portal, hostsInUse }, at), beginning]);
		let observed: UpdatedJournal | null = null;
		const made = await reports.next(key, at, (revision) => {
			const build = (journal: PortalJournal | null) =>
				buildReport({ ...grounds, cookies, journal, at, revision });
			if (look === null) return build(null);
			const { before, happenings } = look;
			const first = updateJournal(before, {
				store,
				host,
				cookies,
				events: happenings,
				policy: policy.inForce,
				at,
			});
			const report = build(first.journal);
			const judged = withVerdicts(first, report.rows, at);
			observed = judged;
			// A verdict that this very report has changed is part of the history that it tells.
			return judged.isOverturned ? build(judged.journal) : report;
		});
		const journalSaved = look && observed ? look.save(observed, at) : Promise.resolve(false);
		return { ...made, journalSaved };
	}

	return {
		refresh(portal, happenings) {
			if (happenings.length > 0) journals.addEvents(portal, happenings);
			const line = lines.get(portal.key) ?? createQueue();
			lines.set(portal.key, line);
			return line(() => make(portal));
		},
		cookies: (portal) => cookiesOf(portal, clock.now()),
		async judge(portal, given) {
			const { grounds } = await groundsOf(portal, portal.hostsInUse);
			return buildReport({ ...grounds, ...given, revision: given.at });
		},
	};
}
