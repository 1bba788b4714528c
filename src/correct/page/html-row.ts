import { escapeHtml } from '../../core/text/escape-html.ts';
import { elementsIn, type HtmlElement } from '../html/html-tree.ts';
import { withAttributes } from '../html/start-tag.ts';
import { type GridRow, isCell, isElement } from './html-grid.ts';
import type { NewRow, NewSection } from './parts.ts';
import type { TablePlan } from './plan-table.ts';

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
const isShared = ({ name }: { readonly name: string }): boolean =>
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
	return /(?<!\s)\s*$/.exec(before)?.[0] ?? '';
}

/** Writes a row like another. */
export function rowLike({ element, columns }: GridRow, { cells }: NewRow, source: string): string {
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
export function sectionLike(
	table: HtmlElement,
	grid: readonly GridRow[],
	plan: TablePlan,
	source: string,
	heading: string,
): NewSection {
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
