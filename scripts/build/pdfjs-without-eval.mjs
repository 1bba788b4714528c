import { readFile } from 'node:fs/promises';

/**
 * What is taken out of pdf.js: code made from strings, code loaded by a computed address, and the start of its
 * second half as a thread of its own wherever it finds itself in one. Each is a way that the options page never
 * goes (`isEvalSupported: false`, no wasm, no worker address), and that the stores' checks rightly dislike.
 * @type {Readonly<Record<'pdf.mjs' | 'pdf.worker.mjs', readonly (readonly [RegExp, string])[]>>}
 */
const REMOVED = {
	'pdf.mjs': [
		[/\bFunction\('return require\("' \+ name \+ '"\)'\)\(\)/g, 'undefined'],
		[/\|\| Function\('return this'\)\(\)/g, '|| globalThis'],
		[/\bnew Function\(""\);/g, 'return false;'],
		[/\bawait import\(\s*(?:\/\*[^*]*\*\/\s*)*this\.workerSrc\)/g, 'undefined'],
	],
	'pdf.worker.mjs': [
		[/\bFunction\('return require\("' \+ name \+ '"\)'\)\(\)/g, 'undefined'],
		[/\|\| Function\('return this'\)\(\)/g, '|| globalThis'],
		[/\bnew Function\(""\);/g, 'return false;'],
		[/\bnew Function\("src", "srcOffset", "dest", "destOffset", compiled\)/g, 'undefined'],
		[/\bawait import\(\s*(?:\/\*[^*]*\*\/\s*)*path\)/g, 'undefined'],
		[/\bthis\.initializeFromPort\(self\);/g, ''],
	],
};

/** @param {string} file @returns {file is keyof typeof REMOVED} */
const isKnown = (file) => Object.hasOwn(REMOVED, file);

/**
 * One of pdf.js's two files without what the extension must not hold.
 * @param {string} file its name
 * @param {string} source
 * @throws where a part is not there exactly once: another release, to be read anew before it is shipped
 */
export function withoutEval(file, source) {
	if (!isKnown(file)) throw new Error(`pdf.js: ${file} is not a file that was looked through.`);
	return REMOVED[file].reduce((text, [pattern, instead]) => {
		const found = text.match(pattern)?.length ?? 0;
		if (found === 1) return text.replace(pattern, instead);
		throw new Error(
			`pdf.js: ${file} holds ${pattern} ${found} times, not exactly once. Read its source anew before shipping it.`,
		);
	}, source);
}

/** The same as an esbuild plugin; it refuses every other file of the package. */
export function pdfjsWithoutEval() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'pdfjs-without-eval',
		setup(build) {
			build.onLoad({ filter: /[\\/]pdfjs-dist[\\/].*\.m?js$/ }, async ({ path }) => {
				const file = path.split(/[\\/]/).at(-1) ?? '';
				return { contents: withoutEval(file, await readFile(path, 'utf8')), loader: 'js' };
			});
		},
	};
	return plugin;
}
