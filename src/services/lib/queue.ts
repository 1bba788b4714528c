/** Runs tasks one after another, in the order they were given; one that fails stops none of the others. */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const run = last.then(task, task);
		last = run.catch(() => undefined);
		return run;
	};
}
