/** Returns a function that runs at most `count` tasks at a time, in the order of its calls. */
export function createQueueOf(count: number): <T>(task: () => Promise<T>) => Promise<T> {
	let free = count;
	const waiting: (() => void)[] = [];
	return async (task) => {
		if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
		else free--;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next === undefined) free++;
			else next();
		}
	};
}
