import type { Cookie } from '../../core/cookie/cookie.ts';
import type { CookieEvent, PortalJournal } from '../../core/journal/journal.ts';
import { updateJournal } from '../../core/journal/update-journal.ts';
import { becameUntrue } from '../../core/report/became-untrue.ts';
import { buildReport } from '../../core/report/build-report.ts';
import { withVerdicts } from '../../core/report/journal-verdicts.ts';
import { nextExpiry } from '../../core/report/next-expiry.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import type { Clock } from '../../ports/time.ts';
import type { Journals } from '../journal/journals.ts';
import { createQueue, type Enqueue } from '../lib/queue.ts';
import type { Portal } from './portals.ts';
import type { ReportInputs } from './report-inputs.ts';
import type { MadeReport, ReportStore } from './report-store.ts';

export interface Refreshed extends MadeReport {
	/** Settles after the journal was written; false where it could not be: the next refresh tries again. */
	readonly journalSaved: Promise<boolean>;
	/** When the report can change without an event, ms; null: never. */
	readonly next: number | null;
}

/** Makes reports, always from a full read of the jar. */
export interface Reporter {
	/**
	 * Reads the jar, judges its cookies and stores the report. A portal's refreshes are queued; each reads the jar after
	 * its call, and calls that wait share one. `events`: the portal's cookie events since the last call; those of a
	 * refresh that fails are kept.
	 */
	refresh(portal: Portal, events: readonly CookieEvent[]): Promise<Refreshed>;
	/** Returns the cookies in the jar that belong to a portal now; `hostsInUse` as given. */
	cookies(portal: Portal): Promise<readonly Cookie[]>;
	/** Builds the report of given cookies, present or gone, without storing it. */
	build(portal: Portal, given: GivenCookies): Promise<SiteReport>;
}

export interface GivenCookies {
	readonly cookies: readonly Cookie[];
	/** Their history; null where there is none. */
	readonly journal: PortalJournal | null;
	/** The moment of the report, ms. */
	readonly at: number;
}

export function createReporter(deps: {
	inputs: ReportInputs;
	reports: ReportStore;
	journals: Journals;
	clock: Clock;
}): Reporter {
	const { inputs, reports, journals, clock } = deps;
	const queues = new Map<string, Enqueue>();
	/** Refreshes that have not begun, by portal. */
	const pending = new Map<string, { portal: Portal; readonly refreshed: Promise<Refreshed> }>();

	async function make(portal: Portal): Promise<Refreshed> {
		const { store, host, key } = portal;
		// Begun before the jar is read: events that come meanwhile belong to the next refresh.
		const beginning = journals.beginUpdate(portal);
		const { at, hostsInUse, input } = await inputs.grounds(portal);
		const [cookies, update] = await Promise.all([inputs.cookies({ ...portal, hostsInUse }, at), beginning]);
		const revision = await reports.nextRevision(key, at);
		const build = (journal: PortalJournal | null) =>
			buildReport({ ...input, cookies, journal, at, revision });
		if (update === null) {
			const made = await reports.put(key, build(null));
			return { ...made, journalSaved: Promise.resolve(false), next: nextExpiry(made.report) };
		}
		const { before, happenings } = update;
		const { inForce } = input.policy;
		const observed = updateJournal(before, { store, host, cookies, events: happenings, policy: inForce, at });
		const report = build(observed.journal);
		const judged = withVerdicts(observed, report.rows, at);
		// A verdict that this report has changed is part of the history that it shows.
		const whole = judged.isOverturned ? build(judged.journal) : report;
		const news = becameUntrue(whole, judged.journal);
		const made = await reports.put(key, news === null ? whole : { ...whole, news });
		return { ...made, journalSaved: update.save(judged, at), next: nextExpiry(made.report) };
	}

	return {
		refresh(portal, events) {
			if (events.length > 0) journals.addEvents(portal, events);
			// One that has not begun yet reads the jar after this call too: a slow browser makes no queue of them.
			const waiting = pending.get(portal.key);
			if (waiting !== undefined) {
				waiting.portal = portal;
				return waiting.refreshed;
			}
			const enqueue = queues.get(portal.key) ?? createQueue();
			queues.set(portal.key, enqueue);
			const refreshed = enqueue(() => {
				const latest = pending.get(portal.key)?.portal ?? portal;
				pending.delete(portal.key);
				return make(latest);
			});
			pending.set(portal.key, { portal, refreshed });
			return refreshed;
		},
		cookies: (portal) => inputs.cookies(portal, clock.now()),
		async build(portal, given) {
			const { input } = await inputs.grounds(portal, portal.hostsInUse);
			return buildReport({ ...input, ...given, revision: given.at });
		},
	};
}
