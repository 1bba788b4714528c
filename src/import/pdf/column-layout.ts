import type { Line, Segment, TextItem } from './items.ts';
import { segmentOf } from './page-lines.ts';

/** A column of a table: how far the text in it reaches. */
export interface Column {
	minX: number;
	maxX: number;
}

/** A line's segments by column. */
export type Fitted = ReadonlyMap<Column, Segment>;

/** Text that only touches another column by this much is not in it, points. */
const TOUCH = 1.5;

/** A table with more columns ends: no policy has one. */
const MAX_COLUMNS = 150;

const overlaps = (column: Column, { minX, maxX }: { minX: number; maxX: number }): boolean =>
	minX < column.maxX - TOUCH && maxX > column.minX + TOUCH;

/** The columns that a line's segments begin. */
export function columnsOf(line: Line): Column[] {
	return line.segments.map(({ minX, maxX }) => ({ minX, maxX }));
}

const NARROW = /[iljtfrI.,:;'|!()[\]]/;
const WIDE = /[mwMWA-Z@%]/;

/** About how wide a letter is, as part of the font size (Helvetica's widths, roughly). */
const letter = (char: string): number => (NARROW.test(char) ? 0.3 : WIDE.test(char) ? 0.75 : 0.53);

const about = (text: string): number => [...text].reduce((sum, char) => sum + letter(char), 0);

/** Parts items at their blanks; where each word begins is estimated from the widths of letters. */
function wordsOf(items: readonly TextItem[]): TextItem[] {
	return items.flatMap((item) => {
		const scale = item.width / Math.max(0.01, about(item.text));
		let x = item.x;
		return item.text.split(/(?<=\s)(?=\S)/).map((text) => {
			const word = { ...item, text, x, width: about(text.trimEnd()) * scale };
			x += about(text) * scale;
			return word;
		});
	});
}

/** Distance between a word and the left edge of its column, in font sizes. */
const TOLERANCE = 0.9;

/** Cuts a segment where one of its words begins a column, so that each part lies in one column; null otherwise. */
function cut(segment: Segment, columns: readonly Column[]): Segment[] | null {
	const parts: Segment[] = [];
	let rest = wordsOf(segment.items);
	const crossed = columns.filter((column) => overlaps(column, segment));
	for (const { minX } of crossed.slice(1)) {
		let [at, nearest] = [-1, Number.POSITIVE_INFINITY];
		for (const [index, { x, height, fontSize }] of rest.entries()) {
			const apart = Math.abs(x - minX) / (fontSize || height || 10);
			if (index > 0 && apart < Math.min(TOLERANCE, nearest)) [at, nearest] = [index, apart];
		}
		const before = at > 0 ? segmentOf(rest.slice(0, at)) : null;
		if (before === null) return null;
		parts.push({ ...before, maxX: Math.min(before.maxX, minX - TOUCH) });
		rest = rest.slice(at).map((word, index) => (index === 0 ? { ...word, x: Math.max(word.x, minX) } : word));
	}
	const last = segmentOf(rest);
	return last === null ? null : [...parts, last];
}

function hits(columns: readonly Column[], segment: Segment): Column[] {
	return columns.filter((column) => overlaps(column, segment));
}

/** The empty column beside which a segment stands alone: a short text under a heading that is centred. */
function beside(segment: Segment, columns: readonly Column[], taken: ReadonlySet<Column>): Column | null {
	const next = columns.findIndex(({ minX }) => minX >= segment.maxX - TOUCH);
	const at = next < 0 ? columns.length : next;
	const free = [columns[at - 1], columns[at]].filter((column) => column !== undefined && !taken.has(column));
	const distance = (column: Column) => Math.max(column.minX - segment.maxX, segment.minX - column.maxX);
	const [first, second] = free.flatMap((column) => column ?? []);
	if (first === undefined) return null;
	return second !== undefined && distance(second) < distance(first) ? second : first;
}

/**
 * Lays a line's segments into columns; null where one of them reaches over several. Does not change the columns:
 * see `widen`.
 */
export function layOut(line: Line, columns: readonly Column[]): Fitted | null {
	if (columns.length > MAX_COLUMNS) return null;
	const fitted = new Map<Column, Segment>();
	const alone: Segment[] = [];
	for (const whole of line.segments) {
		const parts = hits(columns, whole).length > 1 ? cut(whole, columns) : [whole];
		if (parts === null) return null;
		for (const segment of parts) {
			const [column, second] = hits(columns, segment);
			if (second !== undefined) return null;
			if (column === undefined) {
				alone.push(segment);
				continue;
			}
			const other = fitted.get(column);
			// Two pieces of text in one column with a gap between them.
			const joined = other === undefined ? segment : segmentOf([...other.items, ...segment.items]);
			if (joined === null) return null;
			fitted.set(column, joined);
		}
	}
	for (const segment of alone) {
		const column = beside(segment, columns, new Set(fitted.keys()));
		fitted.set(column ?? { minX: segment.minX, maxX: segment.maxX }, segment);
	}
	return fitted;
}

/** Widens columns by what was laid into them; columns that were not there are added, in their order. */
export function widen(fitted: Fitted, columns: Column[]): void {
	for (const [column, { minX, maxX }] of fitted) {
		column.minX = Math.min(column.minX, minX);
		column.maxX = Math.max(column.maxX, maxX);
		if (!columns.includes(column)) columns.push(column);
	}
	columns.sort((a, b) => a.minX - b.minX);
}
