import { type Column, columnsOf, type Fitted, layOut, widen } from './column-layout.ts';
import type { Line } from './items.ts';
import { lineText } from './page-lines.ts';

/** A line of a table: its segments by column, or a line across all of them. */
export interface RegionLine extends Line {
	/** Null for a line that reaches over several columns. */
	readonly fitted: Fitted | null;
}

/** Lines that make one table. */
export interface Region {
	readonly columns: readonly Column[];
	readonly lines: readonly RegionLine[];
	/** Index of the first line after it. */
	readonly end: number;
}

/** Lines that are searched for the one that shows the columns best. */
const LOOKAHEAD = 14;
/** Lines of one cell are at most this many font sizes apart. */
const LEADING = 1.75;
/** A gap of this many font sizes ends a table. */
const FAR = 6;

const isMany = ({ segments }: Line): boolean => segments.length > 1;

/** Down from one line to the next, in font sizes; null over a page break. */
function pitch(above: Line, below: Line): number | null {
	if (above.page !== below.page) return null;
	return (below.y - above.y) / Math.max(1, Math.min(above.size, below.size));
}

/** The columns that the lines from `start` on show: those of the line with the most segments. */
function seed(lines: readonly Line[], start: number): Column[] | null {
	const first = lines[start];
	if (first === undefined || !isMany(first)) return null;
	let best = first;
	for (let i = start + 1; i < Math.min(lines.length, start + LOOKAHEAD); i++) {
		const line = lines[i];
		const above = lines[i - 1];
		if (line === undefined || above === undefined || (pitch(above, line) ?? 0) > FAR) break;
		if (line.segments.length <= best.segments.length) continue;
		// Only a line of the same table may show its columns.
		if (layOut(first, columnsOf(line)) === null) continue;
		best = line;
	}
	return columnsOf(best);
}

/** Whether a line goes on a cell of the line above, rather than standing below the table. */
function isContinued(above: Line, line: Line, columns: readonly Column[]): boolean {
	const apart = pitch(above, line);
	const column = columns.findIndex(({ minX, maxX }) =>
		line.segments.some((segment) => segment.minX < maxX && segment.maxX > minX),
	);
	if (column < 0) return false;
	if (apart === null) return column > 0;
	// Text at the left margin may be a paragraph: it must stand closer.
	return apart <= (column > 0 ? LEADING + 0.5 : LEADING - 0.25);
}

/** Whether text stands as the columns do: at their left, in their middle or at their right. */
function isAligned(fitted: Fitted): boolean {
	return [...fitted].every(([column, { minX, maxX }]) => {
		const apart = [column.minX - minX, column.maxX - maxX, (column.minX + column.maxX - minX - maxX) / 2];
		return apart.some((points) => Math.abs(points) < 2.5);
	});
}

/** Counts the columns that a line has text in; the others of a line stand beside them. */
const countFitting = (fitted: Fitted | null, columns: readonly Column[]): number =>
	[...(fitted?.keys() ?? [])].filter((column) => columns.includes(column)).length;

/** Counts the lines from `at` on that stand over the table's next line, each across it or in one column. */
function linesUntilNextRow(lines: readonly Line[], at: number, columns: readonly Column[]): number | null {
	for (let i = at; i < Math.min(lines.length, at + 3); i++) {
		const [line, above] = [lines[i], lines[i - 1]];
		if (line === undefined || above === undefined) return null;
		if ((pitch(above, line) ?? 0) > FAR) return null;
		if (isMany(line)) {
			const fitted = layOut(line, columns);
			return countFitting(fitted, columns) > 1 ? i - at : null;
		}
	}
	return null;
}

/** Lines over the first one that are the upper parts of its cells: headings on two lines. */
function linesAbove(lines: readonly Line[], start: number, from: number, columns: readonly Column[]): number {
	let first = start;
	while (first > from && start - first < 3) {
		const [line, below] = [lines[first - 1], lines[first]];
		if (line === undefined || below === undefined || line.page !== below.page) break;
		if (isMany(line) || (pitch(line, below) ?? FAR) > 1.45 || line.size > below.size * 1.08) break;
		const fitted = layOut(line, columns);
		const column = fitted === null ? undefined : [...fitted.keys()][0];
		// Over the first column it may as well be the paragraph above.
		if (column === undefined || columns.indexOf(column) < 1) break;
		first -= 1;
	}
	return first;
}

/**
 * The table that begins at a line, or null where none does.
 * @param from lines before this one are not its own
 */
export function readRegion(
	lines: readonly Line[],
	start: number,
	from: number,
): (Region & { start: number }) | null {
	const columns = seed(lines, start);
	if (columns === null) return null;
	const begin = linesAbove(lines, start, from, columns);
	const taken: RegionLine[] = [];
	/** The number of read lines that certainly belong to the table. */
	let sure = 0;
	let rows = 0;
	let header: string | null = null;
	let i = begin;
	for (; i < lines.length; i++) {
		const line = lines[i];
		const above = lines[i - 1];
		if (line === undefined) break;
		if (taken.length > 0 && above !== undefined && (pitch(above, line) ?? 0) > FAR) break;
		const isTitle = line.segments.length === 1 && line.size > (taken[0]?.size ?? line.size) * 1.1;
		const fitted = isTitle ? null : layOut(line, columns);
		const fitting = countFitting(fitted, columns);
		const isRow = fitted !== null && (fitted.size > 1 ? fitting > 0 : fitting === 1);
		if (!isRow) {
			// A heading for the rows below, within the table; text that is larger heads something else.
			const next = linesUntilNextRow(lines, i, columns);
			const size = taken[0]?.size ?? line.size;
			if (next === null || line.size > size * 1.1 || line.segments.length > 1) break;
			taken.push({ ...line, fitted: null });
			continue;
		}
		if (fitted.size > 1) {
			// Its own heading again after other lines: another table begins.
			const isHeader = rows > 0 && lineText(line) === header;
			const isAfterOthers = sure > 0 && sure < taken.length && taken[sure]?.page === line.page;
			const isOverPage = sure > 0 && taken[sure - 1]?.page !== line.page;
			// A header says itself again on a new page, in the middle of columns that are set to the left.
			if (isHeader ? isAfterOthers : (isAfterOthers || isOverPage) && !isAligned(fitted)) break;
			header ??= lineText(line);
			widen(fitted, columns);
			taken.push({ ...line, fitted });
			sure = taken.length;
			rows += 1;
			continue;
		}
		const last = taken.at(-1);
		const isPart = last === undefined || sure < taken.length || isContinued(last, line, columns);
		if (!isPart && linesUntilNextRow(lines, i, columns) === null) break;
		widen(fitted, columns);
		taken.push({ ...line, fitted });
		if (last !== undefined && isContinued(last, line, columns) && sure === taken.length - 1)
			sure = taken.length;
	}
	if (rows < 2) return null;
	const kept = taken.slice(0, sure);
	return { columns, lines: kept, start: begin, end: begin + kept.length };
}
