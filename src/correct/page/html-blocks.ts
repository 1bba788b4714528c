import { escapeHtml } from '../../core/text/escape-html.ts';
import { readColumnRole } from '../../import/understand/read-column-role.ts';
import { addPiece, textOfNodes, UNREAD } from '../html/element-text.ts';
import { elementsIn, type HtmlElement, type HtmlNode } from '../html/html-tree.ts';
import { TextGatherer } from '../html/mapped-text.ts';
import type { DeclaredNames } from '../names.ts';
import type { DeclarationQueue } from './declaration-queue.ts';
import { isElement } from './html-grid.ts';
import { blankBefore, openTag } from './html-row.ts';
import type { RowGroup, RowPart } from './parts.ts';
import { namesIn } from './plan-table.ts';
import { countFields, fillTemplate, type TemplatePiece } from './row-template.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** An element of these is a row by itself, whatever stands around it. */
const ROW_TAGS = words('li dt tr article');
const LISTS = words('ul ol dl');
/** A row begins with its name, perhaps behind a label or a sign. */
const MAX_NAME_AT = 40;
const MIN_SHARE = 0.8;
/** Links and images of a row are those of another cookie. */
const OMITTED = words('a img picture svg button input sup sub script style');

/** The elements that hold declared names, with the names in all of each, outside of tables that were read. */
function namedElements(
	root: HtmlElement,
	source: string,
	names: DeclaredNames,
	used: ReadonlySet<HtmlElement>,
) {
	const holding = new Map<HtmlElement, Set<string>>();
	const direct: HtmlElement[] = [];
	const skipped = new Set<HtmlElement>(used);
	for (const element of elementsIn(root)) {
		if (element.parent !== null && skipped.has(element.parent)) skipped.add(element);
		if (skipped.has(element) || UNREAD.has(element.tag)) continue;
		const own = textOfNodes(
			element.children.filter((child) => child.kind === 'text'),
			source,
		);
		const rowNames = namesIn(own.text, names);
		if (rowNames.length === 0) continue;
		direct.push(element);
		for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
			const all = holding.get(at) ?? new Set();
			for (const name of rowNames) all.add(name);
			holding.set(at, all);
		}
	}
	return { holding, direct };
}

/** Whether an item names its cookie behind a label, among others with its facts: the row is the list. */
function isLabelledItem(item: HtmlElement, source: string): boolean {
	const { parent } = item;
	if (item.tag !== 'li' || parent === null || parent.children.filter(isElement).length < 2) return false;
	const [, label = ''] = /^\s*([^:]{2,40}):/.exec(textOfNodes(item.children, source).text) ?? [];
	return readColumnRole(label)?.role === 'name';
}

/** The outermost element around a name that is about it alone. */
function rowElement(
	element: HtmlElement,
	holding: ReadonlyMap<HtmlElement, ReadonlySet<string>>,
	source: string,
): HtmlElement {
	let row = element;
	const size = holding.get(element)?.size ?? 0;
	while (!ROW_TAGS.has(row.tag)) {
		const { parent } = row;
		if (parent === null || parent.parent === null || LISTS.has(parent.tag)) break;
		if ((holding.get(parent)?.size ?? 0) > size) break;
		row = parent;
	}
	const { parent } = row;
	const isAlone = parent !== null && (holding.get(parent)?.size ?? 0) === size;
	return isAlone && isLabelledItem(row, source) ? parent : row;
}

/** The element in which a row begins: of a definition that is a name, the label before it. */
function withLabel(row: HtmlElement, source: string): HtmlElement {
	if (row.tag !== 'dd' || row.parent === null) return row;
	const siblings = row.parent.children.filter(isElement);
	const before = siblings[siblings.indexOf(row) - 1];
	if (before?.tag !== 'dt') return row;
	return readColumnRole(textOfNodes([before], source).text)?.role === 'name' ? before : row;
}

/** The rows of a parent in runs: a heading between two of them begins another. */
function betweenHeadings(
	parent: HtmlElement,
	rows: readonly HtmlElement[],
): readonly (readonly HtmlElement[])[] {
	const own = new Set(rows);
	const runs: HtmlElement[][] = [[]];
	for (const child of parent.children.filter(isElement)) {
		if (own.has(child)) runs.at(-1)?.push(child);
		else if (/^h[1-6]$/.test(child.tag) && !own.has(child)) runs.push([]);
	}
	return runs.filter((run) => run.length > 0);
}

/** The nodes of each row of a parent: from its element to the next row's, as far as rows go. */
function nodesOfRows(parent: HtmlElement, rows: readonly HtmlElement[]): readonly (readonly HtmlElement[])[] {
	const siblings = parent.children.filter(isElement);
	const starts = rows.map((row) => siblings.indexOf(row));
	const inner = starts.slice(0, -1).map((start, index) => siblings.slice(start, starts[index + 1]));
	const usual =
		inner.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(inner.length / 2)] ??
		(parent.tag === 'dl' ? 2 : 1);
	const shape = inner.find(({ length }) => length === usual)?.map(({ tag }) => tag);
	const last = siblings.slice(starts.at(-1) ?? 0, (starts.at(-1) ?? 0) + usual);
	const end = shape === undefined ? last.length : last.findIndex(({ tag }, index) => tag !== shape[index]);
	// A row that goes on far beyond the others has another part of the page in it.
	const cut = inner.map((nodes) => (nodes.length > usual + 1 ? nodes.slice(0, usual) : nodes));
	return [...cut, end < 0 ? last : last.slice(0, Math.max(1, end))];
}

