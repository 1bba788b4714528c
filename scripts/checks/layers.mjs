import { posix } from 'node:path';
import { BROWSER, CLOCK, LAYERS } from './layer-rules.mjs';
import { codeOf, importsOf } from './read-source.mjs';

const POLYFILL = 'webextension-polyfill';
const PURE = ['src/core/', 'src/import/', 'src/correct/', 'src/export/', 'src/report-text/'];

/**
 * Lists violations of the layer rules, each with the rule in words.
 * @param {ReadonlyMap<string, string>} files sources by path from the root, with `/`
 * @returns {string[]}
 */
export function layerProblems(files) {
	const problems = [];
	/** @type {string[]} */
	const polyfilled = [];
	for (const [file, source] of files) {
		const layer = layerOf(file);
		if (layer === undefined) {
			problems.push(`${file}: belongs to no layer; give its folder one in scripts/checks/layer-rules.mjs`);
			continue;
		}
		for (const imported of importsOf(source)) {
			const problem = importProblem(file, layer, imported);
			if (problem !== null) problems.push(`${file}:${imported.line} ${problem}`);
			if (imported.specifier === POLYFILL && !imported.typeOnly) polyfilled.push(file);
		}
		problems.push(...wordProblems(file, codeOf(source)));
	}
	if (polyfilled.length > 1) {
		problems.push(
			`${POLYFILL} is imported by ${polyfilled.join(', ')}: one adapter imports it and the others take it from there, so that leaving it is one change`,
		);
	}
	return problems;
}

/** @param {string} file */
function layerOf(file) {
	return LAYERS.filter(({ area }) => within(file, area)).sort((a, b) => b.area.length - a.area.length)[0];
}

/** Whether a file is an area, or in it. @param {string} file @param {string} area */
function within(file, area) {
	return area.endsWith('/') ? file.startsWith(area) : file === area;
}

/**
 * @param {string} file @param {import('./layer-rules.mjs').Layer} layer
 * @param {import('./read-source.mjs').Import} imported
 */
function importProblem(file, { area, may, types = [], packages = [], why }, { specifier, typeOnly }) {
	if (specifier.startsWith('.')) {
		const target = posix.join(posix.dirname(file), specifier);
		const home = area.endsWith('/') ? area : `${posix.dirname(area)}/`;
		const allowed = [...may, home === 'src/' ? area : home];
		if ([...allowed, ...(typeOnly ? types : [])].some((other) => within(target, other))) return null;
		if (types.some((other) => within(target, other)))
			return `imports ${target}: write "import type". ${why}.`;
		return `imports ${target}, but ${area} may know only ${allowed.join(', ')}: ${why}.`;
	}
	const name = specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');
	if (packages.includes('*') || packages.includes(name)) return null;
	return `imports the package "${name}", but ${area} may import ${packages.join(', ') || 'no package'}: ${why}.`;
}

/** @param {string} file @param {string} code */
function wordProblems(file, code) {
	const rules = [];
	if (PURE.some((area) => file.startsWith(area))) {
		rules.push({
			words: CLOCK,
			why: 'core, import and export have no clock, no chance and no waiting; take the time as an argument',
		});
	}
	if (file.startsWith('src/core/')) {
		rules.push({ words: /\bPromise\b|\basync\b|\bawait\b/g, why: 'core gives its answers at once' });
	}
	if (!file.startsWith('src/adapters/')) {
		rules.push({
			words: BROWSER,
			why: 'only src/adapters/ talks to the browser; go through a port, so that it can be faked narrowly',
		});
	}
	return rules.flatMap(({ words, why }) =>
		[...code.matchAll(words)].map(({ 0: word, index }) => {
			const line = code.slice(0, index).split('\n').length;
			return `${file}:${line} says "${word.trim()}": ${why}.`;
		}),
	);
}
