import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFolder } from '../../scripts/build/write-folder.mjs';
import { findBrowsers } from '../../scripts/setup/find-browsers.mjs';
import { siteFiles } from '../../scripts/site/build-site.mjs';
import { axeProblems } from '../../scripts/states/pictures.mjs';
import { chromeArgs } from '../../scripts/states/window.mjs';

const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 900;

let folder: string;
let browser: Browser;
let pages: readonly string[];
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'site-'));
	const files = await siteFiles();
	await writeFolder(folder, files);
	pages = [...files.keys()].filter((path) => path.endsWith('.html'));
	const { path = '' } = findBrowsers().find(({ family }) => family === 'chromium') ?? {};
	browser = await puppeteer.launch({ executablePath: path, pipe: true, args: chromeArgs() });
});
afterAll(async () => {
	await browser.close();
	await rm(folder, { recursive: true, force: true });
});

const open = (page: Page, path: string) => page.goto(pathToFileURL(join(folder, path)).href);

describe('the site in a browser', () => {
	it('is readable from the disk in both themes, narrow and wide: axe finds no fault, nothing scrolls sideways', async () => {
		const page = await browser.newPage();
		for (const scheme of SCHEMES) {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
			for (const width of WIDTHS) {
				await page.setViewport({ width, height: HEIGHT });
				for (const path of pages) {
					await open(page, path);
					expect(await axeProblems(page, path.slice(0, 2)), `${path}, ${scheme}, ${width} px`).toEqual([]);
					const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
					expect(isTooWide, `${path} at ${width} px`).toBe(false);
				}
			}
		}
		await page.close();
	});

	it('shows the pictures of the theme', async () => {
		const page = await browser.newPage();
		for (const scheme of SCHEMES) {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
			await open(page, 'fr/index.html');
			const shown = await page.$eval('figure img', async (image) => {
				await image.decode();
				return image.currentSrc;
			});
			expect(shown).toMatch(new RegExp(`fr-popup-${scheme}\\.webp$`));
		}
		await page.close();
	});

	it('is used by keyboard: the first Tab leads to the text, and a language leads to the same page', async () => {
		const page = await browser.newPage();
		await open(page, 'en/officer.html');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
		await page.focus('.languages a');
		await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
		expect(page.url()).toMatch(/\/fr\/officer\.html$/);
		await page.close();
	});
});
