import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';

/** Parts of a store's entry, each a heading of a language's page in `store/`. */
export const PARTS = /** @type {const} */ ([
	'summary',
	'description',
	'single purpose',
	'permissions',
	'remote code',
	'data use',
]);

/** A row of the table of permissions: its name in backticks, and why it is needed. */
const PERMISSION = /^\| `([^`]+)` \| (.+) \|$/gm;

/**
 * A language's texts: each part as it stands there, and the reasons by permission.
 * @typedef {{ parts: Map<string, string>, reasons: Map<string, string> }} StoreTexts
 */

/** @param {string} page Markdown @returns {StoreTexts} */
export function parseStoreTexts(page) {
	const parts = new Map(
		page
			.replaceAll('\r\n', '\n')
			.split(/^## /m)
			.slice(1)
			.map((section) => {
				const [name = '', ...lines] = section.split('\n');
				return /** @type {const} */ ([name.trim(), lines.join('\n').trim()]);
			}),
	);
	const rows = (parts.get('permissions') ?? '').matchAll(PERMISSION);
	return { parts, reasons: new Map([...rows].map(([, name = '', reason = '']) => [name, reason])) };
}

/** Reads the texts of all languages. @param {string} [root] @returns {Promise<Map<string, StoreTexts>>} */
export async function readStoreTexts(root = ROOT) {
	/** @type {Map<string, StoreTexts>} */
	const texts = new Map();
	for (const file of (await readdir(join(root, 'store'))).sort()) {
		const [, language] = /^([a-z]{2})\.md$/.exec(file) ?? [];
		if (language !== undefined)
			texts.set(language, parseStoreTexts(await readFile(join(root, 'store', file), 'utf8')));
	}
	return texts;
}

/**
 * Lists all that a manifest asks for: permissions and hosts, required or optional.
 * @param {import('../build/manifest.mjs').Manifest} manifest @returns {string[]}
 */
export function permissionsOf(manifest) {
	const lists = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'];
	return lists.flatMap((list) => manifest[list] ?? []);
}
