import type { Alarms, Clock } from '../../ports/time.ts';

export const DIRTY_ALARM = 'dirty';
/** Ms until the alarm goes off for an event that a dying worker left unhandled; browsers' minimum is 30 s. */
export const DIRTY_DELAY_MS = 30_000;

/** The alarm that wakes the worker: after it died with work undone, and when the next cookie expires. */
export interface DirtyAlarm {
	/** There is work to do: sets the alarm, unless it is set for this already. */
	markDirty(): void;
	/** All work is done: sets the alarm for the next expiry, `next` (ms), or clears it (null). */
	markClean(next: number | null): void;
	/** The alarm went off. */
	fired(): void;
}

export function createDirtyAlarm(deps: {
	alarms: Alarms;
	clock: Clock;
	onError: (error: unknown) => void;
}): DirtyAlarm {
	const { alarms, clock, onError } = deps;
	/** Since when there is work, ms; null: none. */
	let since: number | null = null;
	let next: number | null = null;
	/** When the browser's alarm goes off; null: it is cleared; undefined: unknown, an earlier worker may have set it. */
	let current: number | null | undefined;

	function wanted(): number | null {
		if (since === null) return next;
		return Math.min(since + DIRTY_DELAY_MS, next ?? Number.POSITIVE_INFINITY);
	}

	/**
	 * Calls the browser in the turn of the event: a worker that dies a moment later has set the alarm. Browsers carry
	 * out a context's calls in order, so that a `clear` cannot overtake a newer `set`.
	 */
	function update(): void {
		const at = wanted();
		if (at === current) return;
		current = at;
		const call = at === null ? alarms.clear(DIRTY_ALARM) : alarms.set(DIRTY_ALARM, at);
		call.catch((error) => {
			current = undefined;
			onError(error);
		});
	}

	return {
		markDirty() {
			const now = clock.now();
			// A moment ahead of now: the clock was set back, and the alarm would come late by as much.
			if (since !== null && since <= now) return;
			since = now;
			update();
		},
		markClean(due) {
			since = null;
			next = due;
			update();
		},
		fired() {
			current = null;
			next = null;
			if (since !== null) since = clock.now();
			update();
		},
	};
}
