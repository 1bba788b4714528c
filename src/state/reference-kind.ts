import * as v from 'valibot';
import type { ReferenceEntry, ReferenceList } from '../core/known/reference-list.ts';
import { CATEGORIES } from '../core/policy/policy.ts';
import type { StoredKind } from './stored-value.ts';

/** More entries are refused: published lists hold some thousands. */
const MAX_ENTRIES = 100_000;
const text = v.pipe(v.string(), v.maxLength(500));

const EntrySchema = v.object({
	name: v.pipe(text, v.minLength(1)),
	platform: text,
	category: v.picklist(CATEGORIES),
	domain: v.nullable(text),
	wildcard: v.boolean(),
});

/** A reference list as a page sends it. */
export const ReferenceListSchema: v.GenericSchema<unknown, ReferenceList> = v.object({
	source: text,
	importedAt: v.number(),
	entries: v.pipe(v.array(EntrySchema), v.minLength(1), v.maxLength(MAX_ENTRIES)),
});

/** The list as it is stored: one row an entry, each product named once. */
export interface StoredReference {
	readonly source: string;
	readonly importedAt: number;
	readonly platforms: readonly string[];
	/** Name, index into `platforms`, index into `CATEGORIES`, domain, 1 where the name is a prefix. */
	readonly rows: readonly (readonly [string, number, number, string | null, 0 | 1])[];
}

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** In local storage: `reference:list`. */
export const referenceKind: StoredKind<StoredReference> = {
	prefix: 'reference:list',
	schema: v.object({
		source: v.string(),
		importedAt: v.number(),
		platforms: v.array(v.string()),
		rows: v.array(v.tuple([v.string(), index, index, v.nullable(v.string()), v.picklist([0, 1])])),
	}),
	migrations: [],
};

/** Packs a list for storage. */
export function packReferenceList({ source, importedAt, entries }: ReferenceList): StoredReference {
	const numbers = new Map<string, number>();
	const rows = entries.map(({ name, platform, category, domain, wildcard }) => {
		const number = numbers.get(platform) ?? numbers.size;
		numbers.set(platform, number);
		return [name, number, CATEGORIES.indexOf(category), domain, wildcard ? 1 : 0] as const;
	});
	return { source, importedAt, platforms: [...numbers.keys()], rows };
}

/** Returns the entries of a stored list. */
export function unpackReferenceList({ platforms, rows }: StoredReference): ReferenceEntry[] {
	return rows.map(([name, platform, category, domain, wildcard]) => ({
		name,
		platform: platforms[platform] ?? '',
		category: CATEGORIES[category] ?? 'unknown',
		domain,
		wildcard: wildcard === 1,
	}));
}
