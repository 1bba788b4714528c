import { belongsToTab, isolatingSites } from '../../../core/cookie/belongs-to-tab.ts';
import type { Cookie } from '../../../core/cookie/cookie.ts';
import type { RecordingEvent } from '../../../core/recording/recording-event.ts';
import type { Clock } from '../../../ports/time.ts';
import type { RecordingRun } from '../recording-run.ts';

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
	/** Whether a cookie is isolated under no site but the portal's. */
	const isOfSite = (cookie: Cookie) => isolatingSites(cookie).every((site) => site === run.base.site);

	const isOwn = (cookie: Cookie) =>
		belongsToTab(cookie, run.base) || (isOfSite(cookie) && run.tally.reachesHost(cookie));

	function observe(change: JarObservation): void {
		const { removed, cause, cookie } = change;
		// The first of the two events of an update: the second says all.
		if (removed && cause === 'overwrite') return;
		// The removal of a cookie that was never seen says nothing: it was set aside, or is another tab's.
		if (removed && !run.tally.hasSeen(cookie)) return;
		run.observe(change);
	}

	return {
		changed(change) {
			const { cookie } = change;
			const belongs = isOwn(cookie);
			if (belongs) observe(change);
			else if (isOfSite(cookie)) {
				pending.push(change);
				if (pending.length > MAX_PENDING) pending.shift();
			}
			return belongs;
		},
		hostAdded() {
			const now = clock.now();
			const recent = pending.filter(({ at }) => Math.abs(now - at) <= PENDING_TIMEOUT_MS);
			pending = recent.filter(({ cookie }) => !isOwn(cookie));
			for (const change of recent) if (isOwn(change.cookie)) observe(change);
		},
	};
}
