import { NO_PLACE, plainCell, type Row, type Table } from '../document.ts';
import { looksLikeName } from '../understand/names/read-names.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { readInline } from './inline.ts';
import { isBlank, type SourceLine } from './source-lines.ts';

/** Blank lines allowed between the rows of one table. */
const BLANK_LINES = 4;

/** Whether a line parts its cells by tabs: a tab that only indents does not count. */
export function hasTabs({ text }: SourceLine): boolean {
	return text.trim().includes('\t');
}

const tabsIn = (text: string) => text.split('\t').length - 1;

/** Whether a line names columns, one of names among them. */
function isHeader({ text }: SourceLine): boolean {
	const roles = text.split('\t').map((cell) => readColumnRole(cell));
	const headings = roles.filter((role) => role !== null).length;
	return headings >= 2 && headings * 2 >= roles.length && roles.some((role) => role?.role === 'name');
}

/**
 * Finds the end (exclusive) of the tab table that begins at `start`: lines with tabs, blank lines between them, and
 * single lines without a tab in their midst (a broken cell, a category) when a row follows.
 */
export function tabRunEnd(lines: readonly SourceLine[], start: number): number {
	let end = start + 1;
	let blanks = 0;
	let loose = 0;
	for (let i = start + 1; i < lines.length; i++) {
		const line = lines[i];
		if (!line) break;
		if (hasTabs(line)) {
			// Two headers with lines between: the cells of the first one's rows stand one a line.
			if (loose > 1 && end === start + 1 && isHeader(line) && isHeader(lines[start] ?? line)) break;
			end = i + 1;
			blanks = 0;
			loose = 0;
		} else if (isBlank(line)) {
			blanks += 1;
			if (blanks > BLANK_LINES) break;
		} else {
			loose += 1;
			// Text after a gap, or many lines of it, is no part of a cell.
			if (blanks > 0 || loose > 6) break;
		}
	}
	return end;
}

const beginsWithName = ({ text }: SourceLine) =>
	looksLikeName((text.split('\t')[0] ?? '').trim()) === 'certain';

/** Joins what a line break inside a cell tore apart: pieces of a row that together have its number of tabs. */
function joinBroken(lines: readonly SourceLine[], width: number): SourceLine[] {
	const rows: SourceLine[] = [];
	let lastTabs = 0;
	for (const line of lines) {
		const last = rows.at(-1);
		const tabs = tabsIn(line.text);
		const fits = lastTabs > 0 && lastTabs < width - 1 && lastTabs + tabs <= width - 1;
		if (last && fits && !(tabs > 0 && beginsWithName(line))) {
			rows[rows.length - 1] = { text: `${last.text}\n${line.text}`, place: last.place };
			lastTabs += tabs;
		} else {
			rows.push(line);
			lastTabs = tabs;
		}
	}
	return rows;
}

/** Reads a run of lines with tabs as one table. */
export function readTabRun(run: readonly SourceLine[]): Table {
	const lines = run.filter((line) => !isBlank(line));
	const counts = lines.filter(hasTabs).map(({ text }) => tabsIn(text) + 1);
	const width = counts[0] ?? 1;
	// If most rows are shorter than the header, empty last cells were cut off: no row is torn.
	const full = counts.filter((count) => count >= width).length;
	const joined = full > counts.length / 2 ? joinBroken(lines, width) : lines;
	const rows: Row[] = joined.map(({ text, place }) => ({
		cells: text.split('\t').map((cell) =>
			plainCell(
				cell
					.split('\n')
					.map((part) => readInline(part).text)
					.join('\n')
					.trim(),
			),
		),
		place,
	}));
	return { kind: 'table', caption: null, rows, place: run[0]?.place ?? NO_PLACE };
}
