/**
 * Runs code in the browser's own scope, through puppeteer's connection (`--remote-allow-system-access`).
 * @param {import('puppeteer-core').Browser} browser
 */
export function connectPrivileged(browser) {
	/** @typedef {{ send: (method: string, params: object) => Promise<{ result: unknown }>, emit: (name: string, event: object) => void }} Connection */
	const { connection } = /** @type {{ connection: Connection }} */ (/** @type {unknown} */ (browser));
	/** @param {string} method @param {object} [params] */
	const bidi = async (method, params = {}) => (await connection.send(method, params)).result;
	/**
	 * @template {readonly unknown[]} A
	 * @template R
	 * @param {(...args: A) => R} fn
	 * @param {A} args as JSON
	 * @returns {Promise<Awaited<R>>}
	 */
	async function inChrome(fn, ...args) {
		const { contexts } = /** @type {{ contexts: { context: string, url?: string }[] }} */ (
			await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' })
		);
		const window = contexts.find(({ url }) => url?.includes('browser.xhtml'));
		const answer =
			/** @type {{ type: string, result: { value: string }, exceptionDetails: { text: string } }} */ (
				await bidi('script.evaluate', {
					target: { context: window?.context },
					awaitPromise: true,
					resultOwnership: 'none',
					expression: `Promise.resolve((${fn})(...${JSON.stringify(args)})).then((x) => JSON.stringify(x ?? null))`,
				})
			);
		if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text);
		return JSON.parse(answer.result.value);
	}
	/** Tells puppeteer of an event of the protocol. @param {string} name @param {object} event */
	const tell = (name, event) => connection.emit(name, event);
	return { bidi, inChrome, tell };
}
/** @typedef {ReturnType<typeof connectPrivileged>['inChrome']} InChrome */
