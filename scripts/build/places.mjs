import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'chrome' | 'firefox'} Browser */

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @type {readonly Browser[]} */
export const BROWSERS = ['chrome', 'firefox'];

/** Syntax targets: the two minimum versions in the manifest. */
export const TARGETS = /** @type {const} */ ({ chrome: 'chrome132', firefox: 'firefox142' });

/** Folders with a page: `index.html`, `index.tsx` and their css. */
const PAGES = ['popup', 'options', 'report', 'welcome'];

/** The side panel's page, which the build makes of the popup's (`panel-page.mjs`). */
export const PANEL = 'popup/panel.html';

/** Lists the pages that exist. @returns {string[]} */
export function pages() {
	return PAGES.filter((page) => existsSync(join(ROOT, page, 'index.html')));
}

/** Lists the scripts of pages' web workers. @returns {string[]} */
export function workers() {
	return ['options/import-worker.ts'].filter((file) => existsSync(join(ROOT, file)));
}

/** Runs among a page's own scripts. */
export const PAGE_WORLD = 'recorder/page-world.ts';

/**
 * Scripts that run in the pages of others: of portals and of a recording. By the names that the manifest and, in
 * `src/adapters`, `worker/pages/page-starts.ts`, `worker/recording/page-witness.ts` and `page/policy-marks.ts` and `page/visits.ts`
 * know.
 */
export const CONTENT_SCRIPTS = [
	'page-start/page-start.ts',
	PAGE_WORLD,
	'recorder/own-world.ts',
	'page-marks/page-marks.ts',
	'banner/in-page.ts',
];

/** Returns the folder of the built extension for a browser. @param {Browser} browser */
export function outputOf(browser) {
	return join(ROOT, 'dist', browser);
}

/** The folder of what is uploaded to the stores beside the packages: texts, notes, pictures. */
export const STORE_FOLDER = join(ROOT, 'dist', 'store');

/** The folder of the built site. */
export const SITE_FOLDER = join(ROOT, 'dist', 'site');
