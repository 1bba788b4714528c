import type { Collector } from '../declare/collector.ts';
import { Context } from '../declare/context.ts';
import { readTable } from '../declare/table/read-table.ts';
import { plainCell } from '../document.ts';
import { placeOfRow } from './declare-entry.ts';
import type { Around } from './row-plan.ts';
import { fieldText, nameShare, nameText } from './row-text.ts';
import { withLineOf } from './script/script-values.ts';
import { isTextObject, speaksOfCookies } from './settings-facts.ts';
import type { JsonObject } from './values.ts';

/** The text of a cell; of one that is an object, what it shows: `{ text: '_ga' }`, `{ html: '<code>_ga</code>' }`. */
function cellText(cell: unknown): string {
	if (!isTextObject(cell)) return fieldText(cell) ?? '';
	const shown = cell['text'] ?? cell['html'] ?? cell['content'] ?? cell['value'];
	return nameText(shown) ?? '';
}

const HEADER_KEY = /^(?:t?head(?:ers?|ings?)?|columns?)$/i;

const isRow = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length >= 2;

/** The rows of an object that holds a table's header and its rows: `{ head: […], rows: [[…], […]] }`; null for any other. */
export function cellsUnderHeader(object: JsonObject): readonly unknown[] | null {
	const entries = Object.entries(object);
	const header = entries.find(([key, value]) => HEADER_KEY.test(key) && isRow(value))?.[1];
	const rows = entries.find(([, value]) => value !== header && isRowList(value))?.[1];
	return isRow(header) && Array.isArray(rows) ? withLineOf(rows, [header, ...rows]) : null;
}

const isRowList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isRow);

/** Declares rows that are lists of cells. Returns whether any was one of a cookie. */
export function readCells(
	items: readonly unknown[],
	key: string,
	around: Around,
	collector: Collector,
): boolean {
	const rows = items.flatMap((item) => (Array.isArray(item) && item.length >= 2 ? [item] : []));
	if (rows.length === 0 || rows.length < items.length) return false;
	const cells = rows.map((row) => row.slice(0, 40).map(cellText));
	if (!cells.some((row) => row.some((text) => nameShare(text) >= 1))) return false;
	const context = new Context();
	// The table stands under its key, as under a heading.
	const title = around.category ?? (speaksOfCookies(key) ? 'cookies' : '');
	if (title !== '') context.pass({ kind: 'heading', level: 2, text: title, place: placeOfRow(items) });
	const before = collector.declarations.length;
	readTable(
		{
			kind: 'table',
			caption: null,
			rows: cells.map((row, index) => ({
				cells: row.map((text) => plainCell(text)),
				place: placeOfRow(rows[index]),
			})),
			place: placeOfRow(items),
		},
		context,
		collector,
	);
	return collector.declarations.length > before;
}
