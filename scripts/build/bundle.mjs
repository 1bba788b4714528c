import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as esbuild from 'esbuild';
import { misplacedPackages } from './bundle-contents.mjs';
import { filesLinked } from './html.mjs';
import { pagesWithoutPolyfill } from './pages-without-polyfill.mjs';
import { pdfjsWithoutEval } from './pdfjs-without-eval.mjs';
import { outputOf, pages, ROOT, TARGETS, workers } from './places.mjs';
import { preactWithoutInnerHtml } from './preact-without-inner-html.mjs';

/**
 * Bundles the code and style sheets for one browser, in memory.
 * @param {{ mode: 'release' | 'debug', browser: import('./places.mjs').Browser, version: string }} options
 * @returns {Promise<Map<string, Uint8Array>>} by path within the extension
 */
export async function bundle({ mode, browser, version }) {
	const release = mode === 'release';
	/** @type {import('esbuild').BuildOptions & { metafile: true, write: false }} */
	const shared = {
		absWorkingDir: ROOT,
		outbase: ROOT,
		outdir: outputOf(browser),
		bundle: true,
		format: 'esm',
		target: TARGETS[browser],
		charset: 'utf8',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		minify: release,
		sourcemap: release ? 'linked' : 'inline',
		legalComments: 'none',
		define: { __DEBUG__: String(!release), __VERSION__: JSON.stringify(version) },
		metafile: true,
		write: false,
		logLevel: 'silent',
	};
	const results = await Promise.all(
		[
			// Alone and in one piece: a service worker cannot import() at run time.
			{ ...shared, entryPoints: ['background/index.ts'].filter((file) => existsSync(join(ROOT, file))) },
			{
				...shared,
				entryPoints: [...pages().map((page) => `${page}/index.tsx`), ...workers()],
				splitting: true,
				chunkNames: 'chunks/[name]-[hash]',
				plugins: [preactWithoutInnerHtml(), pagesWithoutPolyfill(), pdfjsWithoutEval()],
			},
			{ ...shared, entryPoints: await styleSheets() },
		].map((options) => esbuild.build(options)),
	);
	/** @type {Map<string, Uint8Array>} */
	const files = new Map();
	const problems = [];
	for (const result of results) {
		const told = await esbuild.formatMessages(result.warnings, { kind: 'warning', color: false });
		problems.push(...told, ...misplacedPackages(result.metafile));
		for (const { path, contents } of result.outputFiles) {
			const name = relative(outputOf(browser), path).split(sep).join('/');
			if (files.has(name)) problems.push(`Two bundles write ${name}: link a style sheet from the html only.`);
			files.set(name, contents);
		}
	}
	if (problems.length > 0) throw new Error(problems.join('\n'));
	return files;
}

/** The style sheets that the pages' html links. */
async function styleSheets() {
	const linked = await Promise.all(
		pages().map(async (page) =>
			filesLinked(`${page}/index.html`, await readFile(join(ROOT, page, 'index.html'), 'utf8')),
		),
	);
	return [...new Set(linked.flat())].filter((file) => file.endsWith('.css') && existsSync(join(ROOT, file)));
}
