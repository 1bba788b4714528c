import type { Declaration } from '../../core/policy/policy.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import type { ColumnMeaning } from '../../import/understand/read-column-role.ts';
import { functionAndPurpose, NOTHING, withLifetime } from '../made/cells.ts';
import { tableName } from '../made/table-name.ts';
import type { NewRow, RowGroup } from './parts.ts';

/** Facts that a page words in one way each: what its other rows write is written again. */
function sameFact(role: ColumnMeaning['role'] | undefined, a: Declaration, b: Declaration): boolean {
	switch (role) {
		case 'category':
			return a.category === b.category;
		case 'party':
			return a.party === b.party;
		case 'storage':
			return a.storage === b.storage;
		case 'type':
			return (
				a.category === b.category &&
				a.party === b.party &&
				a.storage === b.storage &&
				isSession(a) === isSession(b)
			);
		default:
			return false;
	}
}

const isSession = ({ lifetime }: Declaration) => lifetime?.kind === 'session';

/** Longer texts are no words for a fact. */
const MAX_FACT_WORDS = 60;

/** The words of a row of the page with the same fact, in this column; null where there is none. */
export function wordsOfPage(
	column: number,
	declaration: Declaration,
	groups: readonly RowGroup[],
): string | null {
	for (const { columns, rows } of groups) {
		const role = columns[column]?.role;
		for (const { cells, declarations } of rows)
			if (declarations.some((declared) => sameFact(role, declared, declaration))) {
				const text = cells[column]?.text.text ?? '';
				if (text !== '' && text.length <= MAX_FACT_WORDS && !/[<>]/.test(text)) return text;
			}
	}
	return null;
}

/** The words for a party; for both where none is stated. */
export function partyWords(party: Declaration['party'], { party: words }: PolicyWords): string {
	return party === null ? `${words.first}, ${words.third}` : words[party];
}

/** Whether the rows of a group tell lifetimes within their purposes. */
function hasLifetimesInPurposes({ columns, rows }: RowGroup): boolean {
	if (columns.some((column) => column?.role === 'lifetime')) return false;
	return rows.some(({ declarations }) => declarations.some(({ lifetime }) => lifetime !== null));
}

function cellOf(
	column: number,
	declaration: Declaration,
	group: RowGroup,
	groups: readonly RowGroup[],
	words: PolicyWords,
): string {
	const role = group.columns[column]?.role;
	const has = (other: ColumnMeaning['role']) => group.columns.some((meaning) => meaning?.role === other);
	const { names, provider, purpose, lifetime, category, party, storage, location, domain } = declaration;
	const [what, why] = functionAndPurpose(declaration);
	switch (role) {
		case 'name':
			return names.map(tableName).join(', ');
		case 'provider':
			return provider ?? '';
		case 'purpose': {
			const text = has('function-and-location') ? why : (purpose ?? '');
			return hasLifetimesInPurposes(group) ? withLifetime(text, declaration, words) : text;
		}
		case 'function-and-location':
			return has('purpose') ? what : (purpose ?? '');
		case 'lifetime':
			return lifetime?.text ?? '';
		case 'location':
			return location ?? '';
		case 'domain':
			return domain ?? '';
		case 'category':
			return (
				wordsOfPage(column, declaration, [group, ...groups]) ??
				(category === 'unknown' ? '' : words.heading[category])
			);
		case 'party':
			return wordsOfPage(column, declaration, [group, ...groups]) ?? partyWords(party, words);
		case 'storage':
			return wordsOfPage(column, declaration, [group, ...groups]) ?? words.storage[storage];
		default:
			return wordsOfPage(column, declaration, [group]) ?? '';
	}
}

/** The texts of a row to add to a group. */
export function newRow(
	declaration: Declaration,
	group: RowGroup,
	groups: readonly RowGroup[],
	words: PolicyWords,
): NewRow {
	const { names, provider, lifetime, purpose } = declaration;
	return {
		cells: group.columns.map((_, column) => cellOf(column, declaration, group, groups, words) || NOTHING),
		fields: {
			name: names.map(tableName).join(', '),
			provider: provider ?? '',
			lifetime: lifetime?.text ?? '',
			purpose: purpose ?? '',
		},
	};
}
