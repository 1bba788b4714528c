/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

// A script of a browser's page has the interfaces of that page, without the seconds of CPU that its interface takes.
const EXTENSIONS = 'chrome://extensions/strings.m.js';
const SETTINGS = 'chrome://settings/strings.m.js';

/**
 * Opens a tab with the interfaces of `chrome://extensions`, or finds the one that is open.
 * @param {Browser} browser
 * @returns {Promise<Page>}
 */
export async function extensionsPage(browser) {
	const open = browser.targets().find((target) => target.url() === EXTENSIONS);
	if (open !== undefined) return open.asPage();
	const page = await browser.newPage({ background: true });
	await page.goto(EXTENSIONS);
	return page;
}

/**
 * Closes all tabs and windows but that of `extensionsPage`, and deletes cookies, page storage and cache.
 * @param {Browser} browser
 */
export async function emptyChromium(browser) {
	const page = await extensionsPage(browser);
	const own = page.target();
	for (const target of browser.targets()) {
		if (target.type() === 'page' && target !== own) await (await target.asPage()).close();
	}
	const cdp = await page.createCDPSession();
	await cdp.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
	await cdp.send('Network.clearBrowserCookies');
	await cdp.send('Network.clearBrowserCache');
	await cdp.detach();
}

/**
 * Allows plain third-party cookies, or blocks them, as a person does in the browser's settings.
 * @param {Browser} browser @param {boolean} isAllowed
 */
export async function allowThirdPartyCookies(browser, isAllowed) {
	const page = await browser.newPage({ background: true });
	await page.goto(SETTINGS);
	await page.evaluate(
		async (mode) => {
			const { settingsPrivate } =
				/** @type {{ settingsPrivate: { setPref: (name: string, value: number, page: string) => Promise<boolean> } }} */ (
					/** @type {unknown} */ (chrome)
				);
			await settingsPrivate.setPref('profile.cookie_controls_mode', mode, '');
		},
		isAllowed ? 0 : 1,
	);
	await page.close();
}
