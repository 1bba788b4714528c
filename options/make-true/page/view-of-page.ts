import type { SourcePage } from '../../../src/core/policy/source-page.ts';
import { visibleText } from '../../../src/core/text/visible-text.ts';
import { type HtmlElement, type HtmlNode, readHtmlTree } from '../../../src/correct/html/html-tree.ts';
import { attributesOf } from '../../../src/correct/html/start-tag.ts';
import { BLOCKS, CODE, SKIPPED } from '../../../src/import/html/tags.ts';
import { createRangeIndex, type RangeIndex } from './mark-ranges.ts';
import {
	MAX_SPAN,
	type MarkedRange,
	shortened,
	type ViewElement,
	type ViewNode,
	type ViewTag,
} from './page-view.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const HEADINGS = words('h1 h2 h3 h4 h5 h6 caption dt summary legend');
const BOLD = words('b strong');
const ITALIC = words('i em cite');
const LISTS = words('ul ol menu');
const ROW_GROUPS = words('thead tbody tfoot');
/** Elements that are drawn as blocks besides those that end a paragraph. */
const MORE_BLOCKS = words('dd dl pre details li tr td th table ul ol');

interface Drawn {
	readonly tag: ViewTag;
	readonly was: string;
}

/** Returns how an element is drawn; null where only its content is. `around`: the drawn element that it stands in. */
function drawnAs(tag: string, around: ViewTag): Drawn | null {
	const plain = (drawn: ViewTag): Drawn => ({ tag: drawn, was: '' });
	if (tag === 'br' || tag === 'hr') return plain(tag);
	if (LISTS.has(tag)) return plain(tag === 'ol' ? 'ol' : 'ul');
	if (tag === 'li') return plain(around === 'ul' || around === 'ol' ? 'li' : 'div');
	if (tag === 'table') return plain('table');
	if (ROW_GROUPS.has(tag)) return around === 'table' ? { tag: 'tbody', was: tag } : plain('div');
	if (tag === 'tr') return plain(around === 'table' || around === 'tbody' ? 'tr' : 'div');
	if (tag === 'td' || tag === 'th') return { tag: around === 'tr' ? 'td' : 'div', was: tag };
	if (HEADINGS.has(tag)) return { tag: 'div', was: tag };
	if (BOLD.has(tag)) return plain('strong');
	if (ITALIC.has(tag)) return plain('em');
	if (CODE.has(tag)) return plain('code');
	if (tag === 'a') return { tag: 'span', was: 'a' };
	return BLOCKS.has(tag) || MORE_BLOCKS.has(tag) ? { tag: 'div', was: tag } : null;
}

/** How many columns or rows a cell spans. */
function spanOf(startTag: string, name: 'colspan' | 'rowspan'): number {
	const value = Number(attributesOf(startTag).find((attribute) => attribute.name === name)?.value ?? 1);
	return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_SPAN) : 1;
}

/** Characters that only say where a word may be broken. */
const BREAKS = /[\u00ad\u200b\u2060\ufeff]/g;

/** Running text made safe to show: its blanks stay, all else that draws nothing or turns text is written out. */
function shownText(text: string): string {
	return text.replace(BREAKS, '').replace(/\S+/g, visibleText);
}

/** Nothing but blanks may stand between the parts of a table or list. */
const HOLDS_NO_TEXT = words('table tbody tr ul ol');

