import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as esbuild from 'esbuild';
import { autoconsentRules } from './autoconsent-rules.mjs';
import { misplacedPackages } from './bundle-contents.mjs';
import { filesLinked } from './html.mjs';
import { IMPORTER, importerApart, READING_THREAD, withImporter } from './importer-apart.mjs';
import { joinWorker, START } from './join-worker.mjs';
import { LOADED_APART, loadedApart } from './loaded-apart.mjs';
import { pagesWithoutPolyfill } from './pages-without-polyfill.mjs';
import { pdfjsWithoutEval } from './pdfjs-without-eval.mjs';
import { CONTENT_SCRIPTS, outputOf, PAGE_WORLD, pages, ROOT, TARGETS, workers } from './places.mjs';
import { preactWithoutInnerHtml } from './preact-without-inner-html.mjs';
import { PRIVACY_STYLE } from './privacy-pages.mjs';
import { SUFFIX_LIST, suffixListApart } from './suffix-list-apart.mjs';
import { partsOnUse } from './worker-parts.mjs';
import { xlsxWithoutThreads } from './xlsx-without-threads.mjs';

/**
 * @typedef {object} Bundled
 * @property {Map<string, Uint8Array>} files by path within the extension
 * @property {import('esbuild').Metafile['outputs']} outputs what each is made of, by the same paths
 */

/**
 * Bundles the code and style sheets for one browser, in memory.
 * @param {{ mode: 'release' | 'debug', browser: import('./places.mjs').Browser, version: string, isDevelopment?: boolean }} options
 * @returns {Promise<Bundled>}
 */
export async function bundle({ mode, browser, version, isDevelopment = false }) {
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
		define: {
			__DEBUG__: String(!release),
			__DEVELOPMENT__: String(isDevelopment),
			__VERSION__: JSON.stringify(version),
		},
		metafile: true,
		write: false,
		logLevel: 'silent',
	};
	const otherPages = pages().filter((page) => page !== 'popup');
	const pageBuild = {
		...shared,
		splitting: true,
		chunkNames: 'chunks/[name]-[hash]',
		plugins: [preactWithoutInnerHtml(), pagesWithoutPolyfill(), pdfjsWithoutEval(), xlsxWithoutThreads()],
	};
	const results = await Promise.all(
		[
			...workerBuilds(shared, browser),
			// The popup shares no chunks with other pages: it loads four files instead of fifteen, 2 KB less (gzip).
			{ ...pageBuild, entryPoints: ['popup/index.tsx'], plugins: [...pageBuild.plugins, loadedApart()] },
			{
				...pageBuild,
				entryPoints: [
					...otherPages.map((page) => `${page}/index.tsx`),
					...workers(),
					...LOADED_APART,
					...(browser === 'firefox' ? [READING_THREAD] : []),
				],
			},
			// Scripts that run in other sites' pages: one file each, without a source map that a page's tools would request.
			/** @type {typeof shared} */ ({
				...shared,
				entryPoints: CONTENT_SCRIPTS.filter((file) => file !== PAGE_WORLD),
				format: 'iife',
				sourcemap: release ? false : 'inline',
				plugins: [autoconsentRules()],
			}),
			/** @type {typeof shared} */ ({
				...shared,
				entryPoints: [PAGE_WORLD],
				format: 'iife',
				sourcemap: false,
				// Stacks that a page takes while the browser converts its objects name this instead of the extension.
				footer: { js: '//# sourceURL=<anonymous>' },
			}),
			/** @type {typeof shared} */ ({
				...shared,
				entryPoints: ['popup/ahead.ts'],
				format: 'iife',
				plugins: [pagesWithoutPolyfill()],
			}),
			{ ...shared, entryPoints: await styleSheets() },
		].map((options) => esbuild.build(options)),
	);
	/** @type {Bundled} */
	const { files, outputs } = { files: new Map(), outputs: {} };
	const problems = [];
	for (const result of results) {
		const warnings = await esbuild.formatMessages(result.warnings, { kind: 'warning', color: false });
		problems.push(...warnings, ...misplacedPackages(result.metafile));
	}
	const builds = results.map((result) => written(result, outputOf(browser)));
	for (const built of withImporter(builds, START)) {
		const isWorker = browser === 'chrome' && START in built.outputs;
		const final = isWorker ? await joinWorker(built, { release }) : built;
		Object.assign(outputs, final.outputs);
		for (const [name, contents] of final.files) {
			const before = files.get(name);
			// Chunks are named by their contents: two bundles may have the same one.
			if (before !== undefined && Buffer.compare(before, contents) !== 0)
				problems.push(`Two bundles write ${name}: link a style sheet from the html only.`);
			files.set(name, contents);
		}
	}
	if (problems.length > 0) throw new Error(problems.join('\n'));
	return { files, outputs };
}

/**
 * Builds of the worker: for Chrome in parts that it loads on use; for Firefox, which stops its background page less
 * often, in two files that are loaded together.
 * @param {import('esbuild').BuildOptions & { metafile: true, write: false }} shared
 * @param {import('./places.mjs').Browser} browser
 */
function workerBuilds(shared, browser) {
	const worker = { ...shared, entryPoints: ['background/index.ts'] };
	if (browser === 'firefox') {
		return [
			{ ...worker, plugins: [suffixListApart(), importerApart(browser)] },
			{ ...shared, entryPoints: [SUFFIX_LIST] },
		];
	}
	return [
		{
			...worker,
			splitting: true,
			chunkNames: 'background/[name]-[hash]',
			sourcemap: /** @type {const} */ ('inline'),
			plugins: [partsOnUse(), importerApart(browser)],
		},
		{ ...shared, entryPoints: [IMPORTER], sourcemap: /** @type {const} */ ('inline') },
	];
}

/**
 * Collects the files of a build and their inputs, by path within the extension.
 * @param {import('esbuild').BuildResult<{ metafile: true, write: false }>} result
 * @param {string} folder
 * @returns {Bundled}
 */
function written({ metafile, outputFiles }, folder) {
	const files = outputFiles.map(
		({ path, contents }) => /** @type {const} */ ([relative(folder, path).split(sep).join('/'), contents]),
	);
	return { files: new Map(files), outputs: fromRoot(metafile.outputs, relative(ROOT, folder)) };
}

/**
 * Renames outputs to their paths within the extension.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} folder theirs, from the root of the repository
 */
function fromRoot(outputs, folder) {
	const prefix = `${folder.split(sep).join('/')}/`;
	const within = (/** @type {string} */ path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
	return Object.fromEntries(
		Object.entries(outputs).map(([path, output]) => [
			within(path),
			{ ...output, imports: output.imports.map((to) => ({ ...to, path: within(to.path) })) },
		]),
	);
}

/** Lists the style sheets that the pages' html links. */
async function styleSheets() {
	const linked = await Promise.all(
		pages().map(async (page) =>
			filesLinked(`${page}/index.html`, await readFile(join(ROOT, page, 'index.html'), 'utf8')),
		),
	);
	const files = [...new Set([...linked.flat(), PRIVACY_STYLE])];
	return files.filter((file) => file.endsWith('.css') && existsSync(join(ROOT, file)));
}
