import type { Clock } from '../../ports.ts';

/** Ms for which the browser's answer is waited for, where others wait for their turn. */
export const LONGEST_WAIT = 5000;

/** What a call gives; rejects where it gives nothing in time, so that one that never answers holds up nobody. */
export function inTime<T>(clock: Clock, call: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const cancel = clock.after(LONGEST_WAIT, () => reject(new Error('The browser does not answer')));
		call.then(resolve, reject).finally(cancel);
	});
}
