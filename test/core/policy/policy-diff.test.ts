import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Declaration } from '../../../src/core/policy/policy.ts';
import { declarationKey, diffDeclarations, isUnchanged } from '../../../src/core/policy/policy-diff.ts';
import { declaration } from '../../options/make-policy.ts';

const year = { text: '1 year', kind: 'fixed', seconds: 31_536_000 } as const;

describe('what changed between two readings of a policy', () => {
	it('is nothing when only the order and the lines differ', () => {
		const before = [declaration({ line: 3 }), declaration({ names: ['csrftoken'], line: 4 })];
		const after = [declaration({ names: ['csrftoken'], line: 90 }), declaration({ line: 91 })];
		expect(isUnchanged(diffDeclarations(before, after))).toBe(true);
	});

	it('tells a row that came and one that went', () => {
		const [stays, goes, comes] = ['a', 'b', 'c'].map((name) => declaration({ names: [name] }));
		if (!stays || !goes || !comes) throw new Error('three rows');
		expect(diffDeclarations([stays, goes], [stays, comes])).toEqual({
			added: [comes],
			removed: [goes],
			changed: [],
		});
	});

	it('names the fields of a row that changed', () => {
		const before = declaration({ lifetime: year });
		const after = declaration({
			category: 'statistical',
			lifetime: { text: '13 months', kind: 'fixed', seconds: 34_149_600 },
		});
		expect(diffDeclarations([before], [after]).changed).toEqual([
			{ before, after, fields: ['category', 'lifetime'] },
		]);
	});

	it('takes a lifetime said in other words for a change', () => {
		const after = declaration({ lifetime: { ...year, text: 'twelve months' } });
		expect(diffDeclarations([declaration({ lifetime: year })], [after]).changed[0]?.fields).toEqual([
			'lifetime',
		]);
	});

	it('takes the names of one row in another order for the same row', () => {
		const diff = diffDeclarations([declaration({ names: ['a', 'b'] })], [declaration({ names: ['b', 'a'] })]);
		expect(isUnchanged(diff)).toBe(true);
	});

	it.each([
		['domain', { domain: 'video.example' }],
		['storage kind', { storage: 'localStorage' as const }],
	])('takes another %s for another row', (_, over) => {
		const diff = diffDeclarations([declaration()], [declaration(over)]);
		expect([diff.added.length, diff.removed.length, diff.changed.length]).toEqual([1, 1, 0]);
	});

	it('compares a name declared twice row by row, equal rows first', () => {
		const first = declaration({ purpose: 'one' });
		const second = declaration({ purpose: 'two' });
		const third = declaration({ purpose: 'three' });
		const diff = diffDeclarations([first, second], [second, third]);
		expect(diff).toEqual({
			added: [],
			removed: [],
			changed: [{ before: first, after: third, fields: ['purpose'] }],
		});
	});

	it('keeps names apart that would look alike when joined', () => {
		expect(declarationKey(declaration({ names: ['a","b'] }))).not.toBe(
			declarationKey(declaration({ names: ['a', 'b'] })),
		);
	});
});

const rows: fc.Arbitrary<Declaration[]> = fc.array(
	fc
		.record({
			names: fc.array(fc.constantFrom('a', 'b', '__proto__', 'constructor'), { minLength: 1, maxLength: 2 }),
			category: fc.constantFrom(...CATEGORIES),
			purpose: fc.constantFrom(null, 'x', 'y'),
			domain: fc.constantFrom(null, 'video.example'),
			line: fc.nat(),
		})
		.map((over) => declaration(over)),
	{ maxLength: 12 },
);

describe('the difference as a property', () => {
	it('is nothing between a policy and itself in any order', () => {
		fc.assert(
			fc.property(rows, (one) => {
				expect(isUnchanged(diffDeclarations(one, one.toReversed()))).toBe(true);
			}),
		);
	});

	it('read backwards swaps what came and what went', () => {
		fc.assert(
			fc.property(rows, rows, (one, other) => {
				const forward = diffDeclarations(one, other);
				const back = diffDeclarations(other, one);
				const keys = (list: readonly Declaration[]) => list.map(declarationKey).sort();
				expect(keys(back.added)).toEqual(keys(forward.removed));
				expect(keys(back.removed)).toEqual(keys(forward.added));
				expect(back.changed.length).toBe(forward.changed.length);
			}),
		);
	});

	it('accounts for every row of both sides once', () => {
		fc.assert(
			fc.property(rows, rows, (one, other) => {
				const { added, removed, changed } = diffDeclarations(one, other);
				expect(one.length - removed.length).toBe(other.length - added.length);
				expect(changed.every(({ fields }) => fields.length > 0)).toBe(true);
			}),
		);
	});
});
