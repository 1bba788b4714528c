import { describe, expect, it } from 'vitest';
import { ImportError, parsePolicy } from '../../src/import/index.ts';

/** Forty objects, each of which holds the next one twice. */
const TWICE = Array.from(
	{ length: 40 },
	(_, i) => `const o${i} = {k: \`\${o${i + 1}.k}\${o${i + 1}.k}\`};\n`,
).join('');

describe('a source that is', () => {
	it('fifty thousand rows is read whole', () => {
		const rows = Array.from({ length: 50_000 }, () => '_ga\tcounts\t2 years').join('\n');
		expect(parsePolicy({ text: `Cookie name\tPurpose\tDuration\n${rows}` }).declarations).toHaveLength(
			50_000,
		);
	}, 60_000);

	it('ten thousand tables within each other is read', () => {
		expect(parsePolicy({ text: `${'<table><tr><td>'.repeat(10_000)}_ga` }).declarations).toEqual([]);
	});

	it('a row of forty thousand cells, broken over as many lines, is read', () => {
		const [header, rule] = ['Name|'.repeat(40_000), '---|'.repeat(40_000)];
		const { declarations } = parsePolicy({ text: `|${header}\n|${rule}\n|_ga|\n${'a|\n'.repeat(39_999)}` });
		expect(declarations.map(({ names }) => names)).toEqual([['_ga']]);
	});

	it.each([
		['a text that holds itself', 'const o = {k: `$\u007bo.k}x`}; const cookies = [{name: o.k}];'],
		['texts that each hold the next one twice', `${TWICE}const o40 = {k: "x"};`],
		['a key of arrays within arrays', `cookies = {${'['.repeat(20_000)}${']'.repeat(20_000)}: 1}`],
		[
			'flags of arrays within arrays',
			`cookies = [{name: "_ga", duration: ${'['.repeat(20_000)}${']'.repeat(20_000)}, required: ${'['.repeat(20_000)}${']'.repeat(20_000)}}]`,
		],
		[
			'a flag that makes no text',
			'cookies = [{name: "_ga", required: {toString: 1}, duration: {a: {toString: 1}}}]',
		],
		['rules within rules', `klaro = {services: [{purposes: [], cookies: [${'['.repeat(100_000)}`],
	])('a script with %s is read', (_, text) => {
		expect(parsePolicy({ text }, { name: 'cookies.ts' }).declarations.length).toBeLessThan(2);
	});

	it('more than 20 MB is refused', () => {
		expect(() => parsePolicy({ text: ' '.repeat(20 * 1024 * 1024 + 1) })).toThrow(ImportError);
	});
});
