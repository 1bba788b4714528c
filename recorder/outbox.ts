/** As many as one message holds. */
const MOST = 50;

/** What is told to the worker, in few messages. */
export interface Outbox {
	put(told: unknown): void;
}

/**
 * Sends what is told in one turn of the page together, at its end: timers are slow in tabs that nobody looks at, and
 * lost when a page goes. `send` gives false when nothing more is wanted; `onQuiet` then runs.
 */
export function createOutbox(
	send: (told: readonly unknown[]) => Promise<boolean>,
	onQuiet: () => void,
): Outbox {
	let waiting: unknown[] = [];
	function flush(): void {
		if (waiting.length === 0) return;
		const told = waiting;
		waiting = [];
		send(told).then((isWanted) => {
			if (!isWanted) onQuiet();
		}, onQuiet);
	}
	return {
		put(told) {
			const count = waiting.push(told);
			if (count >= MOST) flush();
			else if (count === 1) Promise.resolve().then(flush);
		},
	};
}
