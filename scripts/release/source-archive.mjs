import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../build/places.mjs';

/**
 * Reads the files of the repository as they are in the folder: those that Git tracks, and no other.
 * @param {string} [root] @returns {Promise<Map<string, Uint8Array>>} by path from the root, with `/`
 * @throws outside of a clone
 */
export async function trackedFiles(root = ROOT) {
	const options = { cwd: root, maxBuffer: 16 * 1024 * 1024 };
	const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], options);
	/** @type {Map<string, Uint8Array>} */
	const files = new Map();
	for (const path of stdout.split('\0').filter(Boolean)) files.set(path, await readFile(join(root, path)));
	return files;
}
