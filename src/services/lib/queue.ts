/** Adds a task to a queue; settles as the task does. */
export type Enqueue = <T>(task: () => Promise<T>) => Promise<T>;

/** Creates a queue that runs tasks one after another, in order; a task that fails does not stop later ones. */
export function createQueue(): Enqueue {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const run = last.then(task, task);
		last = run.catch(() => undefined);
		return run;
	};
}
