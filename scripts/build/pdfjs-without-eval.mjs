import { readFile } from 'node:fs/promises';

/**
 * Code removed from pdf.js: code made from strings, imports of computed addresses, and the automatic start in a worker.
 * The options page never uses them (`isEvalSupported: false`, no wasm, no worker address), and stores reject them.
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
const isReviewed = (file) => Object.hasOwn(REMOVED, file);

/**
 * Removes code that the extension may not contain from one of pdf.js's two files.
 * @param {string} file its name
 * @param {string} source
 * @throws if a pattern does not match exactly once: another release, to be reviewed first
 */
export function withoutEval(file, source) {
	if (!isReviewed(file)) throw new Error(`pdf.js: ${file} is not a file that was looked through.`);
	return REMOVED[file].reduce((text, [pattern, instead]) => {
		const count = text.match(pattern)?.length ?? 0;
		if (count === 1) return text.replace(pattern, instead);
		throw new Error(
			`pdf.js: ${file} holds ${pattern} ${count} times, not exactly once. Read its source anew before shipping it.`,
		);
	}, source);
}

/** An esbuild plugin that does so, and fails on every other file of the package. */
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
