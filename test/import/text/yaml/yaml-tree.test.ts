import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf } from '../../../../src/import/json/script/script-values.ts';
import { readYamlTree } from '../../../../src/import/text/yaml/yaml-tree.ts';

const read = (text: string) => readYamlTree(text.split('\n')).value;

it('reads keys, lists, texts over several lines and lists in brackets', () => {
	expect(
		read(
			`# harbour
title: "Quays: all"
open: true # for now
berths:
- 1
- name: north
  depth: 4.5
  tags: [deep, "a, b", {kind: old}]
  note: |
    first
    second
- - inner
  - 'it''s'
"tide table":
  flow: { high: 2, low: ~ }
  text: goes on
    below
  folded: >-
    one
    two
  none:
end: x`,
		),
	).toEqual({
		title: 'Quays: all',
		open: true,
		berths: [
			1,
			{ name: 'north', depth: 4.5, tags: ['deep', 'a, b', { kind: 'old' }], note: 'first\nsecond' },
			['inner', "it's"],
		],
		'tide table': { flow: { high: 2, low: null }, text: 'goes on below', folded: 'one two', none: null },
		end: 'x',
	});
});

it('knows the line of each map, and its last', () => {
	const tree = readYamlTree(['', 'a:', '  - name: x', '    for: y', '', '  - name: z', 'b: c']);
	const { a } = tree.value as { a: object[] };
	expect(a.map(lineOf)).toEqual([3, 6]);
	expect([tree.ends.get(3), tree.ends.get(6)]).toEqual([4, 6]);
});

it('leaves out what fits nowhere and counts it', () => {
	const tree = readYamlTree(['a: 1', '{{ template }}', 'b: 2']);
	expect(tree.value).toEqual({ a: 1, b: 2 });
	expect(tree.unfit).toBe(1);
});

it('ends for any lines', () => {
	const line = fc
		.tuple(
			fc.nat(6),
			fc.constantFrom('- ', '- - ', 'a:', 'b: |', 'c: [', '{', 'd: {e: f}', "x: 'y", '-', 'text', '"k": v'),
		)
		.map(([indent, text]) => ' '.repeat(indent) + text);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
			const tree = readYamlTree(lines);
			expect(tree.unfit).toBeLessThanOrEqual(tree.lines);
		}),
		{ numRuns: 300 },
	);
});

it('reads depth without end', () => {
	const lines = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`);
	expect(readYamlTree(lines).lines).toBe(3000);
	expect(readYamlTree([`${'- '.repeat(5000)}x`]).lines).toBe(1);
});
