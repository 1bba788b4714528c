import * as v from 'valibot';
import { expect, it } from 'vitest';
import { exactly } from '../../scripts/schemas/exactly.ts';

interface Sample {
	readonly name: string;
	readonly kind: 'a' | 'b';
	readonly items: readonly { readonly at: number | null }[];
	readonly note?: string;
}

const name = v.string();
const kind = v.picklist(['a', 'b']);
const items = v.array(v.object({ at: v.nullable(v.number()) }));
const note = v.exactOptional(v.string());

/** The compiler checks these lines: one that compiles without an error is an unused `@ts-expect-error`. */
const inexact = [
	// @ts-expect-error an optional field is missing
	exactly<Sample>()(v.object({ name, kind, items })),
	// @ts-expect-error an optional field is required
	exactly<Sample>()(v.object({ name, kind, items, note: v.string() })),
	// @ts-expect-error a field too many
	exactly<Sample>()(v.object({ name, kind, items, note, more: v.string() })),
	// @ts-expect-error an optional field too many
	exactly<Sample>()(v.object({ name, kind, items, note, more: v.exactOptional(v.string()) })),
	// @ts-expect-error a value of a closed list is missing
	exactly<Sample>()(v.object({ name, kind: v.picklist(['a']), items, note })),
	// @ts-expect-error a value of a closed list too many
	exactly<Sample>()(v.object({ name, kind: v.picklist(['a', 'b', 'c']), items, note })),
	// @ts-expect-error a field below is never null
	exactly<Sample>()(v.object({ name, kind, items: v.array(v.object({ at: v.number() })), note })),
	// @ts-expect-error a variant is missing
	exactly<{ by: 'a' } | { by: 'b' }>()(v.variant('by', [v.object({ by: v.literal('a') })])),
];

it('returns the schema that it is given, and compiles only where it gives exactly the type', () => {
	const schema = v.object({ name, kind, items, note });
	expect(exactly<Sample>()(schema)).toBe(schema);
	expect(inexact).toHaveLength(8);
});
