/**
 * The popup's content, read from its documented attributes.
 * @typedef {object} Inspection
 * @property {string} state
 * @property {string} policy
 * @property {readonly string[]} sentences about the policy in force and the result
 * @property {Record<string, number>} counts
 * @property {{ name: string, verdict: string, category: string, why: string }[]} cookies
 * @property {{ pattern: string, kind: 'unseen' | 'not looked at', why: string }[]} patterns
 */

/**
 * Waits until the popup has loaded, and reads it.
 * @param {import('../../test/browser/driver/types.mjs').View} popup
 * @returns {Promise<Inspection>}
 */
export async function readPopup(popup) {
	await popup.waitFor(() => {
		const state = document.querySelector('[data-state]')?.getAttribute('data-state');
		return state !== undefined && state !== null && state !== 'loading';
	});
	return popup.evaluate(() => {
		const words = (/** @type {Element | null | undefined} */ element) =>
			(element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
		const all = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)];
		const data = (/** @type {Element} */ element, /** @type {string} */ name) =>
			element.getAttribute(`data-${name}`) ?? '';
		// The reason where the row marks one, else the whole row.
		const why = (/** @type {Element} */ row) => {
			const parts = [...row.querySelectorAll('.about, .why, .near, .tag')]
				.map(words)
				.filter((text) => text !== '');
			return parts.length > 0 ? parts.join(' — ') : words(row);
		};
		const root = document.querySelector('[data-state]');
		return {
			state: root === null ? '' : data(root, 'state'),
			policy: root === null ? '' : data(root, 'policy'),
			sentences: all('.standing :is(h2, p)').map(words),
			counts: Object.fromEntries(all('[data-count]').map((e) => [data(e, 'count'), Number(words(e))])),
			cookies: all('[data-cookie]').map((row) => ({
				name: data(row, 'cookie'),
				verdict: data(row, 'verdict'),
				category: data(row, 'category'),
				why: why(row),
			})),
			patterns: all('[data-unseen], [data-not-looked-at]').map((row) => ({
				pattern: data(row, 'unseen') || data(row, 'not-looked-at'),
				kind: /** @type {'unseen' | 'not looked at'} */ (
					row.hasAttribute('data-unseen') ? 'unseen' : 'not looked at'
				),
				why: why(row),
			})),
		};
	});
}
