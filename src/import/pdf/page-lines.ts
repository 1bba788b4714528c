import { isFootnoteMark } from '../footnote-marks.ts';
import { singleBlanks } from '../single-blanks.ts';
import { type Line, MAX_ITEMS, type Segment, type TextItem } from './items.ts';

/** Baselines nearer than this part of the font size are one line: footnote marks are raised. */
const SAME_LINE = 0.3;
/** A gap wider than this part of the font size parts columns; blanks between words are a quarter to a half. */
const COLUMN_GAP = 0.8;
/** Two items with a smaller gap between them are one word. */
const WORD_GAP = 0.13;

/** A mark is at most this large, and raised by at least this much, in font sizes of the text beside it. */
const MARK_SIZE = 0.8;
const MARK_RISE = 0.1;

const BULLET = /^(?:[•◦▪▫‣●○■□·*–—-]|\(?\d{1,2}[.)]|[a-z][.)])$/;

/** Items that a bullet may be made of: its characters. */
const MAX_BULLET = 4;
/** A line with more pieces is no row of a table: it is read as running text. */
const MAX_SEGMENTS = 100;

const sizeOf = ({ fontSize, height }: TextItem): number => fontSize || height || 10;

/** Joins the text of items, with blanks at gaps. */
export function joinItems(items: readonly TextItem[]): string {
	const parts: string[] = [];
	let above = '';
	let end = 0;
	for (const item of items) {
		const apart = item.x - end > sizeOf(item) * WORD_GAP;
		if (parts.length > 0 && apart && !/\s/.test(above.slice(-1)) && !/^\s/.test(item.text)) parts.push(' ');
		parts.push(item.text);
		if (item.text !== '') above = item.text;
		end = item.x + item.width;
	}
	return singleBlanks(parts.join('')).trim();
}

/** Items that stand together; null where they hold nothing but blanks. */
export function segmentOf(items: readonly TextItem[]): Segment | null {
	const seen = items.filter(({ text }) => text.trim() !== '');
	const text = joinItems(items);
	const first = seen[0];
	if (first === undefined || text === '') return null;
	const maxX = seen.reduce((most, { x, width }) => Math.max(most, x + width), first.x);
	return { text, minX: first.x, maxX, items };
}

function segmentsOf(items: readonly TextItem[]): Segment[] {
	const groups: TextItem[][] = [];
	let end = Number.NEGATIVE_INFINITY;
	for (const item of items) {
		const group = groups.at(-1);
		const isBullet =
			groups.length === 1 &&
			group !== undefined &&
			group.length <= MAX_BULLET &&
			BULLET.test(joinItems(group));
		if (group === undefined || (item.x - end > sizeOf(item) * COLUMN_GAP && !isBullet)) groups.push([item]);
		else group.push(item);
		end = Math.max(end, item.x + item.width);
	}
	const whole = groups.length > MAX_SEGMENTS ? [items] : groups;
	return whole.flatMap((group) => segmentOf(group) ?? []);
}

/** Leaves out marks of footnotes: small and raised, right behind a word. */
function withoutFootnotes(items: readonly TextItem[]): TextItem[] {
	return items.filter((item, index) => {
		const above = items[index - 1];
		if (above === undefined || sizeOf(item) > sizeOf(above) * MARK_SIZE) return true;
		const isRaised = above.y - item.y > sizeOf(above) * MARK_RISE;
		const isBehind = item.x - (above.x + above.width) < sizeOf(above) * WORD_GAP * 2;
		return !(isRaised && isBehind && isFootnoteMark(item.text, above.text));
	});
}

function lineOf(items: readonly TextItem[]): Line | null {
	// A blank item is as wide as the gap that it fills: it would bridge columns.
	const seen = withoutFootnotes(items.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x));
	const segments = segmentsOf(seen);
	const first = seen[0];
	if (first === undefined || segments.length === 0) return null;
	const size = seen.reduce((most, item) => Math.max(most, sizeOf(item)), 0);
	// The baseline of the longest item: others may be raised.
	const main = seen.reduce((longest, item) => (item.width > longest.width ? item : longest), first);
	return { page: first.page, y: main.y, size, bold: seen.every(({ bold }) => bold === true), segments };
}

/** Puts items together to lines, by page and from top to bottom. */
export function linesOf(all: readonly TextItem[]): Line[] {
	const items = all
		.slice(0, MAX_ITEMS)
		.filter(({ x, y, width }) => Number.isFinite(x + y + width))
		.sort((a, b) => a.page - b.page || a.y - b.y || a.x - b.x);
	const lines: Line[] = [];
	let group: TextItem[] = [];
	const flush = () => {
		const line = lineOf(group);
		if (line !== null) lines.push(line);
		group = [];
	};
	for (const item of items) {
		const first = group[0];
		const apart =
			first !== undefined &&
			(first.page !== item.page || item.y - first.y > SAME_LINE * Math.max(sizeOf(first), sizeOf(item)));
		if (apart) flush();
		group.push(item);
	}
	flush();
	return lines;
}

/** A line's whole text. */
export function lineText({ segments }: Line): string {
	return segments.map(({ text }) => text).join(' ');
}
