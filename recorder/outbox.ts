/** Ms: what is told in one go goes out together. */
const PATIENCE = 10;
/** As many as one message holds. */
const MOST = 50;

/** What is told to the worker, in few messages. */
export interface Outbox {
	put(told: unknown): void;
	/** Sends what waits, at once. */
	flush(): void;
}

/** Sends by `send`, which gives false when nothing more is wanted; `onQuiet` then runs. */
export function createOutbox(
	send: (told: readonly unknown[]) => Promise<boolean>,
	onQuiet: () => void,
): Outbox {
	let waiting: unknown[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	function flush(): void {
		clearTimeout(timer);
		timer = undefined;
		if (waiting.length === 0) return;
		const told = waiting;
		waiting = [];
		send(told).then((isWanted) => {
			if (!isWanted) onQuiet();
		}, onQuiet);
	}
	return {
		put(told) {
			if (waiting.push(told) >= MOST) flush();
			else timer ??= setTimeout(flush, PATIENCE);
		},
		flush,
	};
}
