import { groupBy } from '../src/core/lib/group-by.ts';
import type { MarkedRow } from '../src/core/marks/policy-marks.ts';
import { allRoots, queryAll } from './page-dom.ts';

/** A row of the page that declares something. */
export interface PageRow {
	readonly element: Element;
	readonly declared: MarkedRow;
	/** Its cells, and which of them holds the name; none of an element that is no table's row. */
	readonly cells: readonly Element[];
	readonly nameCell: number;
}

const MAX_ROWS = 5000;
const MAX_CELL_LENGTH = 2000;
const MAX_TOKENS = 80;
/** Shorter beginnings of names with wildcards are those of other words too. */
const MIN_PREFIX_LENGTH = 3;

/** Finds the declared row that a text names; the text is that of a cell, or the beginning of a paragraph. */
type FindDeclared = (text: string) => MarkedRow | null;

/** Builds a search for declared names: whole words of a text, or words that begin as a name with a wildcard does. */
export function declaredIn(rows: readonly MarkedRow[]): FindDeclared {
	const exact = new Map<string, MarkedRow>();
	const prefixes: { readonly prefix: string; readonly row: MarkedRow }[] = [];
	for (const row of rows) {
		for (const name of row.names) {
			if (!exact.has(name)) exact.set(name, row);
			const star = name.indexOf('*');
			if (star >= MIN_PREFIX_LENGTH) prefixes.push({ prefix: name.slice(0, star), row });
		}
	}
	prefixes.sort((a, b) => b.prefix.length - a.prefix.length);
	return (text) => {
		const words = text.slice(0, MAX_CELL_LENGTH).split(/[\s,;|/()«»“”"']+/, MAX_TOKENS);
		const tokens = words.flatMap((word) => [word, word.replace(/(?<![.:*†‡])[.:*†‡]+$/, '')]);
		for (const token of tokens) {
			const row = exact.get(token);
			if (row !== undefined) return row;
		}
		for (const token of tokens) {
			const match = prefixes.find(({ prefix }) => token.length > prefix.length && token.startsWith(prefix));
			if (match !== undefined) return match.row;
		}
		return null;
	};
}

/** The page's rows that declare something: those of tables, else of lists and paragraphs that begin with a name. */
export function findRows(rows: readonly MarkedRow[]): readonly PageRow[] {
	const find = declaredIn(rows);
	const roots = allRoots();
	const inTables = roots.flatMap((root) => ofTables(queryAll(root, 'tr').slice(0, MAX_ROWS), find));
	if (inTables.length > 0) return inTables;
	return roots.flatMap((root) =>
		queryAll(root, 'li, dt, p, h2, h3, h4, h5, h6, [role="row"]')
			.slice(0, MAX_ROWS)
			.flatMap((element) => {
				const [first = ''] = (element.textContent ?? '').trim().slice(0, 300).split(/\s/, 1);
				const declared = find(first);
				return declared === null ? [] : [{ element, declared, cells: [], nameCell: 0 }];
			}),
	);
}

function ofTables(elements: readonly Element[], find: FindDeclared): readonly PageRow[] {
	const tables = groupBy(elements, (element) => element.closest('table'));
	return [...tables.values()].flatMap((rows) => ofTable(rows, find));
}

/** A table's rows by the column in which most of them have a declared name: other columns may mention names, too. */
function ofTable(elements: readonly Element[], find: FindDeclared): readonly PageRow[] {
	const votes: number[] = [];
	const rows = elements.map((element) => {
		const cells = [...element.children].filter(({ localName }) => localName === 'td' || localName === 'th');
		// A table in a cell has rows of its own.
		const matches = cells.map((cell) =>
			cell.querySelector('table') === null ? find(cell.textContent ?? '') : null,
		);
		matches.forEach((row, column) => {
			if (row !== null) votes[column] = (votes[column] ?? 0) + 1;
		});
		return { element, cells, matches };
	});
	const nameCell = votes.reduce((best, count, column) => (count > (votes[best] ?? 0) ? column : best), 0);
	return rows.flatMap(({ element, cells, matches }) => {
		const declared = matches[nameCell];
		return declared ? [{ element, declared, cells, nameCell }] : [];
	});
}
