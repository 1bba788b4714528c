import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../build/places.mjs';

/**
 * Bundles a TypeScript module for Node.
 * @param {string} entry path from the root
 * @param {readonly string[]} external packages that are not bundled
 * @returns {Promise<string>} the file, which the caller removes
 */
export async function bundleTypeScript(entry, external = []) {
	const { build } = await import('esbuild');
	const folder = join(ROOT, 'node_modules', '.cache', 'scripts');
	await mkdir(folder, { recursive: true });
	const outfile = join(folder, `${entry.replaceAll(/\W/g, '-')}-${process.pid}.mjs`);
	await build({
		entryPoints: [join(ROOT, entry)],
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		sourcemap: 'inline',
		logLevel: 'error',
		external: [...external],
		outfile,
	});
	return outfile;
}

/**
 * Bundles a TypeScript module for Node and imports it.
 * @param {string} entry path from the root
 * @param {{ external?: string[] }} [options] `external`: packages that are not bundled
 * @returns {Promise<any>} its exports
 */
export async function importTypeScript(entry, { external = [] } = {}) {
	const outfile = await bundleTypeScript(entry, external);
	try {
		return await import(pathToFileURL(outfile).href);
	} finally {
		await rm(outfile, { force: true });
	}
}
