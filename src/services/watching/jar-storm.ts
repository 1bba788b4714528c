import type { JarWatch } from '../../ports/cookies.ts';
import type { Clock } from '../../ports/time.ts';
import { withTimeout } from '../lib/with-timeout.ts';

/**
 * Changes within `WINDOW_MS` above which they are a storm: a cookie that is set anew is two of them. Chromium hears that we
 * stop listening behind all that waits in it, so that a higher limit makes it pass on far more.
 */
export const MAX_CHANGES = 5000;
/** The same after a storm, for `WINDOW_MS`: it may go on. */
const MAX_CHANGES_AFTER = 2000;
const WINDOW_MS = 10_000;
/** Ms between two reads of the jar in a storm. */
const READ_INTERVAL_MS = 1000;
/** More cookies that have changed between two reads are a storm that goes on. */
const MAX_CHANGED = 20;
/**
 * Ms after which changes are listened to again where few cookies have changed, perhaps often; twice as long each time, up
 * to `MAX_PAUSE_MS`. Beginning to listen in a storm makes the browser pass on all that waits, before it hears us stop.
 */
const MIN_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 60_000;

/**
 * Stops listening to changes of the jar while there are too many: the browser passes them on one by one, and all that we
 * ask it, and that our pages ask us, waits behind them. The jar is read once a second instead, until it stays the same.
 */
export interface JarStorm {
	/** Counts a change. */
	changed(): void;
}

/** Counts the cookies that were changed, added or removed between two reads; null: it is not known which there were. */
function countChanged(before: ReadonlySet<number> | null, after: ReadonlySet<number> | null): number {
	if (before === null || after === null) return Number.POSITIVE_INFINITY;
	const added = [...after].filter((cookie) => !before.has(cookie)).length;
	return Math.max(added, before.size - (after.size - added));
}

export function createJarStorm(deps: {
	clock: Clock;
	jarWatch: JarWatch;
	/** Called when changes are no longer listened to, and each second until they are; `since`: the last time, ms. */
	onUnheard: (since: number) => void;
	/** Called with a promise that resolves when changes are listened to again. */
	onBegin: (end: Promise<void>) => void;
}): JarStorm {
	const { clock, jarWatch } = deps;
	let changes = 0;
	let maxChanges = MAX_CHANGES;
	let windowStart = Number.NEGATIVE_INFINITY;
	let pause = MIN_PAUSE_MS;
	let isPaused = false;
	/** By the monotonic clock. */
	let lastEnd = Number.NEGATIVE_INFINITY;

	/** Waits until two reads in a row are equal or, after the pause, differ in few cookies. */
	async function waitForEnd(): Promise<void> {
		const end = clock.monotonic() + pause;
		let last: ReadonlySet<number> | null = null;
		let since = clock.now();
		deps.onUnheard(since);
		for (;;) {
			await new Promise<void>((resolve) => void clock.after(READ_INTERVAL_MS, resolve));
			// A browser that does not answer is busy with the storm.
			const read = await withTimeout(clock, jarWatch.fingerprints()).catch(() => null);
			const changed = countChanged(last, read);
			if (changed === 0 || (changed <= MAX_CHANGED && clock.monotonic() >= end)) break;
			last = read;
			deps.onUnheard(since);
			since = clock.now();
		}
		jarWatch.watch(true);
		deps.onUnheard(since);
	}

	async function stopListening(): Promise<void> {
		isPaused = true;
		pause = clock.monotonic() - lastEnd > MAX_PAUSE_MS ? MIN_PAUSE_MS : Math.min(MAX_PAUSE_MS, 2 * pause);
		jarWatch.watch(false);
		await waitForEnd();
		maxChanges = MAX_CHANGES_AFTER;
		changes = 0;
		lastEnd = clock.monotonic();
		windowStart = lastEnd;
		isPaused = false;
	}

	return {
		changed() {
			const now = clock.monotonic();
			if (now - windowStart > WINDOW_MS) {
				windowStart = now;
				changes = 0;
				maxChanges = MAX_CHANGES;
			}
			changes++;
			// Changes that were under way still arrive.
			if (changes > maxChanges && !isPaused) deps.onBegin(stopListening());
		},
	};
}
