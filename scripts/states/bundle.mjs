import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as esbuild from 'esbuild';
import { filesLinked } from '../build/html.mjs';
import { pages, ROOT, TARGETS } from '../build/places.mjs';

const SCRIPTS = ['test/states/show-gallery.tsx', 'test/states/show-state.ts'];
/** Nothing is written: the folder only makes paths relative. */
const OUT = join(ROOT, 'dist/states');

/**
 * Bundles the gallery, its states and the pages' style sheets, in memory.
 * @param {{ onChange?: () => void }} [options] `onChange`: keep watching the sources, and call it after each rebuild.
 *   A rebuild that fails prints its errors and keeps the last good files.
 * @returns {Promise<{ files: ReadonlyMap<string, string>, dispose: () => Promise<void> }>} files by path from the root
 * @throws if the first build fails
 */
export async function bundleStates({ onChange } = {}) {
	/** @type {Map<string, string>} */
	const files = new Map();
	const context = await esbuild.context({
		absWorkingDir: ROOT,
		entryPoints: [...SCRIPTS, 'test/states/gallery.css', ...(await pageStyleSheets())],
		outbase: ROOT,
		outdir: OUT,
		bundle: true,
		splitting: true,
		write: false,
		format: 'esm',
		target: TARGETS.chrome,
		charset: 'utf8',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		sourcemap: 'inline',
		define: { __DEBUG__: 'true', __DEVELOPMENT__: 'true', __VERSION__: '"0"' },
		logLevel: 'warning',
		plugins: [
			{
				name: 'collect',
				setup(build) {
					build.onEnd(({ errors, outputFiles = [] }) => {
						if (errors.length > 0) return;
						files.clear();
						for (const { path, text } of outputFiles)
							files.set(relative(OUT, path).split(sep).join('/'), text);
						onChange?.();
					});
				},
			},
		],
	});
	try {
		await context.rebuild();
		if (onChange) await context.watch();
	} catch (error) {
		await context.dispose();
		throw error;
	}
	return { files, dispose: () => context.dispose() };
}

/** The style sheets that the pages' html links. */
async function pageStyleSheets() {
	const linked = await Promise.all(
		pages().map(async (page) =>
			filesLinked(`${page}/index.html`, await readFile(join(ROOT, page, 'index.html'), 'utf8')),
		),
	);
	return linked.flat().filter((file) => file.endsWith('.css'));
}
