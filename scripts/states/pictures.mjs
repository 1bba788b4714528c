import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { measure } from './measure.mjs';
import { PSEUDO_LANGUAGE } from './pseudo.mjs';
import { chromeArgs } from './window.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./options.mjs').PictureOptions} PictureOptions */
/** @typedef {{ address: string, language: string, theme: string, width: number }} Shot */

const MAX_HEIGHT = 8000;
const TIMEOUT_MS = 120_000;
const WIDE = 1280;
const POPUP = 380;

/**
 * Takes a picture of each state, as high as its content, and prints what axe finds and which pages scroll sideways.
 * @param {string} url the gallery's
 * @param {import('../setup/find-browsers.mjs').InstalledBrowser} chromium
 * @param {PictureOptions} options
 * @returns {Promise<number>} how many problems there are
 * @throws if no state matches `only`
 */
export async function savePictures(url, chromium, options) {
	const browser = await puppeteer.launch({
		executablePath: chromium.path,
		headless: true,
		pipe: true,
		args: chromeArgs(),
	});
	try {
		await mkdir(options.folder, { recursive: true });
		const page = await browser.newPage();
		page.setDefaultTimeout(TIMEOUT_MS);
		await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
		// A state with unsaved notes asks before its page goes.
		page.on('dialog', (dialog) => void dialog.accept());
		const shots = shotsOf(await addressesIn(page, url), options);
		let problems = 0;
		for (const shot of shots) {
			for (const problem of await savePicture(page, url, shot, options)) {
				problems += 1;
				console.log(`${nameOf(shot)}: ${problem}`);
			}
		}
		console.log(`${shots.length} pictures in ${options.folder}, ${problems} problems`);
		return problems;
	} finally {
		await browser.close();
	}
}

/** Lists the addresses of all states in the gallery. @param {Page} page @param {string} url */
async function addressesIn(page, url) {
	await page.goto(url);
	await page.waitForSelector('nav a');
	return page.$$eval('nav a', (links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
}

/** @param {readonly string[]} addresses @param {PictureOptions} options @returns {Shot[]} */
function shotsOf(addresses, { only, languages, themes, widths }) {
	const chosen = addresses.filter(
		(address) => only.length === 0 || only.some((start) => address.startsWith(start)),
	);
	if (chosen.length === 0) throw new Error(`No state's address begins with ${only.join(' or ')}.`);
	return chosen.flatMap((address) => {
		const own = address.startsWith('popup/') ? POPUP : WIDE;
		return languages.flatMap((language) =>
			themes.flatMap((theme) =>
				(widths.length > 0 ? widths : [own]).map((width) => ({ address, language, theme, width })),
			),
		);
	});
}

/** @param {Shot} shot */
const nameOf = ({ address, language, theme, width }) =>
	`${address.replace('/', '-')}-${theme}-${language}-${width}`;

/**
 * @param {Page} page
 * @param {string} url
 * @param {Shot} shot
 * @param {PictureOptions} options
 * @returns {Promise<string[]>} problems
 */
async function savePicture(page, url, shot, { folder, pdf, measure: isMeasured }) {
	const { address, language, theme, width } = shot;
	/** @type {string[]} */
	const problems = [];
	const onError = (/** @type {unknown} */ error) => problems.push(String(error));
	page.on('pageerror', onError);
	await page.setViewport({ width, height: 600 });
	await page.goto(`${url}${address}?lang=${language}&theme=${theme}&width=${width}`);
	await page.waitForSelector('[data-drawn]');
	// Code that loads on first use may come late on a busy machine.
	await page.waitForNetworkIdle({ idleTime: 100 });
	await page.evaluate(finishAnimations);
	await fitHeight(page, width);
	const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	if (excess > 0) problems.push(`${excess} px too wide`);
	problems.push(...(await axeProblems(page, language)), ...(await page.evaluate(brokenHeads)));
	if (isMeasured) console.log(`${nameOf(shot)}: ${await measure(page)}`);
	const path = join(folder, nameOf(shot));
	await page.screenshot({ path: `${path}.png` });
	if (pdf && /^(?:report\/|options\/certificate)/.test(address)) {
		await page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true, printBackground: true });
		problems.push(...(await brokenOnPaper(page)));
	}
	page.off('pageerror', onError);
	return problems;
}

/**
 * Makes the window as high as its content, so that a footer that sticks to the window's edge covers nothing. Twice:
 * rows that come into sight are laid out then, and may be higher than was estimated.
 * @param {Page} page @param {number} width
 */
async function fitHeight(page, width) {
	for (let round = 0; round < 2; round++) {
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		await page.setViewport({ width, height: Math.min(Math.max(height, 200), MAX_HEIGHT) });
		await page.evaluate(
			() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
		);
	}
}

/** Runs in the page. */
async function finishAnimations() {
	const ending = document
		.getAnimations()
		.filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
	await Promise.all(ending.map(({ finished }) => finished));
}

/** Width of an A4 sheet between its margins, CSS pixels. */
const SHEET_WIDTH = 680;

/** @param {Page} page @returns {Promise<string[]>} */
async function brokenOnPaper(page) {
	await page.setViewport({ width: SHEET_WIDTH, height: 1000 });
	await page.emulateMediaType('print');
	const problems = await page.evaluate(brokenHeads);
	await page.emulateMediaType();
	return problems.map((problem) => `${problem}, on paper`);
}

/** Runs in the page: words of column heads that are broken, or too long for their column. @returns {string[]} */
function brokenHeads() {
	const heads = [...document.querySelectorAll('thead th')].filter(
		// Where rows are stacked, the heads are hidden from sight.
		(head) => getComputedStyle(head.closest('thead') ?? head).position !== 'absolute',
	);
	return heads.flatMap((head) => {
		const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
		const problems =
			head.scrollWidth > head.clientWidth ? [`too long for its column: ${head.textContent}`] : [];
		while (texts.nextNode() !== null) {
			for (const { index, 0: word } of (texts.currentNode.textContent ?? '').matchAll(/\p{L}+/gu)) {
				const range = document.createRange();
				range.setStart(texts.currentNode, index);
				range.setEnd(texts.currentNode, index + word.length);
				const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
				if (lines.size > 1) problems.push(`broken in a column head: ${word}`);
			}
		}
		return problems;
	});
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lists what axe finds in a page. @param {Page} page @param {string} language @returns {Promise<string[]>} */
export async function axeProblems(page, language) {
	await page.evaluate(AXE);
	// The invented end of a name's first word is not in the longer name.
	const rules = { 'label-content-name-mismatch': { enabled: language !== PSEUDO_LANGUAGE } };
	return page.evaluate(
		async (options) => {
			/** @type {import('axe-core').AxeResults} */
			const { violations } = await Reflect.get(globalThis, 'axe').run(document, options);
			return violations.flatMap(({ id, nodes }) =>
				nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
			);
		},
		{ rules },
	);
}
