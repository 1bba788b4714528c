import { escapeHtml } from '../../core/text/escape-html.ts';
import { textOfNodes } from '../html/element-text.ts';
import { elementsIn, type HtmlElement, type HtmlNode } from '../html/html-tree.ts';
import { withAttributes } from '../html/start-tag.ts';
import type { DeclaredNames } from '../names.ts';
import type { DeclarationQueue } from './declaration-queue.ts';
import type { CellPart, NewRow, RowGroup, RowPart, Section } from './parts.ts';
import { namesIn, planTable, type TablePlan } from './plan-table.ts';
import { refineColumns } from './refine-columns.ts';

const MAX_COLUMNS = 60;
const MAX_SPAN = 1000;

const isElement = (node: HtmlNode): node is HtmlElement => node.kind === 'element';
const isCell = ({ tag }: HtmlElement) => tag === 'td' || tag === 'th';

/** A row with its cells by column. */
interface GridRow {
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
function rowsOf(table: HtmlElement): readonly HtmlElement[] {
	return table.children.filter(isElement).flatMap((child) => {
		if (child.tag === 'tr') return [child];
		const isBody = child.tag === 'tbody' || child.tag === 'thead' || child.tag === 'tfoot';
		return isBody ? child.children.filter(isElement).filter(({ tag }) => tag === 'tr') : [];
	});
}

function gridOf(rows: readonly HtmlElement[], source: string): readonly GridRow[] {
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

/** Attributes that belong to one element alone, or say how many cells it spans. */
const OWN_ATTRIBUTES = new Set([
	'id',
	'name',
	'rowspan',
	'colspan',
	'headers',
	'hidden',
	'itemid',
	'aria-describedby',
	'aria-labelledby',
	'title',
]);
export const isShared = ({ name }: { readonly name: string }): boolean =>
	!OWN_ATTRIBUTES.has(name) && !name.startsWith('on') && !name.startsWith('data-');

export function openTag(element: HtmlElement, source: string): string {
	return withAttributes(source.slice(element.from, element.innerFrom), isShared);
}

/** Elements whose look goes with a text that is written anew. */
const WRAPPERS = new Set([
	'p',
	'div',
	'span',
	'code',
	'strong',
	'b',
	'em',
	'i',
	'small',
	'tt',
	'kbd',
	'samp',
	'font',
	'center',
]);

/** The elements around the longest text of a cell, from outside in. */
function wrappersOf(cell: HtmlElement): readonly HtmlElement[] {
	let longest = 0;
	let within: HtmlElement = cell;
	for (const element of elementsIn(cell)) {
		const own = element.children.reduce(
			(sum, child) => (child.kind === 'text' ? sum + child.to - child.from : sum),
			0,
		);
		if (own > longest) {
			longest = own;
			within = element;
		}
	}
	const ownOfCell = cell.children.some((child) => child.kind === 'text' && child.to - child.from > longest);
	const path: HtmlElement[] = [];
	for (let at: HtmlElement | null = ownOfCell ? cell : within; at !== null && at !== cell; at = at.parent)
		if (WRAPPERS.has(at.tag)) path.unshift(at);
	return path;
}

/** Writes a cell like another. */
function cellLike(cell: HtmlElement, text: string, source: string): string {
	const around = wrappersOf(cell);
	const opening = around.map((element) => openTag(element, source)).join('');
	const closing = around
		.toReversed()
		.map(({ tag }) => `</${tag}>`)
		.join('');
	return `${openTag(cell, source)}${opening}${escapeHtml(text)}${closing}</${cell.tag}>`;
}

/** The blank that stands before a node. */
export function blankBefore(node: HtmlElement, source: string): string {
	const before = source.slice(Math.max(0, node.from - 200), node.from);
	return /\s*$/.exec(before)?.[0] ?? '';
}

/** Writes a row like another. */
function rowLike({ element, columns }: GridRow, { cells }: NewRow, source: string): string {
	const written = columns.map(({ cell }, column) => {
		const isFirst = column === 0;
		const blank = blankBefore(isFirst ? cell : cell, source);
		return `${blank}${cellLike(cell, cells[column] ?? '', source)}`;
	});
	const last = element.children.filter(isElement).filter(isCell).at(-1);
	const after = last === undefined ? '' : (/^\s*/.exec(source.slice(last.to, element.innerTo))?.[0] ?? '');
	return `${blankBefore(element, source)}${openTag(element, source)}${written.join('')}${after}</tr>`;
}

/** The heading before a table, among its siblings and those of what it stands in. */
function headingBefore(table: HtmlElement): HtmlElement | null {
	for (let at: HtmlElement | null = table, depth = 0; at?.parent && depth < 4; at = at.parent, depth++) {
		const siblings = at.parent.children.filter(isElement);
		const before = siblings.slice(0, siblings.indexOf(at)).toReversed().slice(0, 4);
		const heading = before.find(({ tag }) => /^h[1-6]$/.test(tag));
		if (heading !== undefined) return heading;
		if (before.some(({ tag }) => tag === 'table')) return null;
	}
	return null;
}

/** A table of the same form as another, with its titles, under a heading. */
function sectionLike(
	table: HtmlElement,
	grid: readonly GridRow[],
	plan: TablePlan,
	source: string,
	heading: string,
): Section {
	const titles = plan.header === null ? null : (grid[plan.header]?.element ?? null);
	const over = headingBefore(table);
	const blank = blankBefore(table, source) || '\n';
	const open = over === null ? '<h3>' : openTag(over, source);
	const caption = `${blank}${open}${escapeHtml(heading)}</${over?.tag ?? 'h3'}>`;
	const head =
		titles === null
			? ''
			: titles.parent?.tag === 'thead'
				? `${blank}${openTag(titles.parent, source)}${withoutIds(titles, source)}</thead>`
				: `${blank}${withoutIds(titles, source)}`;
	const body = grid.find(({ element }) => element !== titles && element.parent?.tag === 'tbody')?.element
		.parent;
	const [bodyOpen, bodyClose] = body ? [`${blank}${openTag(body, source)}`, `${blank}</tbody>`] : ['', ''];
	return {
		at: table.to,
		before: `${caption}${blank}${openTag(table, source)}${head}${bodyOpen}`,
		after: `${bodyClose}${blank}</table>`,
	};
}

/** An element as it is written, without the attributes of its own. */
function withoutIds(element: HtmlElement, source: string): string {
	const inner = element.children.map((child) =>
		isElement(child) ? withoutIds(child, source) : source.slice(child.from, child.to),
	);
	return `${openTag(element, source)}${inner.join('')}${source.slice(element.innerTo, element.to)}`;
}

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
			const found = namesIn(partOf(columns[plan.name]?.cell ?? element).text.text, names);
			return {
				from: element.from,
				to: element.to,
				text: textOfNodes(element.children, source),
				cells: columns.map(({ cell, isOwn }) => (isOwn ? partOf(cell) : null)),
				names: found,
				isWhole: !hasSpans && columns.every(({ isOwn }) => isOwn),
				declarations: queue.take(found),
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
