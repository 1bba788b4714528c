import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'chrome' | 'firefox'} Browser */

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @type {readonly Browser[]} */
export const BROWSERS = ['chrome', 'firefox'];

/** What the code may take for granted, in step with the two minimum versions of the manifest. */
export const TARGETS = /** @type {const} */ ({ chrome: 'chrome132', firefox: 'firefox142' });

/** The folders that hold a page: `index.html`, `index.tsx` and their css. */
const PAGES = ['popup', 'options', 'report'];

/** The pages that exist. @returns {string[]} */
export function pages() {
	return PAGES.filter((page) => existsSync(join(ROOT, page, 'index.html')));
}

/** Code that runs in a thread of its own beside a page. @returns {string[]} */
export function workers() {
	return ['options/import-worker.ts'].filter((file) => existsSync(join(ROOT, file)));
}

/** What runs in the pages of a recorded visit, by the name that `src/adapters/worker/recording/page-witness.ts` knows. */
export const CONTENT_SCRIPTS = ['recorder/page-world.ts', 'recorder/own-world.ts'];

/** The built extension for a browser. @param {Browser} browser */
export function outputOf(browser) {
	return join(ROOT, 'dist', browser);
}
