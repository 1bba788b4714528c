import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, TARGETS } from './places.mjs';

/** Scripts that run in the pages of a driven browser, by the names under which `src/headless/page-scripts.ts` reads them. */
const SCRIPTS = {
	'page-world': 'recorder/page-world.ts',
	'driven-world': 'recorder/driven-world.ts',
	banner: 'banner/in-driver.ts',
};

/**
 * Bundles the scripts that run in the pages of a driven browser, each into one text.
 * @returns {Promise<{ files: Map<string, Uint8Array>, outputs: import('esbuild').Metafile['outputs'] }>} the files by
 *   name, and what they are made of
 */
export async function bundleDrivenScripts() {
	const { build } = await import('esbuild');
	const entries = Object.entries(SCRIPTS).filter(([, file]) => existsSync(join(ROOT, file)));
	const built = await Promise.all(
		entries.map(([name, file]) =>
			build({
				absWorkingDir: ROOT,
				entryPoints: [file],
				bundle: true,
				format: 'iife',
				target: [TARGETS.chrome, TARGETS.firefox],
				minify: true,
				charset: 'utf8',
				legalComments: 'none',
				// Stacks that a page takes while the browser converts its objects name this instead of us.
				...(name === 'page-world' ? { footer: { js: '//# sourceURL=<anonymous>' } } : {}),
				metafile: true,
				write: false,
				logLevel: 'error',
			}).then(({ outputFiles, metafile }) => ({
				file: /** @type {const} */ ([`${name}.js`, outputFiles[0]?.contents ?? new Uint8Array()]),
				outputs: Object.entries(metafile.outputs).map(
					([path, output]) => /** @type {const} */ ([`${name}/${path}`, output]),
				),
			})),
		),
	);
	return {
		files: new Map(built.map(({ file }) => file)),
		outputs: Object.fromEntries(built.flatMap(({ outputs }) => outputs)),
	};
}

/** Bundles the scripts that run in the pages of a driven browser. @returns {Promise<Map<string, Uint8Array>>} by file name */
export async function drivenScripts() {
	return (await bundleDrivenScripts()).files;
}
