import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestFor, readManifest } from '../build/manifest.mjs';
import { BROWSERS, ROOT } from '../build/places.mjs';

/**
 * Permissions that the last release asked for, which its users have agreed to: `store/released.json`. Until there is one
 * (`version` is null), those that the first will ask for.
 * @typedef {object} Released
 * @property {string | null} version
 * @property {Record<string, Record<string, string[]>>} asks lists of the manifest by browser
 * @property {Record<string, string>} agreed what the next release may ask for besides, with the reason; a release empties it
 */

export const RELEASED = 'store/released.json';

/** Lists that make a browser ask a person, or a store look again. @param {Record<string, any>} manifest */
function asksOf(manifest) {
	const {
		permissions = [],
		optional_permissions = [],
		host_permissions = [],
		content_scripts = [],
	} = manifest;
	const matches = content_scripts.flatMap((/** @type {{ matches: string[] }} */ script) => script.matches);
	return {
		permissions: [...permissions].sort(),
		optional_permissions: [...optional_permissions].sort(),
		host_permissions: [...host_permissions].sort(),
		optional_host_permissions: [...(manifest['optional_host_permissions'] ?? [])].sort(),
		content_scripts: [...new Set(/** @type {string[]} */ (matches))].sort(),
	};
}

/** Returns what each browser's manifest asks for. @returns {Promise<Released['asks']>} */
export async function currentAsks() {
	const manifest = await readManifest();
	return Object.fromEntries(BROWSERS.map((browser) => [browser, asksOf(manifestFor(manifest, browser))]));
}

/**
 * Lists what a manifest asks for beyond the last release and without a decision, and decisions that are needless.
 * @param {Released} released @param {Released['asks']} current
 * @returns {string[]}
 */
export function grownPermissions({ version, asks, agreed }, current) {
	/** @type {Set<string>} */
	const grown = new Set();
	const problems = [];
	for (const [browser, lists] of Object.entries(current)) {
		for (const [list, items] of Object.entries(lists)) {
			for (const item of items) {
				if (asks[browser]?.[list]?.includes(item)) continue;
				grown.add(item);
				if (Object.hasOwn(agreed, item)) continue;
				problems.push(
					`manifest.json: ${list} of ${browser} has “${item}”, for which ${version ?? 'no release'} did not ask. After the ` +
						`update a browser disables the extension until each person agrees. If it is needed, say yes with the reason in ` +
						`${RELEASED}: "agreed": { "${item}": "why" }.`,
				);
			}
		}
	}
	for (const item of Object.keys(agreed))
		if (!grown.has(item)) problems.push(`${RELEASED}: “${item}” is agreed to, and nothing new asks for it.`);
	return problems;
}

/** Reads what the last release asked for. @param {string} [root] @returns {Promise<Released>} */
export const readReleased = async (root = ROOT) => JSON.parse(await readFile(join(root, RELEASED), 'utf8'));

/** Checks the repository's own manifest. @returns {Promise<string[]>} */
export async function ownGrownPermissions() {
	return grownPermissions(await readReleased(), await currentAsks());
}
