import { plainCell, type Row, type Table } from '../../document.ts';
import { readInline } from '../inline.ts';

/** A table that is drawn with rules or written as a directive, and the index behind its last line. */
export interface RuledTable {
	readonly table: Table;
	readonly end: number;
}

/** Longer lines are in no drawn table. */
export const MAX_LINE = 2000;

/** The words of a piece of reStructuredText: roles, double backticks and the addresses of links are marks. */
export function wordsOfMarkup(text: string): string {
	const plain = text
		.replace(/``([^`\n]{1,500})``/g, '`$1`')
		.replace(/:[\w-]{1,30}:`([^`\n]{1,200})`/g, '$1')
		.replace(/`([^`<\n]{1,200}?)\s*<[^<>`\n]{1,300}>`__?/g, '$1')
		.replace(/`([^`\n]{1,200})`__?(?!\w)/g, '$1');
	return plain
		.split('\n')
		.map((line) => readInline(line).text)
		.join('\n')
		.trim();
}

export function rowOf(texts: readonly string[], header: boolean, place: Row['place']): Row {
	return { cells: texts.map((text) => plainCell(wordsOfMarkup(text), header)), place };
}

/** A row whose cells are marked as headings. */
export function asHeader(row: Row): Row {
	return { ...row, cells: row.cells.map((cell) => ({ ...cell, header: true })) };
}
