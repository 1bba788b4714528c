import { expect, it } from 'vitest';
import { languageWordProblems } from '../../scripts/checks/language-words.mjs';

const VOCABULARY: readonly (readonly [string, string])[] = [
	['src/import/vocabulary/en.ts', "export const en = { cookie: 'cookie|cookies', column: 'name|purpose' };"],
	['src/import/vocabulary/sv.ts', "export const sv = { cookie: 'kaka|kakor', column: 'namn|syfte' };"],
];
const problemsOf = (file: string, source: string) =>
	languageWordProblems(new Map([...VOCABULARY, [file, source]]));

it.each([
	['a regular expression', 'src/import/a.ts', 'const A = /cookie|tracker/i;'],
	['groups and endings', 'src/import/a.ts', 'const A = /\\b(?:policies?|(?:noti[cz]e)|statement)\\b/;'],
	['a list of phrases', 'src/import/a.ts', "const A = 'last updated|version of';"],
	['a template', 'src/import/a.ts', 'const A = new RegExp(`\\\\s(?:only|solely)`);'],
	['words of another language, in any folder', 'options/a.ts', 'const A = /kaka|kakor/;'],
	['an array of them', 'src/core/a.ts', "const A = new Set(['namn', 'syfte']);"],
])('finds %s', (_, file, source) => {
	expect(problemsOf(file, source)).toEqual([expect.stringContaining(`${file}:1 lists words of a language`)]);
});

it.each([
	['vocabularies', 'src/import/vocabulary/da.ts', "export const da = { cookie: 'smakage|smakager' };"],
	['words of drafts', 'src/export/policy-words/sv.ts', "const A = ['namn', 'syfte'];"],
	['comments', 'src/import/a.ts', '// kaka|kakor, cookie|tracker'],
	['unions of types', 'src/import/a.ts', "type A = 'cookie' | 'pixel';"],
	['short words and marks', 'src/import/a.ts', 'const A = /^(?:st|nd|rd|th)$|_ga|[.*]/;'],
	['identifiers', 'src/core/a.ts', "const A = ['name', 'purpose', 'lifetime'];"],
	[
		'lists that are allowed by name',
		'src/import/json/settings-facts.ts',
		'const isListKey = /cookie(?:names|list)/;',
	],
])('leaves %s alone', (_, file, source) => {
	expect(problemsOf(file, source)).toEqual([]);
});

it('asks for an exception that nothing needs any more to be struck', () => {
	expect(problemsOf('src/import/json/settings-facts.ts', 'const other = 1;')).toEqual([
		expect.stringContaining('isListKey lists no words any more'),
	]);
});