/** The pieces of a row: tags as they are written, and the texts between them. */
function piecesOf(nodes: readonly HtmlElement[], source: string): readonly TemplatePiece[] {
	const pieces: TemplatePiece[] = [];
	let run: TextGatherer | null = null;
	let blank = '';
	const endRun = () => {
		const text = run?.finish();
		if (text !== undefined && text.text !== '') pieces.push({ run: text });
		else if (blank !== '') pieces.push({ markup: blank });
		if (text !== undefined && text.text !== '' && /\s$/.test(blank))
			pieces.push({ markup: /\n/.test(blank) ? '\n' : ' ' });
		run = null;
		blank = '';
	};
	const add = (node: HtmlNode): void => {
		if (node.kind === 'text') {
			const raw = source.slice(node.from, node.to);
			if (run === null && /^\s/.test(raw) && raw.trim() !== '')
				pieces.push({ markup: /^\s*/.exec(raw)?.[0] ?? '' });
			run ??= new TextGatherer();
			addPiece(run, node, source);
			blank = raw.trim() === '' ? raw : (/(?<!\s)\s*$/.exec(raw)?.[0] ?? '');
			return;
		}
		endRun();
		if (UNREAD.has(node.tag)) return;
		const isKept = !OMITTED.has(node.tag);
		if (isKept) pieces.push({ markup: openTag(node, source) });
		for (const child of node.children) add(child);
		endRun();
		if (isKept && node.to > node.innerTo) pieces.push({ markup: source.slice(node.innerTo, node.to) });
		else if (isKept && node.innerTo > node.innerFrom && node.tag !== 'br')
			pieces.push({ markup: `</${node.tag}>` });
	};
	for (const [index, node] of nodes.entries()) {
		if (index > 0) pieces.push({ markup: blankBefore(node, source) });
		add(node);
	}
	return pieces;
}

function groupOf(
	parent: HtmlElement,
	elements: readonly HtmlElement[],
	source: string,
	names: DeclaredNames,
	queue: DeclarationQueue,
): RowGroup | null {
	const starts = new Set(elements);
	const nodes = nodesOfRows(
		parent,
		elements.map((row) => withLabel(row, source)),
	);
	const rows = nodes.map((own): RowPart => {
		const text = textOfNodes(own, source);
		const [first, second] = own;
		const isLabelled = first?.tag === 'dt' && second !== undefined && starts.has(second);
		const rowNames = namesIn(textOfNodes(own.slice(0, isLabelled ? 2 : 1), source).text, names);
		return {
			from: first?.from ?? 0,
			to: own.at(-1)?.to ?? 0,
			text,
			cells: [],
			names: rowNames,
			isWhole: true,
			declarations: queue.take(rowNames),
		};
	});
	const begin = rows.filter(({ text, names: [name = ''] }) => {
		const at = text.text.indexOf(name.split('*')[0] ?? '');
		return at >= 0 && at <= MAX_NAME_AT;
	});
	if (begin.length < rows.length * MIN_SHARE) return null;
	const points = rows.map(({ text, declarations: [declaration], names: own }) =>
		countFields(text.text, declaration, names, own),
	);
	const best = points.indexOf(Math.max(...points.slice(-200)), Math.max(0, points.length - 200));
	const template = rows[best];
	const last = nodes.at(-1)?.at(-1);
	return {
		columns: [],
		rows,
		end: last?.to ?? parent.innerTo,
		write({ fields }) {
			const [first] = nodes[best] ?? [];
			if (template === undefined || first === undefined) return null;
			const row = fillTemplate(piecesOf(nodes[best] ?? [], source), template, fields, names, escapeHtml);
			return row === null ? null : `${blankBefore(first, source)}${row}`;
		},
		section: null,
	};
}

/** The groups of rows that are no tables: lists, definitions, blocks of one cookie each. */
export function htmlBlockGroups(
	root: HtmlElement,
	source: string,
	names: DeclaredNames,
	queue: DeclarationQueue,
	used: ReadonlySet<HtmlElement>,
): { readonly groups: readonly RowGroup[]; readonly named: readonly HtmlElement[] } {
	const { holding, direct } = namedElements(root, source, names, used);
	const byParent = new Map<HtmlElement, HtmlElement[]>();
	for (const row of new Set(direct.map((element) => rowElement(element, holding, source))))
		if (row.parent !== null) byParent.set(row.parent, [...(byParent.get(row.parent) ?? []), row]);
	const groups = [...byParent].flatMap(([parent, rows]) => {
		const tags = rows.map(({ tag }) => tag);
		const [tag = ''] = [...new Set(tags)].sort(
			(a, b) => tags.filter((t) => t === b).length - tags.filter((t) => t === a).length,
		);
		const same = rows.filter((row) => row.tag === tag);
		if (same.length < 2 && !LISTS.has(parent.tag)) return [];
		return betweenHeadings(parent, same).flatMap((some) => groupOf(parent, some, source, names, queue) ?? []);
	});
	return { groups, named: direct };
}
