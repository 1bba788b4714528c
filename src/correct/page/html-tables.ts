import { textOfNodes } from '../html/element-text.ts';
import { elementsIn, type HtmlElement } from '../html/html-tree.ts';
import type { DeclaredNames } from '../names.ts';
import type { DeclarationQueue } from './declaration-queue.ts';
import { type GridRow, gridOf, rowsOf } from './html-grid.ts';
import { rowLike, sectionLike } from './html-row.ts';
import type { CellPart, RowGroup, RowPart } from './parts.ts';
import { namesIn, planTable } from './plan-table.ts';
import { refineColumns } from './refine-columns.ts';

function cellPart(cell: HtmlElement, source: string): CellPart {
	return { from: cell.innerFrom, to: cell.innerTo, text: textOfNodes(cell.children, source) };
}

/** The groups of rows in a table; none where it declares nothing, or holds tables itself. */
function groupsOf(
	table: HtmlElement,
	source: string,
	names: DeclaredNames,
	queue: DeclarationQueue,
): readonly RowGroup[] {
	for (const element of elementsIn(table)) if (element.tag === 'table') return [];
	const grid = gridOf(rowsOf(table), source);
	const texts = new Map<HtmlElement, CellPart>();
	const partOf = (cell: HtmlElement) => {
		const part = texts.get(cell) ?? cellPart(cell, source);
		texts.set(cell, part);
		return part;
	};
	const plain = grid.map(({ columns }) => ({
		texts: columns.map(({ cell }) => partOf(cell).text.text),
		isHeader: columns.length > 0 && columns.every(({ cell }) => cell.tag === 'th'),
	}));
	const plan = planTable(plain, names);
	if (plan === null) return [];
	return plan.groups.map((indexes): RowGroup => {
		const gridRows = indexes.flatMap((index) => grid[index] ?? []);
		const rows = gridRows.map(({ element, columns, hasSpans }): RowPart => {
			const rowNames = namesIn(partOf(columns[plan.name]?.cell ?? element).text.text, names);
			return {
				from: element.from,
				to: element.to,
				text: textOfNodes(element.children, source),
				cells: columns.map(({ cell, isOwn }) => (isOwn ? partOf(cell) : null)),
				names: rowNames,
				isWhole: !hasSpans && columns.every(({ isOwn }) => isOwn),
				declarations: queue.take(rowNames),
			};
		});
		const last = gridRows.at(-1);
		const isFull = ({ columns, hasSpans }: GridRow) =>
			!hasSpans && columns.length >= plan.columns.length && columns.every(({ isOwn }) => isOwn);
		const template =
			gridRows.findLast(isFull) ?? gridRows.findLast(({ columns }) => columns.length >= plan.columns.length);
		return {
			columns: refineColumns(plan.columns, rows),
			rows,
			end: last?.element.to ?? table.innerTo,
			write: (row) =>
				template === undefined || last === undefined || last.isHeld ? null : rowLike(template, row, source),
			section: (heading) => sectionLike(table, grid, plan, source, heading),
		};
	});
}

/** The groups of rows in a page's tables. `used` gets the tables that hold some. */
export function htmlTableGroups(
	root: HtmlElement,
	source: string,
	names: DeclaredNames,
	queue: DeclarationQueue,
	used: Set<HtmlElement>,
): readonly RowGroup[] {
	const groups: RowGroup[] = [];
	for (const table of elementsIn(root)) {
		if (table.tag !== 'table') continue;
		const own = groupsOf(table, source, names, queue);
		if (own.length > 0) used.add(table);
		for (const group of own) groups.push(group);
	}
	return groups;
}
