import type { HtmlElement, HtmlNode } from '../html/html-tree.ts';

const MAX_COLUMNS = 60;
const MAX_SPAN = 1000;

export const isElement = (node: HtmlNode): node is HtmlElement => node.kind === 'element';
export const isCell = ({ tag }: HtmlElement) => tag === 'td' || tag === 'th';

/** A row with its cells by column. */
export interface GridRow {
	readonly element: HtmlElement;
	/** The cell of each column, and whether it is written in this row. */
	readonly columns: readonly { readonly cell: HtmlElement; readonly isOwn: boolean }[];
	/** Whether a cell of this row, or of one above, goes on below it. */
	readonly isHeld: boolean;
	/** Whether one of its own cells spans others. */
	readonly hasSpans: boolean;
}

function spanOf(cell: HtmlElement, source: string, name: 'rowspan' | 'colspan'): number {
	const tag = source.slice(cell.from, cell.innerFrom);
	const value = new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(tag)?.[1];
	const span = value === undefined ? 1 : Number(value);
	return name === 'rowspan' && span === 0 ? MAX_SPAN : Math.min(Math.max(1, span), MAX_SPAN);
}

/** The rows of a table itself, not those of tables within it. */
export function rowsOf(table: HtmlElement): readonly HtmlElement[] {
	return table.children.filter(isElement).flatMap((child) => {
		if (child.tag === 'tr') return [child];
		const isBody = child.tag === 'tbody' || child.tag === 'thead' || child.tag === 'tfoot';
		return isBody ? child.children.filter(isElement).filter(({ tag }) => tag === 'tr') : [];
	});
}

export function gridOf(rows: readonly HtmlElement[], source: string): readonly GridRow[] {
	const held = new Map<number, { cell: HtmlElement; remaining: number }>();
	return rows.map((element) => {
		const columns: { cell: HtmlElement; isOwn: boolean }[] = [];
		let hasSpans = false;
		const fillHeld = () => {
			for (let above = held.get(columns.length); above; above = held.get(columns.length)) {
				if (above.remaining <= 1) held.delete(columns.length);
				else held.set(columns.length, { cell: above.cell, remaining: above.remaining - 1 });
				columns.push({ cell: above.cell, isOwn: false });
			}
		};
		fillHeld();
		for (const cell of element.children.filter(isElement).filter(isCell)) {
			if (columns.length >= MAX_COLUMNS) break;
			const rowspan = spanOf(cell, source, 'rowspan');
			const colspan = Math.min(spanOf(cell, source, 'colspan'), MAX_COLUMNS - columns.length);
			if (rowspan > 1 || colspan > 1) hasSpans = true;
			for (let i = 0; i < colspan; i++) {
				if (rowspan > 1) held.set(columns.length, { cell, remaining: rowspan - 1 });
				columns.push({ cell, isOwn: i === 0 });
			}
			fillHeld();
		}
		return { element, columns, isHeld: held.size > 0, hasSpans };
	});
}
