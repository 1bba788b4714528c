import { posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../build/places.mjs';
import { importCycles } from './cycles.mjs';
import { codeOf } from './read-source.mjs';
import { PRODUCT, sourceFiles } from './source-files.mjs';

/** Tables of words and facts: read as data, and so not counted. */
const DATA =
	/^src\/(?:import\/vocabulary|export\/policy-words|_locales)\/|\/known-(?:cookies|rows)[\w-]*\.ts$/;

/**
 * Files to touch by hand for usual changes, traced in the code (docs/recipes.md has the steps); tests, documents and
 * generated files are not counted. Update them when a file moves.
 * @type {readonly { change: string, files: readonly string[] }[]}
 */
export const CHANGES = [
	{
		change: 'a finding rule',
		files: [
			'src/core/findings/finding.ts',
			'src/core/findings/finding-weights.ts',
			'src/core/findings/finding-sources.ts',
			'src/core/findings/cookie-findings.ts',
			'src/_locales/en/messages.json',
			'src/_locales/fr/messages.json',
		],
	},
	{
		change: 'an import layout',
		files: ['src/import/declare/lines/propose-labelled.ts', 'src/import/declare/index.ts'],
	},
	{
		change: 'a language policies are read in',
		files: ['src/import/vocabulary/sv.ts', 'src/import/vocabulary/index.ts'],
	},
	{ change: 'a language of the interface', files: ['src/_locales/fr/messages.json'] },
	{
		change: 'an intent',
		files: ['src/messaging/intents/audit.ts', 'background/intents/audit-intents.ts', 'report/backend.ts'],
	},
	{
		change: 'an export format',
		files: ['src/export/audit/audit-csv.ts', 'report/exporting.ts'],
	},
	{
		change: 'a column in the popup (of data that a row has)',
		files: ['popup/components/tags.tsx', 'src/_locales/en/messages.json', 'src/_locales/fr/messages.json'],
	},
];

const EXPORTED =
	/^export (?:declare )?(?:async )?(?:const|let|function\*?|class|type|interface|enum) (\w+)|^export (?:type )?\{([^}]*)\}|^export (default)\b/gm;
const EXPORTED_TYPE = /^export (?:declare )?(?:type|interface|class|enum) (\w+)/gm;
const NOT_FUNCTIONS = /\b(?:if|for|while|switch|catch|with)\s*(?:await\s*)?$/;

/** @param {string} text */
const lineCount = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Returns the length in lines and the first line of the longest function. @param {string} source */
export function longestFunction(source) {
	const code = codeOf(source);
	/** Line at which each open brace's function begins; null for a brace of anything else. @type {(number | null)[]} */
	const open = [];
	let longest = { lines: 0, line: 0 };
	let line = 1;
	for (let i = 0; i < code.length; i += 1) {
		if (code[i] === '\n') line += 1;
		else if (code[i] === '{') open.push(functionStart(code, i, line));
		else if (code[i] === '}') {
			const start = open.pop() ?? null;
			if (start !== null && line - start + 1 > longest.lines)
				longest = { lines: line - start + 1, line: start };
		}
	}
	return longest;
}

/**
 * Returns the line where the parameters of the function whose body opens at `at` begin, or null for other braces.
 * @param {string} code @param {number} at @param {number} line of `at`
 */
function functionStart(code, at, line) {
	const before = code.slice(Math.max(0, at - 2_000), at);
	if (/=>\s*$/.test(before)) return line;
	const head = /\)(?:\s*:\s*[^;{}=()]*)?\s*$/.exec(before);
	if (head === null) return null;
	let depth = 0;
	for (let i = head.index; i >= 0; i -= 1) {
		if (before[i] === ')') depth += 1;
		if (before[i] === '(') depth -= 1;
		if (depth > 0) continue;
		return NOT_FUNCTIONS.test(before.slice(0, i)) ? null : line - lineCount(before.slice(i)) + 1;
	}
	return null;
}

/**
 * Measures the shape of the product's code.
 * @param {ReadonlyMap<string, string>} files TypeScript sources by path from the root, with `/`
 */
export function figures(files) {
	const sources = [...files].filter(([file]) => !DATA.test(file));
	const lengths = sources
		.map(([file, source]) => ({ file, lines: lineCount(source) }))
		.sort((a, b) => a.lines - b.lines);
	const functions = sources.map(([file, source]) => ({ file, ...longestFunction(source) }));
	/** @type {Map<string, number>} */
	const folders = new Map();
	/** @type {Map<string, Set<string>>} */
	const types = new Map();
	let exported = 0;
	for (const [file, source] of sources) {
		const code = codeOf(source);
		folders.set(posix.dirname(file), (folders.get(posix.dirname(file)) ?? 0) + 1);
		for (const { 1: name, 2: list } of code.matchAll(EXPORTED))
			exported +=
				name === undefined && list !== undefined ? list.split(',').filter((part) => part.trim()).length : 1;
		for (const { 1: name = '' } of code.matchAll(EXPORTED_TYPE))
			types.set(name, (types.get(name) ?? new Set()).add(file));
	}
	return {
		files: sources.length,
		lines: lengths.reduce((sum, { lines }) => sum + lines, 0),
		medianLines: lengths[Math.floor(lengths.length / 2)]?.lines ?? 0,
		longestFile: lengths.at(-1) ?? null,
		longestFunction: functions.sort((a, b) => b.lines - a.lines)[0] ?? null,
		cycles: importCycles(files).length,
		typesDeclaredTwice: [...types].filter(([, places]) => places.size > 1).map(([name]) => name),
		exportedNames: exported,
		biggestFolder: [...folders].sort(([, a], [, b]) => b - a)[0] ?? null,
	};
}

/** @param {ReturnType<typeof figures>} shape */
export function figuresText(shape) {
	const { longestFile, longestFunction: longest, biggestFolder, typesDeclaredTwice } = shape;
	const rows = [
		['source files (without data)', shape.files],
		['lines of them', shape.lines],
		['median length', shape.medianLines],
		['longest file', `${longestFile?.lines} ${longestFile?.file}`],
		['longest function', `${longest?.lines} ${longest?.file}:${longest?.line}`],
		['circles of imports, types counted', shape.cycles],
		[
			'exported type names declared twice',
			`${typesDeclaredTwice.length} ${typesDeclaredTwice.join(' ')}`.trim(),
		],
		['exported names', shape.exportedNames],
		['biggest flat folder', `${biggestFolder?.[1]} ${biggestFolder?.[0]}`],
	];
	return rows.map(([name, value]) => `${String(name).padEnd(38)}${value}`).join('\n');
}

// `node scripts/checks/figures.mjs [FOLDER]` prints them for this checkout or another.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const folder = process.argv[2];
	const root = folder === undefined ? ROOT : resolve(folder);
	console.log(figuresText(figures(await sourceFiles(PRODUCT, /(?<!\.d)\.tsx?$/, root))));
	if (root === ROOT) {
		console.log('\nFiles to touch, traced by hand:');
		for (const { change, files } of CHANGES) console.log(`${change.padEnd(48)}${files.length}`);
	}
}
