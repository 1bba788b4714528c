import type { CookieEvent } from '../../core/journal/journal.ts';
import { append, minOf } from '../../core/lib/unbounded.ts';
import type { Clock } from '../../ports/time.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { DIRTY_DELAY_MS } from './dirty-alarm.ts';
import type { Portal } from './portals.ts';

/** Least ms from the start of a portal's update to that of the next one. */
const UPDATE_INTERVAL_MS = 200;

/** An open portal, with what waits for its next update. */
export interface ScheduledPortal {
	/** As it was last read: its tabs change. */
	portal: Portal;
	/** Events since its last update began. */
	events: CookieEvent[];
}

interface Entry extends ScheduledPortal {
	/** By the monotonic clock. */
	lastStart: number;
	update: Unsubscribe | null;
	/** When the alarm must go off for the next expiry, ms; null: no cookie expires. */
	alarmAt: number | null;
	/** Notices an expiry that is sooner than an alarm may be, as long as the worker lives. */
	expiry: Unsubscribe | null;
}

/** Schedules the updates of open portals: after events, and when a cookie expires. */
export interface PortalSchedule {
	/** Schedules an update, with events for it; at most one in `UPDATE_INTERVAL_MS`. */
	plan(portal: Portal, events: readonly CookieEvent[]): void;
	/** Replaces the open portals: drops closed ones with their timers. Updates under way paint the tabs given here. */
	setOpen(portals: readonly Portal[]): void;
	/** The open portal under a key (see `reportKey`); undefined where it was never planned, or is closed. */
	get(key: string): ScheduledPortal | undefined;
	/** Schedules an update for the next expiry, ms; null: no cookie expires. */
	setExpiry(key: string, next: number | null): void;
	/** Whether an update is scheduled that needs no alarm: it comes while this worker lives. */
	hasPlanned(): boolean;
	/** When the alarm must go off for the first expiry, ms; null: none. */
	nextAlarm(): number | null;
}

export function createPortalSchedule(deps: {
	clock: Clock;
	/** Called when an update is due. */
	onDue: (scheduled: ScheduledPortal) => void;
	/** Called when a cookie expires, before its portal's update is planned. */
	onExpiry: () => void;
}): PortalSchedule {
	const { clock } = deps;
	const entries = new Map<string, Entry>();

	function entryOf(portal: Portal): Entry {
		const lastStart = Number.NEGATIVE_INFINITY;
		const fresh = { portal, events: [], lastStart, update: null, alarmAt: null, expiry: null };
		const entry: Entry = entries.get(portal.key) ?? fresh;
		entries.set(portal.key, entry);
		entry.portal = portal;
		return entry;
	}

	function plan(portal: Portal, events: readonly CookieEvent[]): void {
		const entry = entryOf(portal);
		append(entry.events, events);
		if (entry.update) return;
		entry.update = clock.after(Math.max(0, entry.lastStart + UPDATE_INTERVAL_MS - clock.monotonic()), () => {
			entry.update = null;
			entry.lastStart = clock.monotonic();
			deps.onDue(entry);
		});
	}

	return {
		plan,
		get: (key) => entries.get(key),
		setOpen(portals) {
			const open = new Map(portals.map((portal) => [portal.key, portal]));
			for (const [key, entry] of entries) {
				const portal = open.get(key);
				if (portal !== undefined) entry.portal = portal;
				else {
					entry.update?.();
					entry.expiry?.();
					entries.delete(key);
				}
			}
		},
		setExpiry(key, next) {
			const entry = entries.get(key);
			if (entry === undefined) return;
			const now = clock.now();
			entry.alarmAt = next === null ? null : Math.max(now + DIRTY_DELAY_MS, next);
			entry.expiry?.();
			entry.expiry = null;
			if (next === null || next - now > DIRTY_DELAY_MS) return;
			entry.expiry = clock.after(Math.max(0, next - now), () => {
				entry.expiry = null;
				deps.onExpiry();
				plan(entry.portal, []);
			});
		},
		hasPlanned: () => [...entries.values()].some(({ update }) => update !== null),
		nextAlarm() {
			const times = [...entries.values()].flatMap(({ alarmAt }) => alarmAt ?? []);
			return times.length === 0 ? null : minOf(times);
		},
	};
}
