import type { Line, Segment } from './items.ts';
import { segmentOf } from './page-lines.ts';
import { wordsOf } from './text-words.ts';

/** A column of a table: how far the text in it reaches. */
export interface Column {
	left: number;
	right: number;
}

/** A line's segments by column. */
export type Fitted = ReadonlyMap<Column, Segment>;

/** Text that only touches another column by this much is not in it, points. */
const TOUCH = 1.5;

const overlaps = (column: Column, { left, right }: { left: number; right: number }): boolean =>
	left < column.right - TOUCH && right > column.left + TOUCH;

/** The columns that a line's segments begin. */
export function columnsOf(line: Line): Column[] {
	return line.segments.map(({ left, right }) => ({ left, right }));
}

/** Distance between a word and the left edge of its column, in font sizes. */
const TOLERANCE = 0.9;

/** Cuts a segment where one of its words begins a column, so that each part lies in one column; null otherwise. */
function cut(segment: Segment, columns: readonly Column[]): Segment[] | null {
	const parts: Segment[] = [];
	let rest = wordsOf(segment.items);
	const crossed = columns.filter((column) => overlaps(column, segment));
	for (const { left } of crossed.slice(1)) {
		let [at, nearest] = [-1, Number.POSITIVE_INFINITY];
		for (const [index, { x, height, fontSize }] of rest.entries()) {
			const apart = Math.abs(x - left) / (fontSize || height || 10);
			if (index > 0 && apart < Math.min(TOLERANCE, nearest)) [at, nearest] = [index, apart];
		}
		const before = at > 0 ? segmentOf(rest.slice(0, at)) : null;
		if (before === null) return null;
		parts.push({ ...before, right: Math.min(before.right, left - TOUCH) });
		rest = rest.slice(at).map((word, index) => (index === 0 ? { ...word, x: Math.max(word.x, left) } : word));
	}
	const last = segmentOf(rest);
	return last === null ? null : [...parts, last];
}

function hits(columns: readonly Column[], segment: Segment): Column[] {
	return columns.filter((column) => overlaps(column, segment));
}

/** The empty column beside which a segment stands alone: a short text under a heading that is centred. */
function beside(segment: Segment, columns: readonly Column[], taken: ReadonlySet<Column>): Column | null {
	const next = columns.findIndex(({ left }) => left >= segment.right - TOUCH);
	const at = next < 0 ? columns.length : next;
	const free = [columns[at - 1], columns[at]].filter((one) => one !== undefined && !taken.has(one));
	const distance = (one: Column) => Math.max(one.left - segment.right, segment.left - one.right);
	const [first, second] = free.flatMap((one) => one ?? []);
	if (first === undefined) return null;
	return second !== undefined && distance(second) < distance(first) ? second : first;
}

/**
 * Lays a line's segments into columns; null where one of them reaches over several. Does not change the columns:
 * see `take`.
 */
export function layOut(line: Line, columns: readonly Column[]): Fitted | null {
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
		fitted.set(column ?? { left: segment.left, right: segment.right }, segment);
	}
	return fitted;
}

/** Widens columns by what was laid into them; columns that were not there are added, in their order. */
export function take(fitted: Fitted, columns: Column[]): void {
	for (const [column, { left, right }] of fitted) {
		column.left = Math.min(column.left, left);
		column.right = Math.max(column.right, right);
		if (!columns.includes(column)) columns.push(column);
	}
	columns.sort((a, b) => a.left - b.left);
}
