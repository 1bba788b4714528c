import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

/** @typedef {Record<string, any>} Manifest */

/** Reads `manifest.json` and gives it the version of `package.json`. @returns {Promise<Manifest>} */
export async function readManifest() {
	const read = async (/** @type {string} */ file) => JSON.parse(await readFile(join(ROOT, file), 'utf8'));
	return { ...(await read('manifest.json')), version: (await read('package.json')).version };
}

/**
 * Returns the manifest for one browser, with only the keys that it knows, since both warn about the other's. Chrome's
 * worker is not a module: only a classic script can load parts on use.
 * @param {Manifest} manifest
 * @param {import('./places.mjs').Browser} browser
 * @returns {Manifest}
 */
export function manifestFor(manifest, browser) {
	const { background, minimum_chrome_version, browser_specific_settings, ...shared } = manifest;
	const { service_worker, scripts, type, ...rest } = background;
	return browser === 'chrome'
		? { ...shared, background: { service_worker, ...rest }, minimum_chrome_version }
		: { ...shared, background: { scripts, type, ...rest }, browser_specific_settings };
}

/**
 * Lists the files that a manifest names.
 * @param {Manifest} manifest
 * @returns {string[]}
 */
export function filesNamed(manifest) {
	const { icons = {}, action = {}, options_ui = {}, background = {}, content_scripts = [] } = manifest;
	const named = [
		...Object.values(icons),
		...Object.values(action.default_icon ?? {}),
		action.default_popup,
		options_ui.page,
		background.service_worker,
		...(background.scripts ?? []),
		...content_scripts.flatMap((/** @type {{ js: string[] }} */ { js }) => js),
	];
	return [...new Set(named.filter((file) => typeof file === 'string'))];
}
