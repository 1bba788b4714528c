import { gzipSync } from 'node:zlib';
import { IS_STATIC, packageOf, reached } from './bundle-contents.mjs';
import { filesLinked } from './html.mjs';
import { START } from './join-worker.mjs';
import { entryOf } from './worker-parts.mjs';

/**
 * Size of a part of the extension.
 * @typedef {object} Size
 * @property {number} minified bytes
 * @property {number} gzip bytes, each file by itself at level 9
 * @property {string[]} files by path within the extension
 * @property {Record<string, number>} inputs minified bytes by source: our files by path, packages by name
 */

/** The PDF reader, which few people ever load: not counted in the whole. */
const PDF = /^chunks\/pdf\b/;
/** Source maps, which are not in the archives for stores. */
const MAP = /\.map$/;

/**
 * Measures the parts of a built extension that load together, and the whole.
 * @param {ReadonlyMap<string, Uint8Array>} files of the extension, by path
 * @param {import('esbuild').Metafile['outputs']} outputs what each bundled one is made of, by the same paths
 * @returns {Record<string, Size>}
 */
export function sizesOf(files, outputs) {
	const weigh = (/** @type {Iterable<string>} */ names) =>
		weighed([...new Set(names)].sort(), files, outputs);
	/** @type {Record<string, Size>} */
	const sizes = {};
	for (const [name, bytes] of files) {
		if (!name.endsWith('/index.html')) continue;
		const linked = filesLinked(name, new TextDecoder().decode(bytes));
		const seldom = new Set(
			[...new TextDecoder().decode(bytes).matchAll(TEMPLATE)].flatMap(([, html = '']) =>
				filesLinked(name, html),
			),
		);
		const opening = [
			name,
			...linked.filter((file) => !seldom.has(file)).flatMap((file) => reached(file, outputs, IS_STATIC)),
		];
		sizes[`${name.split('/')[0]} at opening`] = weigh(opening);
		const all = linked.flatMap((file) => reached(file, outputs)).filter((file) => !PDF.test(file));
		const later = [...all, ...seldom].filter((file) => !opening.includes(file));
		sizes[`${name.split('/')[0]} on use`] = weigh(later);
	}
	Object.assign(sizes, workerSizes(outputs, weigh));
	sizes['banner script'] = weigh(['banner/in-page.js']);
	sizes['import thread'] = weigh(reached('options/import-worker.js', outputs, IS_STATIC));
	sizes['whole without PDF'] = weigh([...files.keys()].filter((file) => !PDF.test(file) && !MAP.test(file)));
	return sizes;
}

/**
 * Measures the parts of Chrome's worker: loaded at every start; added by the first inspection of a portal; others on
 * use, except the importer, the suffix list, and the polyfill, which newer browsers do not need.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {(names: Iterable<string>) => Size} weigh
 * @returns {Record<string, Size>}
 */
function workerSizes(outputs, weigh) {
	const part = (/** @type {string} */ name) =>
		Object.keys(outputs).find((file) => outputs[file]?.entryPoint === entryOf(name)) ?? '';
	const atStart = reached(START, outputs, IS_STATIC);
	const atLook = reached(part('judging'), outputs, IS_STATIC).filter((file) => !atStart.includes(file));
	const apart = ['suffix-list', 'webextension-polyfill'].flatMap((name) =>
		reached(part(name), outputs, IS_STATIC),
	);
	const others = [...atStart, ...atLook, ...apart];
	return {
		'worker at start': weigh(atStart),
		'worker at a look': weigh(atLook),
		'worker on use': weigh(reached(START, outputs).filter((file) => !others.includes(file))),
		"worker's importer": weigh(['background/read-policy.js']),
		'suffix list': weigh([part('suffix-list')]),
	};
}

/** Files linked in a template are loaded later, by a script. */
const TEMPLATE = /<template[^>]*>(.*?)<\/template>/gs;

/**
 * @param {string[]} names
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @returns {Size}
 */
function weighed(names, files, outputs) {
	/** @type {Size} */
	const size = { minified: 0, gzip: 0, files: [], inputs: {} };
	for (const name of names) {
		const bytes = files.get(name);
		if (bytes === undefined) continue;
		size.files.push(name);
		size.minified += bytes.length;
		size.gzip += gzipSync(bytes, { level: 9 }).length;
		for (const [input, { bytesInOutput }] of Object.entries(
			outputs[name]?.inputs ?? { [name]: { bytesInOutput: bytes.length } },
		)) {
			if (bytesInOutput === 0) continue;
			const from = packageOf(input) ?? input;
			size.inputs[from] = (size.inputs[from] ?? 0) + bytesInOutput;
		}
	}
	return size;
}