function viewOfHtml(source: string, index: RangeIndex): readonly ViewNode[] {
	function textOf(from: number, to: number, decoded: string | null, isMarked: boolean): ViewNode[] {
		if (decoded !== null || isMarked) {
			const text = shownText(decoded ?? source.slice(from, to));
			return [{ kind: 'text', text, change: isMarked ? null : index.whole(from, to) }];
		}
		if (source.slice(from, to).trim() === '') return [{ kind: 'text', text: ' ', change: null }];
		return index.pieces(from, to).map((piece) => ({
			kind: 'text' as const,
			text: shownText(source.slice(piece.from, piece.to)),
			change: piece.change,
		}));
	}
	function elementOf(node: HtmlElement, { tag, was }: Drawn, isMarked: boolean): ViewElement {
		const startTag = was === 'td' || was === 'th' ? source.slice(node.from, node.innerFrom) : '';
		const change = isMarked ? null : index.whole(node.from, node.to);
		return {
			kind: 'element',
			tag,
			was,
			colSpan: startTag === '' ? 1 : spanOf(startTag, 'colspan'),
			rowSpan: startTag === '' ? 1 : spanOf(startTag, 'rowspan'),
			change,
			children: viewOf(node.children, tag, isMarked || change !== null),
		};
	}
	/** `isMarked`: an element around them belongs to a change as a whole. */
	function viewOf(nodes: readonly HtmlNode[], around: ViewTag, isMarked: boolean): ViewNode[] {
		return nodes.flatMap((node): ViewNode[] => {
			if (node.kind === 'text') {
				const isBlank = node.decoded === null && source.slice(node.from, node.to).trim() === '';
				return isBlank && HOLDS_NO_TEXT.has(around) ? [] : textOf(node.from, node.to, node.decoded, isMarked);
			}
			if (SKIPPED.has(node.tag)) return [];
			const drawn = drawnAs(node.tag, around);
			return drawn === null ? viewOf(node.children, around, isMarked) : [elementOf(node, drawn, isMarked)];
		});
	}
	return viewOf(readHtmlTree(source).children, 'div', false);
}

function element(
	tag: ViewTag,
	was: string,
	change: string | null,
	children: readonly ViewNode[],
): ViewElement {
	return { kind: 'element', tag, was, colSpan: 1, rowSpan: 1, change, children };
}

/** A text line by line; lines with tabs are the rows of a table. */
function viewOfText(source: string, index: RangeIndex): readonly ViewNode[] {
	function textOf(from: number, to: number, isMarked: boolean): ViewNode[] {
		return index.pieces(from, to).map((piece) => ({
			kind: 'text' as const,
			text: shownText(source.slice(piece.from, piece.to)),
			change: isMarked ? null : piece.change,
		}));
	}
	function cellsOf(from: number, to: number, isMarked: boolean): ViewNode[] {
		const cells: ViewNode[] = [];
		for (let start = from; start <= to; ) {
			const tab = source.indexOf('\t', start);
			const end = tab < 0 || tab > to ? to : tab;
			cells.push(element('td', 'td', null, textOf(start, end, isMarked)));
			start = end + 1;
		}
		return cells;
	}
	const blocks: ViewNode[] = [];
	let rows: ViewNode[] = [];
	const endTable = () => {
		if (rows.length > 0) blocks.push(element('table', '', null, [element('tbody', '', null, rows)]));
		rows = [];
	};
	for (let from = 0; from <= source.length; ) {
		const end = source.indexOf('\n', from);
		const to = end < 0 ? source.length : end;
		const change = to > from ? index.whole(from, to) : null;
		if (source.slice(from, to).includes('\t')) {
			rows.push(element('tr', '', change, cellsOf(from, to, change !== null)));
		} else {
			endTable();
			blocks.push(element('div', 'line', change, textOf(from, to, change !== null)));
		}
		from = to + 1;
	}
	endTable();
	return blocks;
}

/**
 * A page as elements of ours: nothing of it becomes markup, loads or runs. Of a long one only what is changed and what
 * stands around it. `ranges`: what changes concern, in their order.
 */
export function viewOfPage(
	{ kind, content }: Pick<SourcePage, 'kind' | 'content'>,
	ranges: readonly MarkedRange[],
): readonly ViewNode[] {
	const index = createRangeIndex(ranges);
	return shortened(kind === 'html' ? viewOfHtml(content, index) : viewOfText(content, index));
}
