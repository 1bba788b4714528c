import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import puppeteer from 'puppeteer-core';
import { portalArgs, ROOT_ARGS } from '../../test/browser/driver/chromium-args.mjs';
import { startPortal } from '../../test/portal/index.mjs';
import { DEMO_HOST } from '../../test/portal/portals.mjs';
import { ROOT } from '../build/places.mjs';
import { writeFolder } from '../build/write-folder.mjs';
import { readMessages } from '../locales/messages.mjs';
import { serveStates } from '../states/server.mjs';
import { besideHtml, iconHtml, overHtml, tileHtml } from './layouts.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ width: number, height: number }} Size CSS pixels */

/** Sizes that the stores ask for. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const ICON = { width: 128, height: 128 };
const POPUP = { width: 380, height: 600 };
const PANEL_WIDTH = 380;

/** Whole pages, in the states of the gallery that show most. */
const PAGES = {
	'3-import': 'options/preview',
	'4-report': 'report/visit',
	'5-welcome': 'welcome/first',
};

/**
 * Makes the pictures for the stores from the gallery of states and a demo portal, into an emptied folder.
 * @param {string} folder @param {string} chromium path of the browser @param {readonly string[]} languages
 * @returns {Promise<string[]>} their names
 */
export async function saveStorePictures(folder, chromium, languages) {
	const [server, portal, messages] = await Promise.all([
		serveStates({ port: 0, watching: false }),
		startPortal(),
		readMessages(join(ROOT, 'src/_locales')),
	]);
	const browser = await puppeteer.launch({
		executablePath: chromium,
		pipe: true,
		// The gallery is at this name.
		args: [
			...ROOT_ARGS,
			...portalArgs(portal).map((arg) => arg.replace(/(EXCLUDE )127.0.0.1/, '$1localhost')),
		],
	});
	try {
		const page = await browser.newPage();
		await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
		/** @type {Map<string, Uint8Array>} */
		const files = new Map();
		const icon = await readFile(join(ROOT, 'icons/icon.svg'), 'utf8');
		files.set('icon-128.png', await drawn(page, iconHtml(icon), ICON));
		for (const language of languages) {
			const stage = { page, url: server.url, language };
			for (const [name, bytes] of await screensOf(stage)) files.set(`${language}-${name}.png`, bytes);
			const own = messages.get(language);
			const words = {
				language,
				name: own?.['extension_name']?.message ?? '',
				summary: own?.['extension_description']?.message ?? '',
			};
			files.set(`${language}-tile.png`, await drawn(page, tileHtml(icon, words), TILE));
		}
		await writeFolder(folder, files);
		return [...files.keys()].map((name) => relative(process.cwd(), join(folder, name)));
	} finally {
		await browser.close();
		await Promise.all([server.close(), portal.close()]);
	}
}

/** @param {{ page: Page, url: string, language: string }} stage @returns {Promise<Map<string, Uint8Array>>} */
async function screensOf({ page, url, language }) {
	const state = (/** @type {string} */ address, /** @type {Size} */ size) =>
		shown(
			page,
			`${url}${address}?lang=${language}&theme=light&width=${size.width}`,
			size,
			'[data-drawn="true"]',
		);
	const portal = (/** @type {Size} */ size) =>
		shown(page, `https://${DEMO_HOST}/?flg=${language}`, size, 'body');
	const popup = await state('popup/mixed', POPUP);
	const panel = await state('popup/panel', { ...SCREEN, width: PANEL_WIDTH });
	const beside = await portal({ ...SCREEN, width: SCREEN.width - PANEL_WIDTH });
	const screens = new Map([
		['1-popup', await drawn(page, overHtml(await portal(SCREEN), popup), SCREEN)],
		['2-panel', await drawn(page, besideHtml(beside, panel), SCREEN)],
	]);
	for (const [name, address] of Object.entries(PAGES)) screens.set(name, await state(address, SCREEN));
	return screens;
}

/** Opens an address and takes a picture of what is in sight. @param {Page} page @param {string} address @param {Size} size @param {string} ready */
async function shown(page, address, size, ready) {
	await page.setViewport(size);
	await page.goto(address);
	await page.waitForSelector(ready);
	await page.waitForNetworkIdle({ idleTime: 200 });
	return page.screenshot();
}

/** Draws a page of ours, transparent where it has no colour. @param {Page} page @param {string} html @param {Size} size */
async function drawn(page, html, size) {
	await page.setViewport(size);
	await page.goto('about:blank');
	await page.setContent(html);
	await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
	return page.screenshot({ omitBackground: true });
}
