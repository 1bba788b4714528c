import type { CookieEvent } from '../../core/journal/journal.ts';
import { nextExpiry } from '../../core/report/next-expiry.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import type { Clock, CookieChange, Unsubscribe } from '../../ports.ts';
import type { Journals } from '../journal/journals.ts';
import { createQueue } from '../lib/queue.ts';
import { withTimeout } from '../lib/with-timeout.ts';
import type { BadgePainter } from './badge-painter.ts';
import { DIRTY_DELAY, type DirtyAlarm } from './dirty-alarm.ts';
import { addEvent, emptyBatch, eventsOf, isMarked, prependBatch } from './event-batch.ts';
import type { Portal, Portals } from './portals.ts';
import type { ReportStore } from './report-store.ts';
import type { Reporter } from './reporter.ts';
import type { ScanStore } from './scan-store.ts';

/** Ms. `gather`: from an event to asking which portals it concerns; `busy`: the same within a storm. */
export const PACE = { gather: 10, busy: 40, write: 200 } as const;

/**
 * Keeps the reports and badges of open portals true. Events only say where to look: what is found comes from
 * a full read of the jar, so that lost, doubled or reordered events, and a worker that dies, can delay a
 * report but never make it wrong.
 */
export interface CookieWatcher {
	cookieChanged(change: CookieChange): void;
	tabChanged(tabId: number): void;
	tabClosed(tabId: number): void;
	/** Permissions, or all that happened while no worker lived. */
	allChanged(): void;
	/** Runs what changes stored policies or sites, and scans at all afterwards, even if the worker dies half-way. */
	whileChanging<T>(change: () => Promise<T>): Promise<T>;
	alarmFired(): void;
	/** Reads the jar for one portal now, for a page that asks. */
	refresh(portal: Portal): Promise<SiteReport>;
}

interface PortalState {
	portal: Portal;
	/** What was told of it since its last look began. */
	told: CookieEvent[];
	lastStart: number;
	timer: Unsubscribe | null;
	/** When the alarm is wanted for the next expiry, ms. */
	due: number | null;
	/** For an expiry sooner than an alarm may go off: as long as the worker lives, it is noticed at once. */
	expiry: Unsubscribe | null;
}

