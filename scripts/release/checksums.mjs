import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Returns the SHA-256 of a file, hexadecimal. @param {string} path */
export async function sha256(path) {
	return createHash('sha256')
		.update(await readFile(path))
		.digest('hex');
}

/**
 * Writes `SHA256SUMS` into a folder, which `sha256sum -c SHA256SUMS` checks there.
 * @param {string} folder @param {readonly string[]} paths of the files, in that folder
 * @returns {Promise<string>} its text
 */
export async function writeChecksums(folder, paths) {
	const lines = await Promise.all(paths.map(async (path) => `${await sha256(path)}  ${basename(path)}\n`));
	const text = lines.join('');
	await writeFile(join(folder, 'SHA256SUMS'), text);
	return text;
}
