/** @typedef {import('../../test/browser/driver/types.mjs').Session} Session */

/**
 * Puts a text into the field of the open options page and requests its preview.
 * @param {import('../../test/browser/driver/types.mjs').Tab} page
 * @param {string} text
 */
export async function pasteText(page, text) {
	await page.waitFor(() => document.querySelector('textarea[name="policy-text"]') !== null);
	// Typing thousands of letters takes long: sets the whole value and fires its event.
	await page.evaluate((pasted) => {
		const field = document.querySelector('textarea[name="policy-text"]');
		if (!(field instanceof HTMLTextAreaElement)) throw new Error('The field is missing');
		field.value = pasted;
		field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
	}, text);
	await page.click('[data-action="preview"]');
}

/**
 * Pastes a policy into a new options page and requests its preview. The page stays open.
 * @param {Session} session
 * @param {string} text
 * @param {string} site the portal to save it for
 * @returns {Promise<import('../../test/browser/driver/types.mjs').Tab>} the options page
 */
export async function previewPolicy(session, text, site) {
	const page = await session.openExtensionPage('options/index.html#import');
	await pasteText(page, text);
	await page.waitFor(() => document.querySelector('[data-action="save"]') !== null);
	const asked = await page.evaluate(() => {
		const field = document.querySelector('input[name="policy-site"]');
		return field instanceof HTMLInputElement && field.value === '';
	});
	if (asked) await page.type('input[name="policy-site"]', site);
	return page;
}

/**
 * Imports a policy through a new options page: previews and saves it. The page stays open.
 * @param {Session} session
 * @param {string} text
 * @param {string} site the portal to save it for
 * @returns {Promise<import('../../test/browser/driver/types.mjs').Tab>} the options page
 */
export async function importPolicy(session, text, site) {
	const page = await previewPolicy(session, text, site);
	const refused = await page.evaluate(() =>
		document.querySelector('[data-action="save"]')?.getAttribute('aria-disabled') === 'true'
			? (document.querySelector('.preview')?.querySelector('h2')?.textContent ?? 'nothing to save')
			: null,
	);
	if (refused !== null) throw new Error(refused);
	await page.click('[data-action="save"]');
	await page.waitFor(
		(saved) => document.querySelector(`[data-policy-site="${CSS.escape(saved)}"]`) !== null,
		[site],
	);
	return page;
}

/**
 * Fetches a demo portal's policy as text.
 * @param {import('../../test/browser/driver/types.mjs').Tab} tab On a demo portal's page.
 * @returns {Promise<string>}
 */
export const demoPolicyText = (tab) =>
	tab.evaluate(async () => (await fetch('/terms/cookies-policy.txt', { credentials: 'omit' })).text());
