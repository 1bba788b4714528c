import puppeteer from 'puppeteer-core';

/** Chromium's arguments. It does not start as root with its sandbox, which is how containers run it. */
export const chromeArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * Opens a page in a window of an installed browser, with a profile of its own.
 * @param {import('../setup/find-browsers.mjs').InstalledBrowser} installed
 * @param {string} url
 * @returns {Promise<{ closed: Promise<void>, close: () => Promise<void> }>} `closed` resolves once the person has
 *   closed the window
 */
export async function openWindow({ family, path }, url) {
	const browser = await puppeteer.launch({
		browser: family === 'chromium' ? 'chrome' : 'firefox',
		executablePath: path,
		headless: false,
		defaultViewport: null,
		handleSIGINT: false,
		handleSIGTERM: false,
		ignoreDefaultArgs: ['--enable-automation'],
		args: family === 'chromium' ? chromeArgs() : [],
	});
	const [page = await browser.newPage()] = await browser.pages();
	await page.goto(url);
	return {
		closed: new Promise((resolve) => {
			browser.once('disconnected', () => resolve());
			page.once('close', () => resolve());
		}),
		close: () => browser.close(),
	};
}
