import { readPopup } from './read-popup.mjs';

/** @typedef {import('../../test/browser/driver/types.mjs').Session} Session */
/** @typedef {import('../../test/browser/driver/types.mjs').Tab} Tab */

/**
 * Clicks in the real popup over a tab. It closes itself over a page that it opens.
 * @param {Session} session @param {Tab} tab @param {string} selector
 */
export async function clickInPopup(session, tab, selector) {
	const popup = await session.openPopup(tab);
	await readPopup(popup);
	await popup.click(selector).catch(async (/** @type {unknown} */ error) => {
		// It may be closed before the click is reported as done.
		if (!(await popup.closed())) throw error;
	});
}

/**
 * Reads a portal's policy from its popup and saves it, as a person does.
 * @param {Session} session @param {Tab} tab
 * @returns {Promise<Tab>} the options page
 */
export async function readAndSave(session, tab) {
	await clickInPopup(session, tab, '[data-action="read-policy"]');
	const options = await session.openedPage('options/index.html');
	await options.waitFor(() => document.querySelector('[data-action="save"]') !== null);
	await options.click('[data-action="save"]');
	return options;
}
