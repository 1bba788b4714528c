/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Retries until the result is truthy, and returns it. Errors count as "not yet", since a page may be navigating.
 * @template T
 * @param {string} what for the error
 * @param {() => T | Promise<T>} attempt
 * @param {number} [timeout] in ms
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
		if (Date.now() > end) throw new Error(`Timed out after ${timeout} ms: ${what}`, { cause: last });
		await pause(40);
	}
}
