import type { Declaration } from '../../core/policy/policy.ts';
import { readCategory } from '../../import/understand/read-category.ts';
import type { ColumnMeaning } from '../../import/understand/read-column-role.ts';
import { readParty } from '../../import/understand/read-party.ts';
import { readStorage } from '../../import/understand/read-storage.ts';
import type { RowPart } from './parts.ts';

const FACTS = {
	purpose: ({ purpose }: Declaration) => purpose,
	lifetime: ({ lifetime }: Declaration) => lifetime?.text ?? null,
	provider: ({ provider }: Declaration) => provider,
} as const;
type Fact = keyof typeof FACTS;

const MIN_SHARE = 0.5;
const SAMPLE = 60;
const MAX_FACT_WORDS = 40;
const FACT_ROLES: ReadonlySet<string> = new Set(['category', 'party', 'storage', 'type']);
const same = (text: string) => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();

/** How many of a column's cells are what the importer has read as a fact of their row, as a share of those that have one. */
function shareOf(column: number, fact: Fact, rows: readonly RowPart[]): number {
	let stated = 0;
	let equal = 0;
	for (const {
		cells,
		declarations: [declaration],
	} of rows) {
		const value = declaration === undefined ? null : FACTS[fact](declaration);
		if (value === null || value === '') continue;
		stated += 1;
		// Some pages repeat a column's title in each cell.
		if (same(cells[column]?.text.text ?? '').endsWith(same(value))) equal += 1;
	}
	return stated === 0 ? 0 : equal / stated;
}

/** Whether the cells of a column are sentences, which say what a cookie is for. */
function areSentences(column: number, rows: readonly RowPart[]): boolean {
	const lengths = rows
		.map(({ cells }) => cells[column]?.text.text.length ?? 0)
		.filter((length) => length > 0);
	return (
		lengths.length > 0 && lengths.filter((length) => length > MAX_FACT_WORDS).length * 2 > lengths.length
	);
}

/** The fact that the cells of a column of types say: a category, a party or a kind of storage; null for another. */
function typeOf(column: number, rows: readonly RowPart[]): 'category' | 'party' | 'storage' | null {
	const texts = rows.slice(0, SAMPLE).flatMap(({ cells }) => cells[column]?.text.text || []);
	const isMost = (says: (text: string) => unknown) =>
		texts.filter((text) => says(text) !== null).length * 2 > texts.length;
	if (isMost(readCategory)) return 'category';
	if (isMost(readParty)) return 'party';
	return isMost(readStorage) ? 'storage' : null;
}

/** Corrects the meaning of columns by what the importer has read in their cells: titles may say it otherwise. */
export function refineColumns(
	columns: readonly (ColumnMeaning | null)[],
	rows: readonly RowPart[],
): readonly (ColumnMeaning | null)[] {
	const width = Math.max(columns.length, ...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
	const facts = Object.keys(FACTS) as Fact[];
	return Array.from({ length: width }, (_, column): ColumnMeaning | null => {
		const meaning = columns[column] ?? null;
		if (meaning?.role === 'name' || meaning?.role === 'function-and-location') return meaning;
		const role = facts.find((fact) => shareOf(column, fact, rows) >= MIN_SHARE);
		const type = role === undefined && meaning?.role === 'type' ? typeOf(column, rows) : null;
		if (type !== null) return { role: type };
		if (role === undefined)
			return meaning !== null && FACT_ROLES.has(meaning.role) && areSentences(column, rows)
				? { role: 'purpose' }
				: meaning;
		return meaning?.role === role ? meaning : { role };
	});
}
