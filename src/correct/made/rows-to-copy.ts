import type { Declaration } from '../../core/policy/policy.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import type { RichText } from '../rich/rich-html.ts';
import { cellsOf, columnsFor, HTML_CELLS, headings, PLAIN_CELLS } from './cells.ts';
import { htmlTable } from './html-table.ts';

/** Rows in the forms in which people paste them. */
export interface RowsToCopy extends RichText {
	/** As plain text, with the titles first. */
	readonly cells: readonly (readonly string[])[];
}

/** Rows as a table with its titles: as markup, and as text joined by tabs. `like`: the declarations whose layout they follow. */
export function rowsToCopy(
	rows: readonly Declaration[],
	like: readonly Declaration[],
	words: PolicyWords,
): RowsToCopy {
	const columns = columnsFor(like, rows, true);
	const titles = headings(columns, words);
	const cells = [titles, ...rows.map((row) => cellsOf(row, columns, words, PLAIN_CELLS))];
	return {
		cells,
		html: htmlTable(
			titles.map(escapeHtml),
			rows.map((row) => cellsOf(row, columns, words, HTML_CELLS)),
		),
		plain: cells.map((row) => row.join('\t')).join('\n'),
	};
}
