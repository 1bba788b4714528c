import { groupBy } from '../../core/lib/group-by.ts';
import { type Cell, plainCell, type Row } from '../document.ts';
import { cellText } from './cells.ts';
import type { Column } from './column-layout.ts';
import { lineText } from './page-lines.ts';
import type { Region, RegionLine } from './regions.ts';

/** Lines of a table that belong to one row. */
type Group = RegionLine[];

/** Lines in one cell are at least this much closer than rows, where rows are set apart at all. */
const APART = 1.12;
/** No text is set with its lines further apart, in font sizes. */
const WIDEST_LEADING = 1.75;

interface Stretch {
	top: number;
	bottom: number;
}

/** From each line of a column to the next one below, in font sizes. */
function pitchesOf(lines: readonly RegionLine[]): number[] {
	const last = new Map<Column, RegionLine>();
	const pitches: number[] = [];
	for (const line of lines) {
		for (const column of line.fitted?.keys() ?? []) {
			const above = last.get(column);
			if (above !== undefined && above.page === line.page) pitches.push((line.y - above.y) / line.size);
			last.set(column, line);
		}
	}
	return pitches.sort((a, b) => a - b);
}

/** The pitch above which two lines are two rows: a step in the pitches, no wider than text is set. Null: none. */
function stepIn(pitches: readonly number[]): number | null {
	let lowest = pitches[0];
	if (lowest === undefined) return null;
	for (const pitch of pitches) {
		if (lowest > WIDEST_LEADING) return null;
		if (pitch > lowest * APART) return (pitch + lowest) / 2;
		lowest = pitch;
	}
	return null;
}

/** Rows by the white between them: cells that stand beside each other are one row. */
function byWhite(lines: readonly RegionLine[], step: number): Group[] {
	const open = new Map<Column, { line: RegionLine; stretch: Stretch }>();
	const stretches = new Map<RegionLine, Stretch[]>();
	const all: Stretch[] = [];
	for (const line of lines) {
		const { y, size } = line;
		const [top, bottom] = [y - size * 0.75, y + size * 0.2];
		const own: Stretch[] = [];
		for (const column of line.fitted?.keys() ?? []) {
			const above = open.get(column);
			const goesOn = above !== undefined && (y - above.line.y) / size < step;
			const stretch = goesOn ? above.stretch : { top, bottom };
			stretch.bottom = bottom;
			if (!goesOn) all.push(stretch);
			own.push(stretch);
			open.set(column, { line, stretch });
		}
		if (own.length === 0) {
			const stretch = { top, bottom };
			all.push(stretch);
			own.push(stretch);
		}
		stretches.set(line, own);
	}
	all.sort((a, b) => a.top - b.top);
	const rowOf = new Map<Stretch, number>();
	let [row, reach] = [-1, Number.NEGATIVE_INFINITY];
	for (const stretch of all) {
		if (stretch.top >= reach) row += 1;
		reach = Math.max(reach, stretch.bottom);
		rowOf.set(stretch, row);
	}
	const groups: Group[] = Array.from({ length: row + 1 }, () => []);
	for (const [line, [stretch]] of stretches) {
		const at = stretch === undefined ? undefined : rowOf.get(stretch);
		if (at !== undefined) groups[at]?.push(line);
	}
	return groups;
}

const filled = ({ fitted }: RegionLine): number => fitted?.size ?? 0;

/** Rows where no white parts them: each begins with a line that fills most columns. */
function byFullLines(lines: readonly RegionLine[], columns: readonly Column[]): Group[] {
	const groups: Group[] = [];
	const key = columns[0];
	const enough = Math.max(2, Math.ceil(columns.length * 0.6));
	for (const line of lines) {
		const begins =
			line.fitted === null || (filled(line) >= enough && key !== undefined && line.fitted.has(key));
		const group = groups.at(-1);
		const afterLone = group?.[0]?.fitted === null;
		if (begins || afterLone || group === undefined) groups.push([line]);
		else group.push(line);
	}
	return groups;
}

/** Whether white between lines was mistaken for white between rows: rows that hold several full lines. */
function isCoarse(groups: readonly Group[], columns: readonly Column[]): boolean {
	let [lines, swallowed] = [0, 0];
	for (const group of groups) {
		const full = group.filter((line) => filled(line) === columns.length).length;
		lines += full;
		swallowed += Math.max(0, full - 1);
	}
	return swallowed > 1 && swallowed * 2 > lines;
}

function groupsOf(lines: readonly RegionLine[], columns: readonly Column[], step: number | null): Group[] {
	const full = () => byFullLines(lines, columns);
	if (step === null) return full();
	const groups = byWhite(lines, step);
	return isCoarse(groups, columns) ? full() : groups;
}

function cellsOf(group: Group, columns: readonly Column[]): Cell[] {
	const lone = group.length > 0 && group.every(({ fitted }) => fitted === null);
	if (lone) {
		const text = group.map(lineText).join(' ');
		return [{ text, header: false, span: columns.length }];
	}
	const cellLines = group.flatMap(({ y, size, fitted }) =>
		[...(fitted ?? [])].map(([column, segment]) => ({ column, segment, y, size })),
	);
	const lines = groupBy(cellLines, ({ column }) => column);
	return columns.map((column) => plainCell(cellText(lines.get(column) ?? [], column)));
}

const rowText = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('\u0000');

/** Puts a table's lines together to rows; a header repeated on a later page is dropped. */
export function rowsOf({ lines, columns }: Region): Row[] {
	const rows: Row[] = [];
	const step = stepIn(pitchesOf(lines));
	for (const [index, page] of [...groupBy(lines, ({ page }) => page).values()].entries()) {
		let isFirst = index > 0;
		for (const group of groupsOf(page, columns, step)) {
			const first = group[0];
			if (first === undefined) continue;
			const cells = cellsOf(group, columns);
			const header = rows[0];
			if (isFirst && header !== undefined && rowText(header.cells) === rowText(cells)) continue;
			const above = rows.at(-1);
			// The rest of a row that a page break cut: its first cell is on the page before.
			if (isFirst && above !== undefined && goesOn(above.cells, cells))
				rows[rows.length - 1] = { ...above, cells: joined(above.cells, cells) };
			else rows.push({ cells, place: { line: null, page: first.page } });
			isFirst = false;
		}
	}
	return rows;
}

/** Whether a row at the top of a page is the rest of the last one before it: one of the two has no name. */
function goesOn(above: readonly Cell[], cells: readonly Cell[]): boolean {
	if (cells.length < 2 || above.length !== cells.length) return false;
	const has = (row: readonly Cell[]) => row.filter(({ text }) => text !== '').length;
	const lacks = (row: readonly Cell[]) => row[0]?.text === '' || (row.length > 2 && has(row) === 1);
	return (lacks(cells) && has(above) > 1) || (lacks(above) && above[0]?.text === '');
}

function joined(above: readonly Cell[], cells: readonly Cell[]): Cell[] {
	return above.map((cell, index) => {
		const more = cells[index]?.text ?? '';
		return more === '' ? cell : plainCell([cell.text, more].filter(Boolean).join(' '));
	});
}
