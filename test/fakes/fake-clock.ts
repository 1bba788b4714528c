import type { Clock } from '../../src/ports.ts';

interface Timer {
	readonly at: number;
	readonly run: () => void;
}

/** Lets everything that waits for promises alone run. */
export function flush(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
	/** Moves on by `ms`, running what falls due in order, each to its end. */
	advance(ms: number): Promise<void>;
}

export function createFakeClock(start = Date.UTC(2026, 10, 21)): FakeClock {
	let now = start;
	const timers = new Set<Timer>();

	function nextUntil(end: number): Timer | undefined {
		return [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
	}

	return {
		now: () => now,
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
