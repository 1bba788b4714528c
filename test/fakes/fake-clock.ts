import type { Clock } from '../../src/ports/time.ts';

interface Timer {
	readonly at: number;
	readonly run: () => void;
}

/** Runs all pending promise callbacks. */
export function flush(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** A clock that moves only by `advance`. */
export interface FakeClock extends Clock {
	/** Moves on by `ms` and runs the timers that are due in order, each with its promise callbacks. */
	advance(ms: number): Promise<void>;
	/** Sets the computer's clock on, or back for a negative `ms`: timers go on as if nothing had happened. */
	shift(ms: number): void;
}

export function createFakeClock(start = Date.UTC(2026, 10, 21)): FakeClock {
	let now = 0;
	let wall = start;
	const timers = new Set<Timer>();

	function nextUntil(end: number): Timer | undefined {
		return [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
	}

	return {
		now: () => wall + now,
		monotonic: () => now,
		shift(ms) {
			wall += ms;
		},
		after(ms, run) {
			const timer = { at: now + Math.max(0, ms), run };
			timers.add(timer);
			return () => timers.delete(timer);
		},
		async advance(ms) {
			const end = now + ms;
			await flush();
			for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
				timers.delete(timer);
				now = Math.max(now, timer.at);
				timer.run();
				await flush();
			}
			now = end;
			await flush();
		},
	};
}
