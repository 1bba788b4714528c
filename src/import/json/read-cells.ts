import type { Collector } from '../declare/collector.ts';
import { Context } from '../declare/context.ts';
import { readTable } from '../declare/table/read-table.ts';
import { plainCell } from '../document.ts';
import { placeOfRow } from './declare-entry.ts';
import type { Around } from './row-plan.ts';
import { fieldText, nameShare } from './row-text.ts';
import { speaksOfCookies } from './settings-facts.ts';

/** Declares rows that are lists of cells. Returns whether any was one of a cookie. */
export function readCells(
	items: readonly unknown[],
	key: string,
	around: Around,
	collector: Collector,
): boolean {
	const rows = items.flatMap((item) => (Array.isArray(item) && item.length >= 2 ? [item] : []));
	if (rows.length === 0 || rows.length < items.length) return false;
	const cells = rows.map((row) => row.slice(0, 40).map((cell) => fieldText(cell) ?? ''));
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
