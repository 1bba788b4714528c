import { pathToFileURL } from 'node:url';
import { ROOT } from './build/places.mjs';
import { findBrowsers } from './setup/find-browsers.mjs';
import { installBrowsers } from './setup/install-browsers.mjs';
import { ensurePackages } from './setup/packages.mjs';

/** @typedef {import('./setup/find-browsers.mjs').InstalledBrowser} InstalledBrowser */
/** @typedef {import('./setup/find-browsers.mjs').Family} Family */

export { findBrowsers };

/**
 * Installs missing packages and browsers on a machine with Node and npm. Uses built-in modules only: callers import
 * everything that needs `node_modules` afterwards, dynamically. Logs to standard error.
 * @param {{ browser?: boolean | 'any' | 'both' | Family, log?: (text: string) => void }} [options]
 *   `true` and `any`: one browser of either family is enough
 * @returns {Promise<InstalledBrowser[]>} best first within a family; empty when none was asked for
 * @throws when a browser cannot be installed
 */
export async function setup({ browser = false, log = (text) => console.error(text) } = {}) {
	await ensurePackages(ROOT, log);
	if (browser === false) return [];
	const installed = new Set(findBrowsers().map(({ family }) => family));
	const missing = requiredFamilies(browser, installed).filter((family) => !installed.has(family));
	const failed = missing.length > 0 ? await installBrowsers(missing, log) : [];
	if (failed.length > 0) throw new Error(helpFor(failed));
	return findBrowsers();
}

/**
 * @param {true | 'any' | 'both' | Family} browser @param {ReadonlySet<Family>} installed
 * @returns {Family[]}
 */
function requiredFamilies(browser, installed) {
	if (browser === 'both') return ['chromium', 'firefox'];
	if (browser === 'chromium' || browser === 'firefox') return [browser];
	return installed.size > 0 ? [] : ['chromium'];
}

/** @param {readonly Family[]} families */
function helpFor(families) {
	const names = families.map((family) =>
		family === 'chromium'
			? 'Chromium, Chrome or Edge (or set CHROME_PATH to its program)'
			: 'Firefox (or set FIREFOX_PATH to its program)',
	);
	return `No browser could be found or installed: please install ${names.join(', and ')}, then run this again.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		for (const { name, path } of await setup({ browser: 'both' })) console.error(`${name}: ${path}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
