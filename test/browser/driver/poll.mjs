/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Tries until the result is truthy and gives it back. Errors on the way (a page that is navigating) count as "not yet".
 * @template T
 * @param {string} what Named in the error.
 * @param {() => T | Promise<T>} attempt
 * @param {number} [timeout] Milliseconds.
 * @returns {Promise<Exclude<Awaited<T>, null | undefined | false>>}
 */
export async function until(what, attempt, timeout = 20_000) {
	const end = Date.now() + timeout;
	/** @type {unknown} */
	let last;
	for (;;) {
		try {
			const value = await attempt();
			if (value) return /** @type {Exclude<Awaited<T>, null | undefined | false>} */ (value);
			last = undefined;
		} catch (error) {
			last = error;
		}
		if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}`, { cause: last });
		await pause(40);
	}
}
