import type { Clock } from '../../ports.ts';

/** Ms for which the browser's answer is waited for, where others wait for their turn. */
export const BROWSER_TIMEOUT_MS = 5000;

/** What a call gives; rejects where it gives nothing in time, so that one that never answers holds up nobody. */
export function withTimeout<T>(clock: Clock, call: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const cancel = clock.after(BROWSER_TIMEOUT_MS, () => reject(new Error('The browser does not answer')));
		call.then(resolve, reject).finally(cancel);
	});
}
