import type { Alarms, Clock } from '../../ports.ts';

export const DIRTY_ALARM = 'dirty';
/** Ms after which an event that a dying worker left unhandled is made up for; browsers' least is 30 s. */
export const DIRTY_DELAY = 30_000;

/** The one alarm: wakes a worker that died with work undone, and when the next cookie expires. */
export interface DirtyAlarm {
	/** There is something to do: the alarm stands from now on, if it did not already. */
	markDirty(): void;
	/** All is done; the next look at the jar is due at `next` (ms), or never. */
	markClean(next: number | null): void;
	/** It went off. */
	fired(): void;
}

export function createDirtyAlarm(deps: {
	alarms: Alarms;
	clock: Clock;
	onError: (error: unknown) => void;
}): DirtyAlarm {
	const { alarms, clock, onError } = deps;
	let since: number | null = null;
	let next: number | null = null;
	/** What the browser was last told; undefined: unknown, an earlier worker may have set it. */
	let set: number | null | undefined;

	function wanted(): number | null {
		if (since === null) return next;
		return Math.min(since + DIRTY_DELAY, next ?? Number.POSITIVE_INFINITY);
	}

	/**
	 * Tells the browser at once, in the very turn of the event: a worker that dies a moment later has it set.
	 * Browsers carry out a context's calls in their order, so that a `clear` cannot overtake a newer `set`.
	 */
	function update(): void {
		const at = wanted();
		if (at === set) return;
		set = at;
		const telling = at === null ? alarms.clear(DIRTY_ALARM) : alarms.set(DIRTY_ALARM, at);
		telling.catch((error) => {
			set = undefined;
			onError(error);
		});
	}

	return {
		markDirty() {
			if (since !== null) return;
			since = clock.now();
			update();
		},
		markClean(due) {
			since = null;
			next = due;
			update();
		},
		fired() {
			set = null;
			next = null;
			if (since !== null) since = clock.now();
			update();
		},
	};
}
