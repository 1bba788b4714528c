import { belongsToTab, isolatingSites } from '../../core/cookie/belongs-to-tab.ts';
import type { RecordingEvent } from '../../core/recording/recording.ts';
import type { Clock } from '../../ports/time.ts';
import type { RecordingRun } from './recording-run.ts';

/** Ms within which a host may turn out to be in use: Firefox reports a cookie before the response that set it. */
const PENDING_TIMEOUT_MS = 3000;
const MAX_PENDING = 500;

export type JarObservation = Extract<RecordingEvent, { kind: 'jar' }>;

/** Observes the changes of a recorded portal's cookies. */
export interface JarObserver {
	/** Returns whether the cookie belongs to the portal as far as its hosts in use are known now. */
	changed(change: JarObservation): boolean;
	/** Observes the recent changes of cookies that belong to the portal since another host is in use. */
	hostAdded(): void;
}

export function createJarObserver({ run, clock }: { run: RecordingRun; clock: Clock }): JarObserver {
	/** Changes of cookies whose host is not in use so far. */
	let pending: JarObservation[] = [];

	function observe(change: JarObservation): void {
		// The removal of a cookie that was never seen says nothing: it was set aside, or is another tab's.
		if (change.removed && !run.tally.hasSeen(change.cookie)) return;
		run.observe(change);
	}

	return {
		changed(change) {
			const { portal } = run;
			const isOwn = belongsToTab(change.cookie, portal);
			if (isOwn) observe(change);
			else if (isolatingSites(change.cookie).every((site) => site === portal.site)) {
				pending = [...pending.slice(1 - MAX_PENDING), change];
			}
			return isOwn;
		},
		hostAdded() {
			const now = clock.now();
			const { portal } = run;
			const recent = pending.filter(({ at }) => Math.abs(now - at) <= PENDING_TIMEOUT_MS);
			pending = recent.filter(({ cookie }) => !belongsToTab(cookie, portal));
			for (const change of recent) if (belongsToTab(change.cookie, portal)) observe(change);
		},
	};
}
