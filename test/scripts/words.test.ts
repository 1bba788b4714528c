import { expect, it } from 'vitest';
import { wordOffences, wordProblems } from '../../scripts/checks/words.mjs';

const offencesOf = (source: string, file = 'src/core/a.ts') =>
	wordOffences(new Map([[file, source]])).map(({ kind, line, text }) => `${kind} ${line} ${text}`);

it.each([
	['a constant', 'const told = 1;', 'names 1 told'],
	['a part of a name', '\nlet lastFound = 1;', 'names 2 lastFound'],
	['a function', 'export function takeAll() {}', 'names 1 takeAll'],
	['a parameter', 'const f = (a: A, known: B) => a;', 'names 1 known'],
	['a parameter of a function', 'function f(left: number, a = 1) {}', 'names 1 left'],
	['a bound field', 'const { a, b: said } = c;', 'names 1 said'],
	['a type', 'type Said = 1;', 'names 1 Said'],
	['a docstring that opens with What', '/** What is open. */\nconst a = 1;', 'docstrings 1 What is open.'],
	['one over several lines', '/**\n * Those of it.\n */', 'docstrings 1 Those of it.'],
	['Of what', '/** Of what it is made */', 'docstrings 1 Of what it is made'],
	['a limit', 'const MOST_ROWS = 1;', 'limits 1 MOST_ROWS'],
	['a length', 'const LONGEST_NAME = 1;', 'limits 1 LONGEST_NAME'],
	['a wait', 'const PATIENCE = 1;', 'limits 1 PATIENCE'],
])('finds %s', (_, source, offence) => {
	expect(offencesOf(source)).toEqual([offence]);
});

it.each([
	['words in comments and strings', "// told\nconst a = 'told'; /** Lists what is open. */"],
	['words within words', 'const leftover = 1; const stones = 2; const knownCookies = 3; const lookup = 4;'],
	['a product', 'const readOneTrust = 1;'],
	['limits named alike', 'const MAX_ROWS = 1; const READ_TIMEOUT_MS = 2;'],
	['a type in one file twice', 'export interface A {}\nexport interface A {}'],
])('leaves %s alone', (_, source) => {
	expect(offencesOf(source)).toEqual([]);
});

it('finds exported types of one name in two files', () => {
	const files = new Map([
		['src/core/a.ts', 'export type Place = 1;'],
		['src/ui/b.ts', 'export interface Place {}\ntype Own = 1;'],
		['src/ui/c.ts', 'type Own = 1;'],
	]);
	expect(wordOffences(files)).toEqual([
		{ kind: 'types', file: 'src/ui/b.ts', line: 1, text: 'Place, which src/core/a.ts exports too' },
	]);
});

it('names each offence with its place, and once what to write instead', () => {
	const offences = wordOffences(new Map([['src/core/web/a.ts', 'const told = 1;\nconst said = 2;']]));
	const [message, ...places] = wordProblems(offences);
	expect(message).toMatch(/^2 names that docs\/style\.md does not allow: .*told → pendingChanges/);
	expect(places).toEqual(['    src/core/web/a.ts:1 told', '    src/core/web/a.ts:2 said']);
	expect(wordProblems([])).toEqual([]);
});
