import type { CookieEvent } from '../../core/journal/journal.ts';
import { append } from '../../core/lib/unbounded.ts';

/** Events that wait for a failing database; beyond it the oldest are dropped. */
const MAX_PENDING_EVENTS = 20_000;

/** Cookie events that no update of a journal has saved yet, oldest first. */
export interface PendingEvents {
	add(events: readonly CookieEvent[]): void;
	/** Marks the events that are pending now; later ones belong to the next update. */
	mark(): MarkedEvents;
	clear(): void;
}

export interface MarkedEvents {
	/** Returns those of the marked events that are still pending. */
	list(): readonly CookieEvent[];
	/** Removes them: they are saved. */
	remove(): void;
}

export function createPendingEvents(): PendingEvents {
	let pending: CookieEvent[] = [];
	/** How many events were pending before those that are now. */
	let removed = 0;

	function remove(count: number): void {
		if (count <= 0) return;
		pending = pending.slice(count);
		removed += count;
	}

	return {
		add(events) {
			append(pending, events);
			remove(pending.length - MAX_PENDING_EVENTS);
		},
		mark() {
			const end = removed + pending.length;
			return {
				list: () => pending.slice(0, Math.max(0, end - removed)),
				remove: () => remove(end - removed),
			};
		},
		clear: () => remove(pending.length),
	};
}
