import { gzipSync } from 'node:zlib';
import { packageOf } from './bundle-contents.mjs';
import { filesLinked } from './html.mjs';
import { START } from './join-worker.mjs';
import { entryOf } from './worker-parts.mjs';

/**
 * What one part of the extension weighs.
 * @typedef {object} Size
 * @property {number} minified bytes
 * @property {number} gzip bytes, each file by itself at level 9
 * @property {string[]} files by path within the extension
 * @property {Record<string, number>} inputs minified bytes by what they come from: our files, packages by name
 */

/** The reader of PDF, which few people ever load: not counted in the whole. */
const PDF = /^chunks\/pdf\b/;
/** What no archive for a store holds. */
const MAP = /\.map$/;

/**
 * The size of what loads together, and of the whole, for a built extension.
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
			...linked.filter((file) => !seldom.has(file)).flatMap((file) => reached(file, outputs, STATIC)),
		];
		sizes[`${name.split('/')[0]} at opening`] = weigh(opening);
		const all = linked.flatMap((file) => reached(file, outputs, ANY)).filter((file) => !PDF.test(file));
		const later = [...all, ...seldom].filter((file) => !opening.includes(file));
		sizes[`${name.split('/')[0]} on use`] = weigh(later);
	}
	Object.assign(sizes, workerSizes(outputs, weigh));
	sizes['import thread'] = weigh(reached('options/import-worker.js', outputs, STATIC));
	sizes['whole without PDF'] = weigh([...files.keys()].filter((file) => !PDF.test(file) && !MAP.test(file)));
	return sizes;
}

/**
 * Chrome's worker: what every start loads; what the first look at a portal adds; and all that may come besides, the
 * list of suffixes and the polyfill (which newer browsers need not) apart.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {(names: Iterable<string>) => Size} weigh
 * @returns {Record<string, Size>}
 */
function workerSizes(outputs, weigh) {
	const part = (/** @type {string} */ name) =>
		Object.keys(outputs).find((file) => outputs[file]?.entryPoint === entryOf(name)) ?? '';
	const atStart = reached(START, outputs, STATIC);
	const atLook = reached(part('judging'), outputs, STATIC).filter((file) => !atStart.includes(file));
	const apart = ['suffix-list', 'webextension-polyfill'].flatMap((name) =>
		reached(part(name), outputs, STATIC),
	);
	const known = [...atStart, ...atLook, ...apart];
	return {
		'worker at start': weigh(atStart),
		'worker at a look': weigh(atLook),
		'worker on use': weigh(reached(START, outputs, ANY).filter((file) => !known.includes(file))),
		'suffix list': weigh([part('suffix-list')]),
	};
}

/** Its links are followed later, by a script. */
const TEMPLATE = /<template[^>]*>(.*?)<\/template>/gs;
const STATIC = (/** @type {string} */ kind) => kind !== 'dynamic-import';
const ANY = () => true;

/**
 * A file and all that it imports.
 * @param {string} start
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {(kind: string) => boolean} follows
 */
function reached(start, outputs, follows) {
	const found = new Set([start]);
	for (const file of found) {
		for (const { path, kind, external } of outputs[file]?.imports ?? []) {
			// What another bundle holds is named from beside it: "../popup/exporting.js".
			const file = external ? path.replace(/^\.\.\//, '') : path;
			if (follows(kind) && file in outputs) found.add(file);
		}
	}
	return [...found];
}

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
