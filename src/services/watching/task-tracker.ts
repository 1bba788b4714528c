/** Runs tasks, and knows whether any is still running or has failed. */
export interface TaskTracker {
	/** Starts a task; its error is reported and counts as a failure. */
	run(task: () => Promise<void>): void;
	/** Counts work of the caller as running until the returned function is called. */
	hold(): () => void;
	markFailed(): void;
	clearFailure(): void;
	/** Whether nothing is running and nothing has failed since `clearFailure`. */
	isIdle(): boolean;
}

export function createTaskTracker(deps: {
	onError: (error: unknown) => void;
	/** Called after each task that was started with `run`. */
	onEnd: () => void;
}): TaskTracker {
	let running = 0;
	let hasFailed = false;
	return {
		run(task) {
			running++;
			task()
				.catch((error) => {
					hasFailed = true;
					deps.onError(error);
				})
				.finally(() => {
					running--;
					deps.onEnd();
				});
		},
		hold() {
			running++;
			return () => void running--;
		},
		markFailed() {
			hasFailed = true;
		},
		clearFailure() {
			hasFailed = false;
		},
		isIdle: () => running === 0 && !hasFailed,
	};
}
