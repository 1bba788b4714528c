import { expect, it } from 'vitest';
import { countOffences, lowerBaseline, wordOffences, wordProblems } from '../../scripts/checks/words.mjs';

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

const offences = wordOffences(new Map([['src/core/web/a.ts', 'const told = 1;\nconst said = 2;']]));

it('passes when the baseline equals the offences', () => {
	expect(wordProblems(offences, countOffences(offences))).toEqual([]);
});

it('fails on a new offence, with its place and what to write instead', () => {
	const [message, ...places] = wordProblems(offences, { names: { 'src/core': 1 } });
	expect(message).toMatch(/^src\/core: 2 offences \(names\), 1 more than .*told → pendingChanges/);
	expect(places).toEqual(['    src/core/web/a.ts:1 told', '    src/core/web/a.ts:2 said']);
});

it('fails when the baseline allows more than there is, and says how to lower it', () => {
	expect(wordProblems(offences, { names: { 'src/core': 3 } })).toEqual([expect.stringContaining('--lower')]);
	expect(wordProblems([], { types: { popup: 1 } })).toEqual([expect.stringContaining('popup: 0 offences')]);
});

it('never raises a baseline', () => {
	const counts = countOffences(offences);
	expect(lowerBaseline(counts, { names: { 'src/core': 1 } })).toEqual({ names: { 'src/core': 1 } });
	expect(lowerBaseline(counts, { names: { 'src/core': 9, popup: 2 } })).toEqual({ names: { 'src/core': 2 } });
	expect(lowerBaseline(counts, {})).toEqual({});
});
