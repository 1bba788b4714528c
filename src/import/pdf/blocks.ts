import { type Block, type ListItem, type Place, plainCell, type Row } from '../document.ts';
import { isFull } from './cells.ts';
import type { Line } from './items.ts';
import { lineText } from './page-lines.ts';

/** Text this much larger than the rest is a heading. */
const LARGER = 1.12;
const BULLET = /^(?:[•◦▪▫‣●○■□·*]|[–—-](?=\s))\s*/;
/** Begins a line of its own: a bullet, or a name with its description. */
const BEGINS = [BULLET, /^[\w.*-]+ \([^)]{1,60}\)\s?:/, /^(?=[\w.-]*[_*])[\w.*-]+\s?[:(–—]/];
/** A row of a table that is drawn with bars. */
const BARRED = /^\|.*\|.*\|?$/;
const BAR_RULE = /^[\s|:-]+$/;
/** A heading is no longer than this; letters. */
const MAX_HEADING = 200;

/** The font size that most of the text is set in. */
export function bodySize(lines: readonly Line[]): number {
	const letters = new Map<number, number>();
	for (const line of lines) {
		const size = Math.round(line.size * 2) / 2;
		letters.set(size, (letters.get(size) ?? 0) + lineText(line).length);
	}
	let [best, most] = [10, 0];
	for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
	return best;
}

/** Tells a heading's level by its size: the largest is 1. Null for a size that is no heading's. */
export function headingLevels(lines: readonly Line[], body: number): (size: number) => number | null {
	const sizes = new Set<number>();
	for (const { size } of lines) if (size > body * LARGER) sizes.add(Math.round(size * 2) / 2);
	const ranks = new Map([...sizes].sort((a, b) => b - a).map((size, rank) => [size, rank]));
	return (size) => {
		const rank = ranks.get(Math.round(size * 2) / 2);
		return rank === undefined ? null : Math.min(6, rank + 1);
	};
}

/** The right edge of running text, by page. */
type Margins = ReadonlyMap<number, number>;

export function marginsOf(lines: readonly Line[]): Margins {
	const margins = new Map<number, number>();
	for (const { page, segments } of lines) {
		const end = segments.at(-1)?.maxX ?? 0;
		margins.set(page, Math.max(margins.get(page) ?? 0, end));
	}
	return margins;
}

/** Whether a line goes on in the one below. */
function goesOn(line: Line, next: Line, margins: Margins): boolean {
	const [last, first] = [line.segments.at(-1), next.segments[0]];
	if (last === undefined || first === undefined) return false;
	if (Math.abs(line.size - next.size) > 0.6 || line.bold !== next.bold) return false;
	if (line.page === next.page && next.y - line.y > line.size * 1.9) return false;
	if (BEGINS.some((pattern) => pattern.test(lineText(next)))) return false;
	return isFull(last, first, margins.get(line.page) ?? last.maxX, line.size);
}

const placeOf = ({ page }: Line): Place => ({ line: null, page });

/** The table that consecutive lines draw with bars, and how many they are; null where they do not. */
function readBars(lines: readonly Line[], start: number): { table: Block; count: number } | null {
	let count = 0;
	const rows: Row[] = [];
	for (; ; count++) {
		const line = lines[start + count];
		const text = line === undefined ? '' : lineText(line);
		if (line === undefined || !BARRED.test(text)) break;
		if (BAR_RULE.test(text)) continue;
		const cells = text.replace(/^\||\|$/g, '').split('|');
		rows.push({ cells: cells.map((cell) => plainCell(cell.trim())), place: placeOf(line) });
	}
	const [first] = rows;
	if (first === undefined || rows.length < 2) return null;
	return { table: { kind: 'table', caption: null, rows, place: first.place }, count };
}

/** Reads lines outside tables: headings, paragraphs, bulleted lists. */
export function readRun(
	lines: readonly Line[],
	level: (size: number) => number | null,
	margins: Margins,
): Block[] {
	const blocks: Block[] = [];
	let items: ListItem[] = [];
	const endList = () => {
		const [first] = items;
		if (first !== undefined) blocks.push({ kind: 'list', items, place: first.place });
		items = [];
	};
	for (let i = 0; i < lines.length; ) {
		const first = lines[i];
		if (first === undefined) break;
		const bars = readBars(lines, i);
		if (bars !== null) {
			endList();
			blocks.push(bars.table);
			i += bars.count;
			continue;
		}
		let text = lineText(first);
		let last = first;
		for (i += 1; i < lines.length; i++) {
			const next = lines[i];
			if (next === undefined || !goesOn(last, next, margins)) break;
			text += ` ${lineText(next)}`;
			last = next;
		}
		const place = placeOf(first);
		const rank = text.length > MAX_HEADING ? null : level(first.size);
		const isBold = first.bold && text.length <= MAX_HEADING && !/[.;,]$/.test(text);
		if (BEGINS.some((pattern) => pattern.test(text))) {
			items.push({ text: text.replace(BULLET, ''), lead: null, children: [], place });
			continue;
		}
		endList();
		if (rank !== null || isBold) blocks.push({ kind: 'heading', level: rank ?? 7, text, place });
		else blocks.push({ kind: 'paragraph', text, lead: null, place });
	}
	endList();
	return blocks;
}
