import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countHandwork,
	declarationsOf,
	handworkOn,
	rowOfIssue,
	rowsOf,
	withAdded,
	withCorrected,
	withDropped,
	withRestored,
} from '../../../options/preview/draft-rows.ts';
import { declaration } from '../make-policy.ts';

const a = declaration({ names: ['a'], line: 3 });
const b = declaration({ names: ['b'], line: 7 });
const rows = rowsOf([a, b]);
const c = declaration({ names: ['c'], edited: true, certainty: 'certain', certaintyReason: 'edited' });

describe('the rows of a draft', () => {
	it('stand as read until a person touches them', () => {
		expect([countHandwork(rows), declarationsOf(rows)]).toEqual([0, [a, b]]);
	});

	it('are corrected, and say so', () => {
		const after = withCorrected(rows, 1, c);
		expect([declarationsOf(after), after.map(handworkOn)]).toEqual([
			[a, c],
			[null, 'corrected'],
		]);
	});

	it('typed back to what was read count as never touched', () => {
		const after = withCorrected(withCorrected(rows, 1, c), 1, { ...b });
		expect([countHandwork(after), after[1]?.declaration]).toEqual([0, b]);
	});

	it('are dropped from what is saved, and come back corrected as they were', () => {
		const dropped = withDropped(withCorrected(rows, 0, c), 0, true);
		expect([declarationsOf(dropped), countHandwork(dropped)]).toEqual([[b], 1]);
		expect(declarationsOf(withDropped(dropped, 0, false))).toEqual([c, b]);
	});

	it('are taken back to what was read', () => {
		expect(withRestored(withCorrected(rows, 0, c), 0)).toEqual(rows);
	});

	it.each([
		[1, ['c', 'a', 'b']],
		[5, ['a', 'c', 'b']],
		[9, ['a', 'b', 'c']],
		[null, ['a', 'b', 'c']],
	])('added for line %s stand in the source’s order', (line, order) => {
		const after = withAdded(rows, { ...c, line });
		expect(declarationsOf(after).flatMap(({ names }) => names)).toEqual(order);
		expect(after.filter((row) => handworkOn(row) === 'added')).toHaveLength(1);
	});

	it('keep an identity each, whatever is done to them', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom('add', 'drop', 'correct'), fc.nat(9))), (deeds) => {
				let now = rows;
				for (const [deed, n] of deeds) {
					if (deed === 'add') now = withAdded(now, { ...c, line: n || null });
					else if (deed === 'drop') now = withDropped(now, n, n % 2 === 0);
					else now = withCorrected(now, n, c);
				}
				expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
				expect(now.flatMap(({ read }) => read ?? [])).toEqual([a, b]);
			}),
		);
	});
});

describe('the row that an issue is about', () => {
	const unclear = declaration({
		names: ['a'],
		lifetime: { text: 'for ever', kind: 'unknown', seconds: null },
	});
	const read = rowsOf([b, unclear]);
	it.each([
		['whose lifetime was not understood', { reason: 'lifetime-not-understood', text: 'for ever' }, 1],
		['that has the suggested names already', { reason: 'name-not-declared', suggested: { names: ['b'] } }, 0],
		['is none for another name', { reason: 'name-not-declared', suggested: { names: ['b', 'c'] } }, null],
		['is none without a name', { reason: 'table-not-read' }, null],
	])('%s', (_, issue, id) => {
		expect(rowOfIssue({ line: null, text: '', ...issue }, read)?.id ?? null).toBe(id);
	});
});
