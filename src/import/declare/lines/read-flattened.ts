import type { Block, Paragraph } from '../../document.ts';
import { looksLikeName, readNames } from '../../understand/names/read-names.ts';
import { readCategory } from '../../understand/read-category.ts';
import { type ColumnMeaning, readColumnRole } from '../../understand/read-column-role.ts';
import type { Collector } from '../collector.ts';
import type { Context, Surroundings } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { readFields } from '../read-fields.ts';
import { nameScore } from '../table/column-plan.ts';

/** A line of a run of plain lines. */
export type LineBlock = Pick<Paragraph, 'text' | 'place'>;

const MAX_COLUMNS = 10;
/** A heading of a column is short: a line of more words is a sentence, or cells that ran together. */
const MAX_HEADER = 60;
const MAX_HEADER_WORDS = 7;

/** Lines without markup, from some place on. */
export interface Lines {
	/** The line at an index; undefined beyond the last, and where another block stands. */
	at(index: number): LineBlock | undefined;
	/** The lines from `start` up to `end`, or up to the next block that is no line. */
	slice(start: number, end: number): LineBlock[];
}

/** The lines from a block on, without copying them. */
export function linesFrom(blocks: readonly Block[], start: number): Lines {
	const at = (index: number): LineBlock | undefined => {
		const block = blocks[start + index];
		// The cells of a table of `<div>`s are paragraphs, sometimes headings.
		const isLine = block?.kind === 'paragraph' || (block?.kind === 'heading' && block.level === 7);
		return isLine ? block : undefined;
	};
	return {
		at,
		slice(first, end) {
			const lines: LineBlock[] = [];
			for (let i = first; i < end; i++) {
				const line = at(i);
				if (line === undefined) break;
				lines.push(line);
			}
			return lines;
		},
	};
}

const roleOf = ({ text }: LineBlock): ColumnMeaning | null =>
	text.length > MAX_HEADER ||
	text.includes('\n') ||
	// "Duration: 2 years" is a fact, no heading.
	/:\s*\S/.test(text) ||
	text.split(/\s+/).length > MAX_HEADER_WORDS
		? null
		: readColumnRole(text);

/** The header of a table that was flattened to one cell a line; null when the lines are none. */
function headerAt(lines: readonly LineBlock[]): readonly ColumnMeaning[] | null {
	const columns: ColumnMeaning[] = [];
	for (const line of lines) {
		const role = roleOf(line);
		if (role === null || looksLikeName(line.text) === 'certain') break;
		columns.push(role);
	}
	const names = columns.filter(({ role }) => role === 'name').length;
	const kinds = new Set(columns.map(({ role }) => role)).size;
	return kinds >= 2 && names >= 1 ? columns : null;
}

/** Whether a cell may stand in the column of names. */
function isNameCell(line: LineBlock | undefined): boolean {
	if (line === undefined || line.text.length > 300) return false;
	if (nameScore(line.text) > 0) return true;
	return !/\s/.test(line.text.trim()) && readNames(line.text).names.length > 0;
}

function isSurelyName(line: LineBlock | undefined): boolean {
	return line !== undefined && nameScore(line.text) === 1;
}

/** One word that is no name by its form: a placeholder, a domain. */
function isOddName(line: LineBlock | undefined): boolean {
	return line !== undefined && !/\s/.test(line.text.trim()) && !isNameCell(line);
}

/** Finds the column of names among the candidates, by the first rows; -1 when there is none. */
function nameColumn(lines: Lines, width: number, candidates: readonly number[]): number {
	for (const test of [isSurelyName, isNameCell])
		for (const index of candidates)
			for (let row = 1; row <= 4; row++) if (test(lines.at(width * row + index))) return index;
	return -1;
}

/** A row that lacks a cell: what stands before and after its name, each read by what it says. */
function readShortRow(
	before: readonly LineBlock[],
	nameCell: LineBlock,
	after: readonly LineBlock[],
	around: Surroundings,
	collector: Collector,
): void {
	const fields = [...before, ...after].map(({ text }) => ({
		meaning: text.split(/\s+/).length > 4 ? ({ role: 'purpose' } as const) : null,
		text,
	}));
	collector.issue(
		'row-of-another-shape',
		[...before, nameCell, ...after].map(({ text }) => text).join(' | '),
		nameCell.place,
	);
	declareNames(nameCell.text, readFields(fields, around), nameCell.place, collector);
}

/**
 * Reads a table that was flattened to one cell a line, when the lines from here on are one: its headings come
 * first, and their number is the length of a row. Returns the number of lines read, 0 when they are none.
 */
export function readFlattened(lines: Lines, context: Context, collector: Collector): number {
	const columns = headerAt(lines.slice(0, MAX_COLUMNS));
	if (columns === null) return 0;
	const width = columns.length;
	const candidates = columns.flatMap(({ role }, index) => (role === 'name' ? [index] : []));
	const name = nameColumn(lines, width, candidates);
	if (name < 0) return 0;
	const around = context.here(null);
	let group = around;
	let at = width;
	const readRow = (length: number) => {
		const cells = lines.slice(at, at + length);
		const nameCell = cells[name];
		if (!nameCell) return;
		const fields = cells.map(({ text }, index) => ({ meaning: columns[index] ?? null, text }));
		declareNames(nameCell.text, readFields(fields, group), (cells[0] ?? nameCell).place, collector);
	};
	for (let line = lines.at(at); line; line = lines.at(at)) {
		const nameCell = lines.at(at + name);
		const followed = lines.at(at + width + name);
		const heading = headingInside(lines, at, width);
		if (heading === 0) {
			group = { ...around, category: readCategory(line.text) };
			at += 1;
		} else if (heading > name && isNameCell(nameCell)) {
			// The last cells of the row are missing: a heading and a header of its own follow.
			readRow(heading);
			at += heading;
		} else if (
			roleOf(line)?.role === columns[0]?.role &&
			headerAt(lines.slice(at, at + width))?.length === width
		) {
			at += width;
		} else if (isOddName(nameCell) && isSurelyName(followed)) {
			readRow(width);
			at += width;
		} else if (
			isNameCell(nameCell) &&
			(isSurelyName(nameCell) ||
				followed === undefined ||
				isNameCell(followed) ||
				headingInside(lines, at + width, width) === 0 ||
				!isNameCell(lines.at(at + 1 + name)))
		) {
			readRow(width);
			at += width;
		} else if (isNameCell(lines.at(at + 1 + name)) && readCategory(line.text) !== null) {
			group = { ...around, category: readCategory(line.text) };
			at += 1;
		} else {
			const next = nextName(lines, at, width);
			if (next < 0 || at + name === next) break;
			const end = next + width - name;
			readShortRow(
				lines.slice(at, next),
				lines.at(next) ?? line,
				lines.slice(next + 1, end),
				group,
				collector,
			);
			at = end;
		}
	}
	return at;
}

/** Finds, within a row's length, a category's name above a repeated header; returns its offset, or -1. */
function headingInside(lines: Lines, from: number, width: number): number {
	for (let i = 0; i < width; i++) {
		const line = lines.at(from + i);
		if (line === undefined) return -1;
		if (roleOf(line) !== null || line.text.length > 120 || readCategory(line.text) === null) continue;
		if (headerAt(lines.slice(from + i + 1, from + i + 1 + width))?.length === width) return i;
	}
	return -1;
}

/** Finds the next certain name within a row's length; -1 when there is none. */
function nextName(lines: Lines, from: number, width: number): number {
	for (let i = from; i < from + width; i++) if (isSurelyName(lines.at(i))) return i;
	return -1;
}
