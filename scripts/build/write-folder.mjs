import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Makes a folder contain exactly these files. Does not write unchanged ones, so that a browser that watches the folder
 * reloads only after a change.
 * @param {string} folder
 * @param {ReadonlyMap<string, Uint8Array>} files by path within it, with `/`
 * @returns {Promise<number>} how many were written or removed
 */
export async function writeFolder(folder, files) {
	await mkdir(folder, { recursive: true });
	let changed = 0;
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		if (files.has(relative(folder, path).split(sep).join('/'))) continue;
		await rm(path, { force: true });
		changed += 1;
	}
	for (const [name, bytes] of files) {
		const path = join(folder, name);
		const before = await readFile(path).catch(() => null);
		if (before?.equals(bytes)) continue;
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, bytes);
		changed += 1;
	}
	return changed;
}
