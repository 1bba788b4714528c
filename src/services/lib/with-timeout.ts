import type { Clock } from '../../ports/time.ts';

/** For calls to the browser that hold up a queue. */
export const BROWSER_TIMEOUT_MS = 5000;

/** A request that waits for a permission is dropped when the browser's question stays unanswered for longer, or the clock was set back by more. */
export const PERMISSION_TIMEOUT_MS = 120_000;

/** Settles as the call does, or rejects after `BROWSER_TIMEOUT_MS`, so that a call that never settles blocks no queue. */
export function withTimeout<T>(clock: Clock, call: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const cancel = clock.after(BROWSER_TIMEOUT_MS, () => reject(new Error('The browser does not answer')));
		call.then(resolve, reject).finally(cancel);
	});
}
