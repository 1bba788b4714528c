import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childOf, createEdges, putChild, ROOT } from '../../../src/core/names/literal-edges.ts';
import { buildGlance } from '../../../src/core/names/literal-glance.ts';
import { buildLiteralSearch } from '../../../src/core/names/literal-search.ts';
import { buildLiteralTree } from '../../../src/core/names/literal-tree.ts';

/** Few letters, so that literals share beginnings and ends; halves of a surrogate pair are letters like others. */
const text = (maxLength: number, minLength = 0) =>
	fc
		.array(fc.constantFrom('a', 'b', '_', 'é', '\ud83d', '\ude00'), { minLength, maxLength })
		.map((letters) => letters.join(''));
const literals = fc.array(text(6), { maxLength: 30 });
const names = fc.tuple(text(5), literals, text(5)).map(([a, b, c]) => a + b.slice(0, 3).join('') + c);

function found(by: { find(name: string, found: number[]): void }, name: string): number[] {
	const numbers: number[] = [];
	by.find(name, numbers);
	return numbers.sort((a, b) => a - b);
}
const numbersOf = (all: readonly string[], holds: (literal: string) => boolean) =>
	all.flatMap((literal, number) => (holds(literal) ? [number] : []));

describe('literals', () => {
	it('are found where a name begins with them, and where it ends with them', () => {
		fc.assert(
			fc.property(literals, names, (all, name) => {
				const [starts, ends] = [buildLiteralTree(all, 'start'), buildLiteralTree(all, 'end')];
				for (const probe of [name, ...all.map((literal) => literal + name)]) {
					expect(found(starts, probe)).toEqual(numbersOf(all, (literal) => probe.startsWith(literal)));
				}
				for (const probe of [name, ...all.map((literal) => name + literal)]) {
					expect(found(ends, probe)).toEqual(numbersOf(all, (literal) => probe.endsWith(literal)));
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('are found anywhere, whether they are long enough for a glance or not', () => {
		const lists = fc.oneof(
			fc.array(text(6, 1), { maxLength: 12 }),
			fc.array(text(12, 3), { maxLength: 12 }),
			fc.array(text(20, 9), { maxLength: 12 }),
		);
		fc.assert(
			fc.property(lists, names, names, (all, before, after) => {
				const search = buildLiteralSearch(all);
				for (const probe of [before, ...all.map((literal) => before + literal + after)]) {
					expect(found(search, probe)).toEqual(numbersOf(all, (literal) => probe.includes(literal)));
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('share their beginnings by the thousand, and are found in a name of any length', () => {
		const all = Array.from({ length: 1000 }, (_, i) => `${'a'.repeat(i)}b`);
		const starts = buildLiteralTree(all, 'start');
		const long = 'a'.repeat(10_000);
		expect(found(starts, long)).toEqual([]);
		expect(found(starts, `${'a'.repeat(999)}b${long}`)).toEqual([999]);
		expect(found(buildLiteralTree(all, 'end'), `${long}b`)).toHaveLength(1000);
		expect(found(buildLiteralTree(['', 'a', 'a', 'aaa'], 'start'), long)).toEqual([0, 1, 2, 3]);
	});
});

describe('a glance at a name', () => {
	it('never misses a literal, wherever it stands', () => {
		const list = fc.array(text(12, 2), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(list, text(20), text(20), (all, before, after) => {
				const mayHold = buildGlance(all);
				for (const literal of all) expect(mayHold(before + literal + after)).toBe(true);
			}),
		);
	});

	it('is enough for a name that looks like none of them, and for one that is too short', () => {
		const mayHold = buildGlance(['_session', 'visitor-']);
		expect(['_ga_X1Y2Z3', 'language', '', 'x'].filter(mayHold)).toEqual([]);
	});

	it('tells nothing where a literal is too short for it', () => {
		expect(buildGlance(['_session', 'a'])('consent')).toBe(true);
	});
});

describe('the edges of a tree', () => {
	/** The characters whose edge from the root falls on the last place of a table, so that the next ones go round its end. */
	function colliding(nodes: number): number[] {
		const codes: number[] = [];
		for (let code = 0; codes.length < nodes; code++) {
			const edges = createEdges(nodes);
			putChild(edges, 1, ROOT, code);
			if (edges.slots.at(-1) === 1) codes.push(code);
		}
		return codes;
	}

	it('are told apart where all fall on one place', () => {
		const codes = colliding(40);
		const other = codes.pop() ?? 0;
		const edges = createEdges(codes.length + 1);
		codes.forEach((code, i) => {
			putChild(edges, i + 1, ROOT, code);
		});
		expect(codes.map((code) => childOf(edges, ROOT, code))).toEqual(codes.map((_, i) => i + 1));
		expect(childOf(edges, ROOT, other)).toBe(ROOT);
		expect(codes.map((code) => childOf(edges, 7, code)).every((child) => child === ROOT)).toBe(true);
	});

	it('lead to another child when a node is put in between', () => {
		const edges = createEdges(3);
		putChild(edges, 1, ROOT, 97);
		putChild(edges, 2, ROOT, 97);
		putChild(edges, 1, 2, 98);
		expect([childOf(edges, ROOT, 97), childOf(edges, 2, 98), childOf(edges, ROOT, 98)]).toEqual([2, 1, ROOT]);
	});
});
