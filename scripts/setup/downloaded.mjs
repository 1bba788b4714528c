import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';

/** The folder of downloaded browsers, removed together with `node_modules`. */
export const DOWNLOADS = join(ROOT, 'node_modules', '.cache', 'browsers');
const LIST = join(DOWNLOADS, 'installed.json');

/** Reads the list of downloaded browsers. @returns {import('./find-browsers.mjs').InstalledBrowser[]} */
export function downloadedBrowsers() {
	try {
		return JSON.parse(readFileSync(LIST, 'utf8'));
	} catch {
		return [];
	}
}

/** Adds a browser to the list, in place of another of its family. @param {import('./find-browsers.mjs').InstalledBrowser} browser */
export function rememberDownload(browser) {
	const others = downloadedBrowsers().filter(({ family }) => family !== browser.family);
	mkdirSync(DOWNLOADS, { recursive: true });
	writeFileSync(LIST, JSON.stringify([...others, browser], null, '\t'));
}
