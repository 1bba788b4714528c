/** In one message. */
const MAX_REPORTS = 50;

/** Collects reports for the worker and sends them in few messages. */
export interface Outbox {
	put(report: unknown): void;
}

/**
 * Sends the reports of one turn of the page together, at its end: timers are slow in background tabs, and lost when a
 * page is closed. `send` returns false when no more are wanted, or rejects; `onUnwanted` then runs.
 */
export function createOutbox(
	send: (reports: readonly unknown[]) => Promise<boolean>,
	onUnwanted: () => void,
): Outbox {
	let waiting: unknown[] = [];
	function flush(): void {
		if (waiting.length === 0) return;
		const reports = waiting;
		waiting = [];
		send(reports).then((isWanted) => {
			if (!isWanted) onUnwanted();
		}, onUnwanted);
	}
	return {
		put(report) {
			const count = waiting.push(report);
			if (count >= MAX_REPORTS) flush();
			else if (count === 1) Promise.resolve().then(flush);
		},
	};
}
