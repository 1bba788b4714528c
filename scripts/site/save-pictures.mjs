import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { serveStates } from '../states/server.mjs';
import { chromeArgs } from '../states/window.mjs';
import { PICTURE_FOLDER, PICTURE_THEMES, pictureFile, readPictureList } from './picture-list.mjs';
import { SITE_LANGUAGES } from './site-words.mjs';

/** @typedef {import('./picture-list.mjs').SitePicture} SitePicture */

/** Pixels a CSS pixel: the site shows wide pictures smaller than they are. */
const SCALE = { popup: 1.5, wide: 1 };
const WIDE = 600;
const QUALITY = 70;
const TIMEOUT_MS = 120_000;

/**
 * Takes the site's pictures from the gallery of states, in each language and theme.
 * @param {string} chromium path of the browser
 * @param {(name: string) => boolean} isWanted
 * @returns {Promise<string[]>} the files' names
 */
export async function saveSitePictures(chromium, isWanted) {
	const server = await serveStates({ port: 0, watching: false });
	const browser = await puppeteer.launch({ executablePath: chromium, pipe: true, args: chromeArgs() });
	/** @type {string[]} */
	const files = [];
	try {
		for (const [name, picture] of Object.entries(await readPictureList())) {
			if (!isWanted(name)) continue;
			for (const language of SITE_LANGUAGES) {
				for (const theme of PICTURE_THEMES) {
					const bytes = await photograph(
						browser,
						`${server.url}${picture.state}?lang=${language}&theme=${theme}`,
						picture,
					);
					const file = pictureFile(name, language, theme);
					await writeFile(join(PICTURE_FOLDER, file), bytes);
					files.push(file);
				}
			}
		}
	} finally {
		await browser.close();
		await server.close();
	}
	return files;
}

/** @param {import('puppeteer-core').Browser} browser @param {string} address @param {SitePicture} picture */
async function photograph(browser, address, { width, height }) {
	const deviceScaleFactor = width < WIDE ? SCALE.popup : SCALE.wide;
	const page = await browser.newPage();
	page.setDefaultTimeout(TIMEOUT_MS);
	try {
		await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
		await page.setViewport({ width, height: height ?? 600, deviceScaleFactor });
		await page.goto(`${address}&width=${width}`);
		await page.waitForSelector('[data-drawn="true"]');
		await page.waitForNetworkIdle({ idleTime: 200 });
		const whole = await page.evaluate(() => document.documentElement.scrollHeight);
		// As high as the whole page, so that a footer that sticks to the window's edge covers nothing.
		await page.setViewport({ width, height: whole, deviceScaleFactor });
		const clip = { x: 0, y: 0, width, height: Math.min(height ?? whole, whole) };
		return await page.screenshot({ type: 'webp', quality: QUALITY, clip });
	} finally {
		await page.close();
	}
}
