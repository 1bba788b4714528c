import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT_ARGS } from '../../test/browser/driver/chromium-args.mjs';
import { findBrowsers } from '../setup/find-browsers.mjs';

/** States: number of portals, page, and the beginning of its file's name where it is one of many. */
const STATES = /** @type {const} */ ({
	none: [0, 'index.html', ''],
	few: [3, 'index.html', ''],
	many: [2000, 'index.html', ''],
	cookies: [60, 'cookies.html', ''],
	portal: [60, 'portals', 'data-brest'],
	unreachable: [60, 'portals', 'data-dax'],
	policy: [60, 'portals', 'data-gap'],
	hostile: [60, 'portals', 'data-pau'],
	cookie: [60, 'cookies', 'ga-'],
});
const LANGUAGES = ['en', 'fr', 'de'];
/** Windows: width, and most of the height that a picture shows. */
const WINDOWS = /** @type {const} */ ([
	[1280, 1800],
	[360, 2400],
]);

/**
 * Takes pictures of the pages of invented fleets, and prints them.
 * @param {string} folder
 * @param {(portals: number) => Promise<string>} writePages writes the pages of a fleet and returns their folder
 */
export async function saveFleetPictures(folder, writePages) {
	const { launch } = await import('puppeteer-core');
	const executablePath = findBrowsers().find(({ family }) => family === 'chromium')?.path;
	if (executablePath === undefined) throw new Error('Pictures need Chromium, Chrome or Edge.');
	await mkdir(folder, { recursive: true });
	const browser = await launch({ executablePath, args: ROOT_ARGS });
	try {
		/** @type {Map<number, string>} */
		const written = new Map();
		for (const [state, [portals, path, start]] of Object.entries(STATES)) {
			const pages = written.get(portals) ?? (await writePages(portals));
			written.set(portals, pages);
			for (const language of LANGUAGES) {
				const place = join(pages, language, path);
				const file =
					start === ''
						? place
						: join(place, (await readdir(place)).find((name) => name.startsWith(start)) ?? '');
				await saveState(browser, pathToFileURL(file).href, join(folder, `${state}-${language}`));
			}
		}
	} finally {
		await browser.close();
	}
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url @param {string} target the beginning of the files' names */
async function saveState(browser, url, target) {
	const page = await browser.newPage();
	for (const [width, most] of WINDOWS)
		for (const theme of ['light', 'dark']) {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
			await page.setViewport({ width, height: 900 });
			await page.goto(url);
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			const clip = { x: 0, y: 0, width, height: Math.min(height, most) };
			await page.screenshot({ path: `${target}-${width}-${theme}.png`, clip, captureBeyondViewport: true });
		}
	await page.pdf({ path: `${target}.pdf`, preferCSSPageSize: true });
	await page.close();
}
