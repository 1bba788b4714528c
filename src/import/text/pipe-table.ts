import { type Block, type Cell, NO_PLACE, plainCell, type Row, type Table } from '../document.ts';
import { readInline } from './inline.ts';
import type { SourceLine } from './source-lines.ts';

/** "Value: a|b|c": pipes within a labelled value part no cells. */
const LABELLED_VALUE = /^\s*\p{L}[\p{L} '’-]{1,30}:\s(?!.*(?:\s\||\|\s|\|$))/u;

/** A filter of a template: `{{ title | escape }}`. */
const TEMPLATE_VALUE = /\{\{[^{}]{0,300}\}\}/g;

/** Whether a line parts its cells by pipes. */
export function hasPipes({ text }: SourceLine): boolean {
	if (!text.includes('|')) return false;
	const plain = text.includes('{{') ? text.replace(TEMPLATE_VALUE, '') : text;
	return /(?<!\\)\|/.test(plain) && !LABELLED_VALUE.test(plain);
}

/** The sign of an item before its cells: "- _ga | statistics | 2 years". */
const BULLET = /^[-*+•·▪●◦‣–]\s+(?=[^\s|])/u;

interface PipeLine {
	readonly cells: readonly string[];
	readonly separator: boolean;
	readonly opened: boolean;
	readonly closed: boolean;
	readonly line: SourceLine;
}

function splitLine(line: SourceLine): PipeLine {
	const trimmed = line.text.trim().replace(/^>\s*/, '').replace(BULLET, '');
	const opened = trimmed.startsWith('|');
	const closed = /(?<!\\)\|$/.test(trimmed) && trimmed.length > 1;
	const inner = trimmed.slice(opened ? 1 : 0, closed ? -1 : undefined);
	const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
	const separator = cells.every((cell) => /^(?=[:+=]*[-–—])[:+=–—-]+$/.test(cell));
	return { cells, separator, opened, closed, line };
}

function toCells(texts: readonly string[], header: boolean): Cell[] {
	return texts.map((text) => plainCell(readInline(text).text, header));
}

/** Joins rows that were broken over several lines: pieces that together make one row of `width` cells. */
function mendRows(lines: readonly PipeLine[], width: number): Pick<PipeLine, 'cells' | 'line'>[] {
	const mended: Pick<PipeLine, 'cells' | 'line'>[] = [];
	/** An unfinished row: the cells of its pieces so far. */
	let open: string[] | null = null;
	for (const line of lines) {
		if (open !== null && !line.opened && open.length + line.cells.length <= width) {
			for (const cell of line.cells) open.push(cell);
		} else {
			open = [...line.cells];
			mended.push({ cells: open, line: line.line });
		}
		if (open.length >= width || !line.closed) open = null;
	}
	return mended;
}

function tableOf(lines: readonly PipeLine[], caption: string | null): Table {
	const separatorAt = lines.findIndex(({ separator }) => separator);
	const header = separatorAt > 0 ? lines[separatorAt - 1] : undefined;
	const width = header?.cells.length ?? Math.max(...lines.slice(0, 50).map(({ cells }) => cells.length));
	const content = lines.filter(({ separator }) => !separator);
	const rows: Row[] = mendRows(content, width).map((line) => ({
		cells: toCells(line.cells, line.line === header?.line),
		place: line.line.place,
	}));
	return { kind: 'table', caption, rows, place: lines[0]?.line.place ?? NO_PLACE };
}

/** Whether an empty line stands between two lines. */
const isGap = (first: PipeLine, second: PipeLine): boolean =>
	(second.line.place.line ?? 0) > (first.line.place.line ?? 0) + 1;

/** Splits a run of lines into its tables: each begins a line above its row of dashes. */
function splitTables(lines: readonly PipeLine[]): PipeLine[][] {
	const tables: PipeLine[][] = [];
	let current: PipeLine[] = [];
	lines.forEach((line, index) => {
		const next = lines[index + 1];
		// A row of dashes behind an empty line has no header over it.
		const isHeader = next?.separator === true && !line.separator && !isGap(line, next);
		const before = lines[index - 1];
		const startsNew = isHeader || (line.separator && before !== undefined && isGap(before, line));
		const ruled = current.some(({ separator }) => separator);
		if (startsNew && ruled) {
			tables.push(current);
			current = [];
		}
		current.push(line);
	});
	if (current.length > 0) tables.push(current);
	return tables;
}

/** Whether the cells of a ruled table stand one a line: as many lines with one cell before the dashes as these have cells. */
function isStacked(lines: readonly PipeLine[], separatorAt: number): boolean {
	const width = lines[separatorAt]?.cells.length ?? 0;
	const header = lines.slice(Math.max(0, separatorAt - width), separatorAt);
	return (
		width > 1 && header.length === width && header.every(({ cells, closed }) => cells.length === 1 && closed)
	);
}

/** Reads ruled tables whose cells stand one a line: each row is as many cells as the row of dashes has. */
function readStacked(lines: readonly PipeLine[]): Block[] {
	const starts = lines.flatMap(({ separator, cells }, index) =>
		separator && isStacked(lines, index) ? [{ at: index - cells.length, width: cells.length }] : [],
	);
	return starts.map(({ at, width }, index): Block => {
		const part = lines.slice(at, starts[index + 1]?.at).filter(({ separator }) => !separator);
		const cells = part.flatMap((line) => line.cells.map((text) => ({ text, line: line.line })));
		const rows = Array.from({ length: Math.ceil(cells.length / width) }, (_, row): Row => {
			const own = cells.slice(row * width, (row + 1) * width);
			return {
				cells: toCells(
					own.map(({ text }) => text),
					row === 0,
				),
				place: own[0]?.line.place ?? NO_PLACE,
			};
		});
		return { kind: 'table', caption: null, rows, place: part[0]?.line.place ?? NO_PLACE };
	});
}

/**
 * Reads a run of lines with pipes. Where nearly every line holds one cell alone, the table was flattened:
 * its cells are given as paragraphs.
 */
export function readPipeRun(run: readonly SourceLine[]): Block[] {
	const lines = run.map(splitLine);
	const single = lines.filter(({ cells, separator }) => cells.length === 1 && !separator).length;
	if (single > lines.length / 2 && !lines.some(({ separator, cells }) => separator && cells.length > 1)) {
		return lines
			.filter(({ separator }) => !separator)
			.flatMap(({ cells, line }) =>
				cells.map((text): Block => ({ kind: 'paragraph', ...readInline(text), place: line.place })),
			);
	}
	const first = lines.findIndex(({ separator }) => separator);
	if (single > lines.length / 2 && isStacked(lines, first) && first === lines[first]?.cells.length)
		return readStacked(lines);
	return splitTables(lines).map((table) => tableOf(table, null));
}
