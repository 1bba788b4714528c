import type { SiteReport } from '../../core/report/site-report.ts';
import type { CookieChange } from '../../ports/cookies.ts';
import type { Clock } from '../../ports/time.ts';
import type { Journals } from '../journal/journals.ts';
import { withTimeout } from '../lib/with-timeout.ts';
import type { BadgePainter } from './badge-painter.ts';
import type { DirtyAlarm } from './dirty-alarm.ts';
import { addEvent, type EventBatch, eventsOf, isMarked } from './event-batch.ts';
import { createEventCollector } from './event-collector.ts';
import { createPortalSchedule, type PortalSchedule, type ScheduledPortal } from './portal-schedule.ts';
import type { OpenPortals, Portal, Portals } from './portals.ts';
import type { ReportStore } from './report-store.ts';
import type { Reporter } from './reporter.ts';
import type { ScanStore } from './scan-store.ts';
import { createTaskTracker } from './task-tracker.ts';

/**
 * Keeps the reports and badges of open portals up to date. Events only say which portals to update; each report is
 * made from a full read of the jar, so that lost, doubled or reordered events, and a worker that dies, can delay a
 * report but never make it wrong.
 */
export interface CookieWatcher {
	cookieChanged(change: CookieChange): void;
	tabChanged(tabId: number): void;
	tabClosed(tabId: number): void;
	/** A window was closed: drops what is stored of its portals. */
	windowClosed(): void;
	/** Updates every open portal: permissions have changed, or a worker starts and may have missed events. */
	allChanged(): void;
	/** Runs a change of stored policies or sites, and updates every open portal afterwards, even if the worker dies. */
	whileChanging<T>(change: () => Promise<T>): Promise<T>;
	/** The `dirty` alarm went off. */
	alarmFired(): void;
	/** Makes a portal's report now, for a page that asks. */
	refresh(portal: Portal): Promise<SiteReport>;
}

interface CookieWatcherDeps {
	readonly portals: Portals;
	readonly reporter: Pick<Reporter, 'refresh'>;
	readonly reports: ReportStore;
	readonly scans: ScanStore;
	readonly badges: BadgePainter;
	readonly journals: Pick<Journals, 'dropClosedStores'>;
	readonly alarm: DirtyAlarm;
	readonly clock: Clock;
	/** Called after each update of an open portal. */
	readonly onUpdated: (portal: Portal, report: SiteReport) => void;
	readonly onError: (error: unknown) => void;
}

interface OpenReading extends OpenPortals {
	/** Keys of the portals that lost scan results: their reports change. */
	readonly lostScans: ReadonlySet<string>;
}

/** Empties badges and drops reports and journals of portals that are closed or whose host was withdrawn: badges first. */
async function dropClosed(
	{ reports, badges, journals, clock }: CookieWatcherDeps,
	{ portals, otherTabs, stores }: OpenPortals,
): Promise<void> {
	await withTimeout(clock, badges.clearPainted(otherTabs));
	const open = new Set(portals.map(({ key }) => key));
	const closed = (await withTimeout(clock, reports.keys())).filter((key) => !open.has(key));
	if (closed.length > 0) {
		await withTimeout(clock, badges.clear(otherTabs));
		await withTimeout(clock, reports.drop(closed));
	}
	await withTimeout(clock, journals.dropClosedStores(stores));
}

/** Schedules the updates that a batch of events asks for. */
function planUpdates(schedule: PortalSchedule, batch: EventBatch, open: OpenReading): void {
	for (const portal of open.portals) {
		const events = eventsOf(batch, portal);
		const isDue = events.length > 0 || open.lostScans.has(portal.key) || isMarked(batch, portal);
		if (isDue) schedule.plan(portal, events);
	}
}

/** Paints the tabs of a portal. `onLeft`: one has left it meanwhile, which is no event; the next batch clears its badge. */
async function paint(
	{ badges, portals, clock }: CookieWatcherDeps,
	portal: Portal,
	report: SiteReport,
	onLeft: () => void,
): Promise<void> {
	await badges.paint(portal.tabIds, report);
	const showing = await withTimeout(clock, portals.tabsShowing(portal));
	if (showing.length < portal.tabIds.length) onLeft();
}

export function createCookieWatcher(deps: CookieWatcherDeps): CookieWatcher {
	const { portals, reporter, scans, badges, alarm, clock, onError } = deps;
	const tasks = createTaskTracker({ onError, onEnd: settle });
	const schedule = createPortalSchedule({
		clock,
		onDue: (scheduled) => tasks.run(() => update(scheduled)),
		onExpiry: () => alarm.markDirty(),
	});
	const collector = createEventCollector({
		clock,
		onEvent: () => alarm.markDirty(),
		run: tasks.run,
		// A call that takes too long must not block the queue.
		async read(): Promise<OpenReading> {
			const open = await withTimeout(clock, portals.open());
			schedule.setOpen(open.portals);
			return { ...open, lostScans: await withTimeout(clock, scans.dropClosed(open.portals)) };
		},
		async process(batch, open) {
			planUpdates(schedule, batch, open);
			await dropClosed(deps, open);
		},
	});

	/** Sets the alarm for the next expiry once all work is done. After an error it stays, so that all is tried again. */
	function settle(): void {
		if (tasks.isIdle() && !collector.isPending() && !schedule.hasPlanned()) {
			alarm.markClean(schedule.nextAlarm());
		}
	}

	async function update(scheduled: ScheduledPortal): Promise<void> {
		const { events, portal } = scheduled;
		scheduled.events = [];
		const { report, next, isStored, journalSaved } = await reporter.refresh(portal, events);
		// Its last tab was closed meanwhile: the report that was just written has to be dropped.
		if (schedule.get(portal.key) !== scheduled) return collector.add();
		schedule.setExpiry(portal.key, next);
		if (!isStored) tasks.markFailed();
		await paint(deps, scheduled.portal, report, collector.add);
		deps.onUpdated(scheduled.portal, report);
		if (!(await journalSaved)) tasks.markFailed();
	}

	function allChanged(): void {
		tasks.clearFailure();
		collector.add((batch) => {
			batch.all = true;
		});
	}

	return {
		allChanged,
		async whileChanging(change) {
			alarm.markDirty();
			const release = tasks.hold();
			try {
				return await change();
			} finally {
				release();
				allChanged();
			}
		},
		cookieChanged: (change) => collector.add((batch) => addEvent(batch, { ...change, at: clock.now() })),
		tabChanged: (tabId) => collector.add(({ tabs }) => tabs.add(tabId)),
		tabClosed(tabId) {
			portals.markClosed(tabId);
			badges.tabClosed(tabId);
			collector.add();
		},
		windowClosed: () => collector.add(),
		alarmFired() {
			alarm.fired();
			allChanged();
		},
		async refresh(portal) {
			const { report } = await reporter.refresh(portal, []);
			// The page that asks need not wait for its tab's badge.
			tasks.run(() => paint(deps, portal, report, collector.add));
			return report;
		},
	};
}
