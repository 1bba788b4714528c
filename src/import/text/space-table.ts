import { NO_PLACE, type Place, plainCell, type Row, type Table } from '../document.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../understand/names/read-names.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { readInline } from './inline.ts';
import { isBlank, type SourceLine } from './source-lines.ts';

/** A piece of a line, and where it begins. */
interface Piece {
	readonly text: string;
	readonly start: number;
}

const MAX_LINE = 600;

/** The pieces of a line that two blanks or more part from each other. */
function piecesOf(text: string): Piece[] {
	if (text.length > MAX_LINE) return [];
	return [...text.matchAll(/\S+(?:\s\S+)*/g)].map((match) => ({ text: match[0], start: match.index }));
}

/** The columns of a header laid out with blanks; null for any other line. */
export function spaceHeader({ text }: SourceLine): readonly number[] | null {
	if (!/\S\s{2,}\S/.test(text) || text.length > MAX_LINE) return null;
	const pieces = piecesOf(text);
	const roles = pieces.map((piece) =>
		piece.text.length > 60 ? null : (readColumnRole(piece.text)?.role ?? null),
	);
	const headings = roles.filter((role) => role !== null).length;
	const isHeader =
		pieces.length >= 2 && headings >= 2 && headings * 3 >= pieces.length * 2 && roles.includes('name');
	return isHeader ? pieces.map(({ start }) => start) : null;
}

/** Finds the column of a piece: the last that begins no more than two places right of it. */
function columnOf(start: number, columns: readonly number[]): number {
	let last = 0;
	columns.forEach((column, index) => {
		if (column <= start + 2) last = index;
	});
	return last;
}

/** Whether a line is one of the names that stand below each other in a cell. */
const isLoneName = (text: string) =>
	/^\S{2,60}$/.test(text) && (/^[A-Z\d_]+$/.test(text) || looksLikeName(text) === 'certain');

/** Finds the end (exclusive) of the table under a header: a gap of two lines, or text that runs across columns. */
export function spaceTableEnd(
	lines: readonly SourceLine[],
	start: number,
	columns: readonly number[],
): number {
	let end = start + 1;
	for (let i = start + 1; i < lines.length; i++) {
		const line = lines[i];
		if (!line) break;
		const gap = i - end;
		if (isBlank(line)) {
			if (gap >= 1) break;
			continue;
		}
		const pieces = piecesOf(line.text);
		const [first] = pieces;
		// One piece at the left margin is a heading, unless it is a name; one further right carries a cell on.
		const isMargin = first === undefined || columnOf(first.start, columns) === 0;
		if (pieces.length < 2 && (gap > 0 || (isMargin && !isLoneName(line.text.trim())))) break;
		end = i + 1;
	}
	return end;
}

/** Whether most cells begin below their titles. */
function areAligned(rows: readonly (readonly Piece[])[], columns: readonly number[]): boolean {
	const isNear = (start: number, column: number | undefined) => Math.abs((column ?? -9) - start) <= 2;
	const inner = rows.flatMap((pieces) =>
		pieces.slice(1).map(({ start }, index) => ({ pieces, start, index })),
	);
	const below = inner.filter(({ pieces, start, index }) =>
		pieces.length === columns.length
			? isNear(start, columns[index + 1])
			: columns.some((column) => isNear(start, column)),
	);
	return below.length * 3 >= inner.length * 2;
}

/** The cells of a row whose blanks only part them; a row that begins with blanks has no first cell. Null for other lines. */
function cellsInOrder(pieces: readonly Piece[], count: number): string[] | null {
	const texts = pieces.map(({ text }) => text);
	const isIndented = (pieces[0]?.start ?? 0) > 1;
	if (texts.length === count) return texts;
	return isIndented && texts.length === count - 1 ? ['', ...texts] : null;
}

/** Reads rows whose cells stand in the order of their titles, not below them; null where most have other numbers of cells. */
function readInOrder(run: readonly SourceLine[], columns: readonly number[]): Row[] | null {
	const lines = run.filter((line) => !isBlank(line)).map((line) => ({ line, pieces: piecesOf(line.text) }));
	const [, ...below] = lines;
	if (
		areAligned(
			below.map(({ pieces }) => pieces),
			columns,
		)
	)
		return null;
	const rows = lines.map(({ line: { place }, pieces }) => ({
		cells: cellsInOrder(pieces, columns.length),
		texts: pieces.map(({ text }) => text),
		place,
	}));
	const fitting = rows.filter(({ cells }) => cells !== null).length;
	if (fitting * 3 < rows.length * 2) return null;
	return rows.map(({ cells, texts, place }) => ({
		cells: (cells ?? texts.slice(0, columns.length)).map((text) => plainCell(readInline(text).text)),
		place,
	}));
}

const titlesOf = (header: SourceLine | undefined) => piecesOf(header?.text ?? '').map(({ text }) => text);

const holdsLifetime = (text: string | undefined) => {
	const lifetime = readLifetime(text ?? '');
	return lifetime !== null && lifetime.kind !== 'unknown';
};

/** Whether a line whose first cell is empty, since it is that of the rows above, is a row: it has a name, and more. */
function isOwnRow(cells: readonly string[], above: readonly string[], titles: readonly string[]): boolean {
	const columnOf = (role: ColumnRole) => titles.findIndex((title) => readColumnRole(title)?.role === role);
	const [nameAt, lifetimeAt] = [columnOf('name'), columnOf('lifetime')];
	const name = cells[nameAt] ?? '';
	// Names of one cell may stand below each other.
	if (nameAt < 1 || name === '' || cells.filter(Boolean).length < 2 || /,$/.test(above[nameAt] ?? ''))
		return false;
	if (looksLikeName(name.split(/[\s,;]/, 1)[0] ?? '') === 'certain') return true;
	return holdsLifetime(cells[lifetimeAt]) && holdsLifetime(above[lifetimeAt]);
}

/** Reads a table whose columns are laid out with blanks, as a PDF's text or a terminal shows them. */
export function readSpaceRun(run: readonly SourceLine[], columns: readonly number[]): Table {
	const inOrder = readInOrder(run, columns);
	if (inOrder !== null)
		return { kind: 'table', caption: null, rows: inOrder, place: run[0]?.place ?? NO_PLACE };
	const titles = titlesOf(run[0]);
	const rows: { cells: string[]; place: Place }[] = [];
	for (const line of run) {
		if (isBlank(line)) continue;
		const cells = columns.map(() => '');
		for (const { text, start } of piecesOf(line.text)) {
			const column = columnOf(start, columns);
			cells[column] = cells[column] ? `${cells[column]} ${text}` : text;
		}
		const last = rows.at(-1);
		// A line without a first cell carries the row above on, unless it holds a name of its own.
		if (cells[0] === '' && last && rows.length > 1 && !isOwnRow(cells, last.cells, titles))
			last.cells = last.cells.map((text, index) => [text, cells[index] ?? ''].filter(Boolean).join(' '));
		else rows.push({ cells, place: line.place });
	}
	const read: Row[] = rows.map(({ cells, place }) => ({
		cells: cells.map((text) => plainCell(readInline(text).text)),
		place,
	}));
	return { kind: 'table', caption: null, rows: read, place: run[0]?.place ?? NO_PLACE };
}
