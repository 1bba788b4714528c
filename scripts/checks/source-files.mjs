import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ROOT } from '../build/places.mjs';

/** Folders of the product's source. */
export const PRODUCT = [
	'background',
	'popup',
	'options',
	'report',
	'welcome',
	'recorder',
	'page-start',
	'page-marks',
	'cli',
	'src',
];

/**
 * Reads all files below some folders whose name matches `ending`. Returns texts by path from the root, with `/`.
 * @param {readonly string[]} folders @param {RegExp} ending @param {string} [root]
 */
export async function sourceFiles(folders, ending, root = ROOT) {
	/** @type {Map<string, string>} */
	const files = new Map();
	for (const folder of folders) {
		if (!existsSync(join(root, folder))) continue;
		for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
			if (!entry.isFile() || !ending.test(entry.name)) continue;
			const path = join(entry.parentPath, entry.name);
			files.set(
				path
					.slice(root.length + 1)
					.split(sep)
					.join('/'),
				await readFile(path, 'utf8'),
			);
		}
	}
	return files;
}
