import { posix } from 'node:path';
import * as esbuild from 'esbuild';
import { reached } from './bundle-contents.mjs';

/** The worker's main file, which loads at every start. */
export const START = 'background/index.js';

/**
 * Start of the worker's file: loads scripts synchronously on use. A service worker may do so only for scripts that it
 * has loaded before it was installed, so all are loaded then, and dropped, since this worker may never need them.
 * @param {readonly string[]} others files of the extension
 */
const head = (others) => `"use strict";
const pieces = new Map();
const ran = new Map();
function piece(name, run) {
	pieces.set(name, run);
}
function load(name) {
	const before = ran.get(name);
	if (before) return before.exports;
	if (!pieces.has(name)) importScripts(name);
	const module = { exports: {} };
	ran.set(name, module);
	try {
		pieces.get(name)(load, module);
	} catch (error) {
		ran.delete(name);
		throw error;
	}
	return module.exports;
}
addEventListener("install", () => {
	importScripts(${others.map((name) => JSON.stringify(`/${name}`)).join(', ')});
	pieces.clear();
});
`;

/**
 * @typedef {object} Pieces
 * @property {ReadonlyMap<string, Uint8Array>} files by path within the extension, each with its source map inside
 * @property {import('esbuild').Metafile['outputs']} outputs by the same paths
 */

/**
 * Turns the modules of the worker into scripts that a service worker can load on use: all that its start needs in one
 * file, the others in one each.
 * @param {Pieces} split
 * @param {{ release: boolean }} options
 * @returns {Promise<{ files: Map<string, Uint8Array>, outputs: import('esbuild').Metafile['outputs'] }>}
 */
export async function joinWorker({ files, outputs }, { release }) {
	const atStart = reached(START, outputs, (kind) => kind === 'import-statement');
	const others = [...files.keys()].filter((name) => !atStart.includes(name)).sort();
	/** @type {Map<string, Uint8Array>} */
	const joined = new Map();
	const start = await esbuild.transform(head(others), { minify: release });
	const scripts = await Promise.all(atStart.map((name) => toScript(name, { files, outputs, release })));
	const run = { code: `load(${JSON.stringify(`/${START}`)});\n`, map: null };
	write(joined, START, [{ code: start.code, map: null }, ...scripts, run], release);
	for (const name of others)
		write(joined, name, [await toScript(name, { files, outputs, release })], release);
	return { files: joined, outputs: afterJoining(atStart, outputs) };
}

/**
 * Turns a module into a script that registers it. Its imports become synchronous loads by path from the root.
 * @param {string} name
 * @param {Pieces & { release: boolean }} given
 */
async function toScript(name, { files, outputs, release }) {
	let source = new TextDecoder().decode(files.get(name));
	for (const { path, kind } of outputs[name]?.imports ?? []) {
		const specifier = JSON.stringify(`./${posix.basename(path)}`);
		source =
			kind === 'dynamic-import'
				? source.replaceAll(`import(${specifier})`, `load("/${path}")`)
				: source.replaceAll(specifier, JSON.stringify(`/${path}`));
	}
	if (/\bimport\s*\(/.test(source))
		throw new Error(`${name} still holds an import(), which no service worker can do.`);
	const { code, map } = await esbuild.transform(source, {
		format: 'cjs',
		minify: release,
		charset: 'utf8',
		legalComments: 'none',
		sourcemap: 'external',
		sourcefile: posix.basename(name),
		banner: `piece(${JSON.stringify(`/${name}`)}, (require, module) => {`,
		footer: '});',
	});
	return { code, map };
}

/**
 * Joins pieces into one file with one source map: inline (debug) or in a file beside it.
 * @param {Map<string, Uint8Array>} to
 * @param {string} name
 * @param {readonly { code: string, map: string | null }[]} pieces whole lines each
 * @param {boolean} release
 */
function write(to, name, pieces, release) {
	let code = '';
	let line = 0;
	const sections = [];
	for (const piece of pieces) {
		if (piece.map !== null) sections.push({ offset: { line, column: 0 }, map: JSON.parse(piece.map) });
		code += piece.code;
		line += piece.code.split('\n').length - 1;
	}
	const map = JSON.stringify({ version: 3, file: posix.basename(name), sections });
	const address = release
		? `${posix.basename(name)}.map`
		: `data:application/json;base64,${Buffer.from(map).toString('base64')}`;
	to.set(name, Buffer.from(`${code}//# sourceMappingURL=${address}\n`));
	if (release) to.set(`${name}.map`, Buffer.from(map));
}

/**
 * Updates esbuild's outputs after joining the files of the start.
 * @param {readonly string[]} atStart @param {Pieces['outputs']} outputs
 */
function afterJoining(atStart, outputs) {
	const together = atStart.flatMap((name) => outputs[name] ?? []);
	/** @type {Record<string, { bytesInOutput: number }>} */
	const inputs = Object.assign({}, ...together.map((output) => output.inputs));
	const bytes = together.reduce((sum, output) => sum + output.bytes, 0);
	const leading = together.flatMap((output) => output.imports).filter(({ path }) => !atStart.includes(path));
	const others = Object.entries(outputs).filter(([name]) => !atStart.includes(name));
	const renamed = others.map(([name, output]) => {
		const imports = output.imports.map((to) => (atStart.includes(to.path) ? { ...to, path: START } : to));
		return [name, { ...output, imports }];
	});
	return {
		...Object.fromEntries(renamed),
		[START]: { ...together[0], bytes, inputs, imports: leading, exports: [] },
	};
}
