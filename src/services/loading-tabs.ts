import type { Clock } from '../ports.ts';

/** For how long a page that is loading has the machine to itself, ms: most have loaded by then, or are waiting for the network. */
export const LOADING = 300;

/** The tabs whose page began to load a moment ago. */
export interface LoadingTabs {
	began(tabId: number): void;
	/** Its page is there. */
	ended(tabId: number): void;
	/** Ms until none of them has to be waited for; 0: now. */
	left(): number;
}

export function createLoadingTabs(clock: Clock): LoadingTabs {
	const until = new Map<number, number>();
	return {
		began(tabId) {
			const now = clock.now();
			const known = until.get(tabId) ?? now;
			// A page that is sent elsewhere while it loads is not waited for longer.
			until.set(tabId, known > now ? known : now + LOADING);
		},
		ended: (tabId) => void until.delete(tabId),
		left() {
			const now = clock.now();
			for (const [tabId, end] of until) if (end <= now) until.delete(tabId);
			return Math.max(0, ...[...until.values()].map((end) => end - now));
		},
	};
}
