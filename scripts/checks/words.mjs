import { pathToFileURL } from 'node:url';
import { codeOf } from './read-source.mjs';
import { PRODUCT, sourceFiles } from './source-files.mjs';

/** @typedef {'names' | 'docstrings' | 'types' | 'limits'} Kind */
/** @typedef {{ kind: Kind, file: string, line: number, text: string }} Offence */

/** Advice by kind. @type {Readonly<Record<Kind, string>>} */
const ADVICE = {
	names:
		'say what the value is or what the function does (told → pendingChanges, found → match, left → remaining, look → snapshot)',
	docstrings: 'begin with a verb in the present tense (“Lists the open portals”), or with the noun itself',
	types: 'give each exported type a name of its own, with the word that tells it from the other',
	limits: 'name a limit MAX_<THING> and a wait <THING>_TIMEOUT_MS',
};

/** Words that say nothing in any part of a name, and words that say nothing as the whole of one. */
const BANNED_PART = /^(?:told|said|found|one|there|left|take|hear)$/;
const BANNED_ALONE = /^(?:known|keep|look)$/;
const RELATIVE = /\/\*\*[\s*]*((?:What|Those|Which|Whose|Whom|Of (?:what|those|which))\b[^\n*]*)/g;
const LIMIT = /^(?:MOST|LONGEST|LARGEST)_|PATIENCE|REMEMBERED/;
const TYPE = /^export (?:declare )?(?:type|interface|class|enum) (\w+)/gm;
const DECLARATION =
	/\b(?:const|let|var|function|class|type|interface|enum)\s+(\w+)|\b(?:const|let|var)\s*[{[]([^=;]*?)[}\]]\s*(?:=|of\b)/g;
const PARAMETERS = /\(([^()]*)\)\s*(?::[^=;{}()]*)?=>|\bfunction\s*\w*\s*(?:<[^()]*>)?\(([^()]*)\)/g;

/** Lists the names that a file's code declares, parameters included. @param {string} code without comments and strings */
function declaredNames(code) {
	/** @type {{ name: string, at: number }[]} */
	const names = [];
	for (const { 1: name, 2: pattern, index } of code.matchAll(DECLARATION))
		names.push(...(name ? [name] : boundNames(pattern ?? '')).map((text) => ({ name: text, at: index })));
	for (const { 1: arrow, 2: plain, index } of code.matchAll(PARAMETERS))
		names.push(...parameterNames(arrow ?? plain ?? '').map((name) => ({ name, at: index })));
	return names;
}

/** Lists the names that a destructuring pattern binds: `{ a, b: c }` binds a and c. @param {string} pattern */
const boundNames = (pattern) => pattern.split(',').flatMap((part) => part.match(/(\w+)\s*$/)?.[1] ?? []);

/** @param {string} list of a function */
function parameterNames(list) {
	const pattern = /[{[]([^}\]]*)[}\]]/.exec(list)?.[1];
	const plain = list.replace(/[{[][^}\]]*[}\]]/g, '').split(',');
	return [
		...plain.flatMap((part) => /^[\s.]*(\w+)\s*(?:\??:|=|$)/.exec(part)?.[1] ?? []),
		...(pattern === undefined ? [] : boundNames(pattern)),
	];
}

/** Splits a name at its capitals and underscores, in small letters; names of products stay whole. @param {string} name */
const partsOf = (name) =>
	name
		.replace('OneTrust', 'Onetrust')
		.split(/_|(?<=[a-z\d])(?=[A-Z])/)
		.map((part) => part.toLowerCase());

/**
 * Lists every use of words that docs/style.md bans.
 * @param {ReadonlyMap<string, string>} files sources by path from the root, with `/`
 * @returns {Offence[]}
 */
export function wordOffences(files) {
	/** @type {Offence[]} */
	const offences = [];
	/** Where a type's name was declared first. @type {Map<string, string>} */
	const types = new Map();
	for (const [file, source] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const code = codeOf(source);
		const add = (/** @type {Kind} */ kind, /** @type {number} */ at, /** @type {string} */ text) =>
			offences.push({ kind, file, line: source.slice(0, at).split('\n').length, text });
		for (const { name, at } of declaredNames(code)) {
			if (LIMIT.test(name)) add('limits', at, name);
			if (BANNED_ALONE.test(name) || partsOf(name).some((part) => BANNED_PART.test(part)))
				add('names', at, name);
		}
		for (const match of source.matchAll(RELATIVE))
			add('docstrings', match.index, (match[1] ?? '').replace('*/', '').trim());
		for (const { 1: name = '', index } of code.matchAll(TYPE)) {
			const first = types.get(name);
			if (first === undefined) types.set(name, file);
			else if (first !== file) add('types', index, `${name}, which ${first} exports too`);
		}
	}
	return offences;
}

const ownOffences = async () =>
	wordOffences(await sourceFiles([...PRODUCT, 'scripts'], /(?<!\.d)\.tsx?$|\.mjs$/));

/**
 * Puts offences into sentences, with what to write instead once a kind.
 * @param {readonly Offence[]} offences @returns {string[]}
 */
export function wordProblems(offences) {
	return /** @type {Kind[]} */ (Object.keys(ADVICE)).flatMap((kind) => {
		const own = offences.filter((offence) => offence.kind === kind);
		if (own.length === 0) return [];
		return [
			`${own.length} ${kind} that docs/style.md does not allow: ${ADVICE[kind]}.`,
			...own.map(({ file, line, text }) => `    ${file}:${line} ${text}`),
		];
	});
}

/** Runs the check of `npm test`. @returns {Promise<string[]>} */
export const ownWordProblems = async () => wordProblems(await ownOffences());

// `node scripts/checks/words.mjs [FOLDER …]` lists the offences in some folders, or in all.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const folders = process.argv.slice(2);
	const isAsked = (/** @type {string} */ file) =>
		folders.length === 0 || folders.some((folder) => file.startsWith(folder));
	for (const problem of wordProblems((await ownOffences()).filter(({ file }) => isAsked(file))))
		console.log(problem);
}