export function createCookieWatcher(deps: {
	portals: Portals;
	reporter: Pick<Reporter, 'refresh'>;
	reports: ReportStore;
	scans: ScanStore;
	badges: BadgePainter;
	journals: Pick<Journals, 'dropClosedStores'>;
	alarm: DirtyAlarm;
	clock: Clock;
	onError: (error: unknown) => void;
}): CookieWatcher {
	const { portals, reporter, reports, scans, badges, journals, alarm, clock, onError } = deps;
	const states = new Map<string, PortalState>();
	let batch = emptyBatch();
	let gathering: Unsubscribe | null = null;
	let lastGather = Number.NEGATIVE_INFINITY;
	let running = 0;
	/** What an earlier look around found must not be acted upon after what a later one found. */
	const enqueue = createQueue();
	/** After an error the alarm stays, so that all is tried again. */
	let failed = false;
	/** The tabs that were painted for a portal, and that may have gone elsewhere while it was judged. */
	const painted = new Set<number>();

	function mark(add: () => unknown): void {
		alarm.markDirty();
		add();
		if (gathering) return;
		const isBusy = clock.now() - lastGather < PACE.write;
		gathering = clock.after(isBusy ? PACE.busy : PACE.gather, () => {
			gathering = null;
			attempt(() => enqueue(gather));
		});
	}

	/** Runs a step; when the last one is done, and none has failed, the alarm is for the next expiry. */
	function attempt(step: () => Promise<void>): void {
		running++;
		step()
			.catch((error) => {
				failed = true;
				onError(error);
			})
			.finally(() => {
				running--;
				settle();
			});
	}

	async function paint({ tabIds }: Portal, report: SiteReport): Promise<void> {
		for (const id of tabIds) painted.add(id);
		await badges.paint(tabIds, report);
	}

	function settle(): void {
		const isWaiting = [...states.values()].some(({ timer }) => timer !== null);
		if (failed || running > 0 || gathering || isWaiting) return;
		const dues = [...states.values()].flatMap(({ due }) => due ?? []);
		alarm.markClean(dues.length === 0 ? null : Math.min(...dues));
	}

	/**
	 * What is open now, and what of it scans anew for want of what was looked at; what is not open is let go of. Each
	 * answer is waited for, for a while only: one that never comes must not keep all later scans waiting, and one that
	 * comes too late is not acted upon.
	 */
	async function lookAround() {
		const found = await withTimeout(clock, portals.open());
		const keys = new Set(found.portals.map(({ key }) => key));
		for (const [key, state] of states) {
			if (keys.has(key)) continue;
			state.timer?.();
			state.expiry?.();
			states.delete(key);
		}
		// A look under way paints the tabs that show the portal when it ends, not those that did when it began.
		for (const portal of found.portals) {
			const state = states.get(portal.key);
			if (state) state.portal = portal;
		}
		return { ...found, keys, lost: await withTimeout(clock, scans.dropClosed(found.portals)) };
	}

	async function gather(): Promise<void> {
		const taken = batch;
		batch = emptyBatch();
		lastGather = clock.now();
		const {
			portals: open,
			otherTabs,
			stores,
			keys,
			lost,
		} = await lookAround().catch((error: unknown) => {
			batch = prependBatch(batch, taken);
			mark(() => undefined);
			throw error;
		});
		for (const portal of open) {
			const told = eventsOf(taken, portal);
			if (told.length > 0 || lost.has(portal.key) || isMarked(taken, portal)) plan(portal, told);
		}
		const strayed = otherTabs.filter((id) => painted.delete(id));
		if (strayed.length > 0) await withTimeout(clock, badges.paint(strayed, null));
		await forgetAllBut(keys, otherTabs);
		await withTimeout(clock, journals.dropClosedStores(stores));
	}

	/** Where a report is left over, its tabs have gone on, or its host was withdrawn: badges before reports. */
	async function forgetAllBut(keys: ReadonlySet<string>, otherTabs: readonly number[]): Promise<void> {
		const left = (await withTimeout(clock, reports.keys())).filter((key) => !keys.has(key));
		if (left.length === 0) return;
		await withTimeout(clock, badges.paint(otherTabs, null));
		await withTimeout(clock, reports.drop(left));
	}

	function plan(portal: Portal, told: readonly CookieEvent[]): void {
		const now = clock.now();
		const lastStart = Number.NEGATIVE_INFINITY;
		const fresh = { portal, told: [], lastStart, timer: null, due: null, expiry: null };
		const state: PortalState = states.get(portal.key) ?? fresh;
		states.set(portal.key, state);
		state.portal = portal;
		state.told.push(...told);
		if (state.timer) return;
		state.timer = clock.after(Math.max(0, state.lastStart + PACE.write - now), () => {
			state.timer = null;
			state.lastStart = clock.now();
			attempt(() => update(state));
		});
	}

	function foresee(state: PortalState, next: number | null): void {
		const now = clock.now();
		state.due = next === null ? null : Math.max(now + DIRTY_DELAY, next);
		state.expiry?.();
		state.expiry = null;
		if (next === null || next - now > DIRTY_DELAY) return;
		state.expiry = clock.after(Math.max(0, next - now), () => {
			state.expiry = null;
			alarm.markDirty();
			plan(state.portal, []);
		});
	}

	async function update(state: PortalState): Promise<void> {
		const { told, portal } = state;
		state.told = [];
		const { report, isStored, journalSaved } = await reporter.refresh(portal, told);
		// Its last tab closed meanwhile: what was just written has to go again.
		if (states.get(state.portal.key) !== state) return mark(() => undefined);
		foresee(state, nextExpiry(report));
		if (!isStored) failed = true;
		await paint(state.portal, report);
		if (!(await journalSaved)) failed = true;
	}

	function allChanged(): void {
		failed = false;
		mark(() => {
			batch = { ...batch, all: true };
		});
	}

	return {
		allChanged,
		async whileChanging(change) {
			alarm.markDirty();
			running++;
			try {
				return await change();
			} finally {
				running--;
				allChanged();
			}
		},
		cookieChanged: (change) => mark(() => addEvent(batch, { ...change, at: clock.now() })),
		tabChanged: (tabId) => mark(() => batch.tabs.add(tabId)),
		tabClosed(tabId) {
			portals.markClosed(tabId);
			painted.delete(tabId);
			mark(() => undefined);
		},
		alarmFired() {
			alarm.fired();
			allChanged();
		},
		async refresh(portal) {
			const { report } = await reporter.refresh(portal, []);
			await paint(portal, report);
			// Its tab may have gone on meanwhile: what is no portal's any more is let go of.
			const shown = states.get(portal.key)?.portal.tabIds ?? [];
			if (!portal.tabIds.every((id) => shown.includes(id))) mark(() => undefined);
			return report;
		},
	};
}
