import type { Declaration } from '../../core/policy/policy.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import type { RichText } from '../rich/rich-html.ts';
import { htmlTable } from './html-table.ts';
import { madeRows } from './made-policy.ts';

/** Rows in the forms in which people paste them. */
export interface RowsToCopy extends RichText {
	/** With the titles first. */
	readonly cells: readonly (readonly string[])[];
}

/** Rows as a table with its titles: as markup, and as text joined by tabs. `like`: the declarations whose layout they follow. */
export function rowsToCopy(
	rows: readonly Declaration[],
	like: readonly Declaration[],
	words: PolicyWords,
): RowsToCopy {
	const cells = madeRows(rows, like, words);
	const [titles = [], ...body] = cells;
	const singleLine = (cell: string) => cell.replace(/\s+/g, ' ');
	return {
		cells,
		html: htmlTable(titles, body),
		plain: cells.map((row) => row.map(singleLine).join('\t')).join('\n'),
	};
}
