import Papa from 'papaparse';
import { NO_PLACE, type Row } from '../../document.ts';
import { isBlank, type SourceLine } from '../source-lines.ts';
import { drawnTableAt } from './drawn-table.ts';
import { type RuledTable, rowOf, wordsOfMarkup } from './ruled-row.ts';

const DIRECTIVE = /^(\s{0,80})\.\.\s+(csv-table|list-table|table)::\s*(.*)$/;
const OPTION = /^\s*:([\w-]+):\s*(.*)$/;
const ROW_BULLET = /^(\s*)([*+-])\s+([*+-])(?:\s+(.*))?$/;
const CELL_BULLET = /^(\s*)[*+-](?:\s+(.*))?$/;

const indentOf = ({ text }: SourceLine) => text.length - text.trimStart().length;

/** The lines of a directive: all that stand deeper than it, blank lines between them. */
function directiveEnd(lines: readonly SourceLine[], start: number, indent: number): number {
	let end = start + 1;
	for (let index = start + 1; index < lines.length; index++) {
		const line = lines[index];
		if (!line) break;
		if (isBlank(line)) continue;
		if (indentOf(line) <= indent) break;
		end = index + 1;
	}
	return end;
}

function splitOptions(lines: readonly SourceLine[]) {
	const options = new Map<string, string>();
	let at = 0;
	for (; at < lines.length; at++) {
		const [, key, value = ''] = OPTION.exec(lines[at]?.text ?? '') ?? [];
		if (key === undefined) break;
		options.set(key, value.trim());
	}
	return { options, body: lines.slice(at) };
}

const DELIMITERS: Readonly<Record<string, string>> = { tab: '\t', space: ' ' };

function parseCsv(source: string, delimiter: string): string[][] {
	return Papa.parse<string[]>(source, { delimiter, skipEmptyLines: 'greedy' }).data.map((cells) =>
		cells.map((cell) => (typeof cell === 'string' ? cell.trim() : '')),
	);
}

function csvRows(options: ReadonlyMap<string, string>, body: readonly SourceLine[]): Row[] {
	const stated = options.get('delim') ?? ',';
	const delimiter = DELIMITERS[stated] ?? (stated.slice(0, 1) || ',');
	const filled = body.filter((line) => !isBlank(line));
	// A blank behind a delimiter would keep the quotes of the next cell from being read.
	const source = filled
		.map(({ text }) => text.trim().replaceAll(`${delimiter} "`, `${delimiter}"`))
		.join('\n');
	const headerRows = Number(options.get('header-rows') ?? 0);
	const rows: Row[] = [];
	let line = 0;
	for (const cells of parseCsv(source, delimiter)) {
		rows.push(rowOf(cells, rows.length < headerRows, filled[line]?.place ?? NO_PLACE));
		line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
	}
	const header = options.get('header');
	const titles = header && parseCsv(header.replaceAll(`${delimiter} "`, `${delimiter}"`), delimiter)[0];
	return titles ? [rowOf(titles, true, rows[0]?.place ?? NO_PLACE), ...rows] : rows;
}

/** Rows as nested lists: `* -` begins a row, `-` below it the next cell. */
function listRows(options: ReadonlyMap<string, string>, body: readonly SourceLine[]): Row[] {
	const headerRows = Number(options.get('header-rows') ?? 0);
	const rows: { cells: string[]; place: Row['place'] }[] = [];
	let depth = 0;
	for (const line of body) {
		if (isBlank(line)) continue;
		const row = ROW_BULLET.exec(line.text);
		const cell = row ? null : CELL_BULLET.exec(line.text);
		const last = rows.at(-1);
		if (row) {
			depth = (row[1] ?? '').length;
			rows.push({ cells: [row[4] ?? ''], place: line.place });
		} else if (cell && last && (cell[1] ?? '').length > depth && (cell[1] ?? '').length <= depth + 4)
			last.cells.push(cell[2] ?? '');
		else if (last) last.cells.push(`${last.cells.pop() ?? ''}\n${line.text.trim()}`);
	}
	return rows.map(({ cells, place }, index) => rowOf(cells, index < headerRows, place));
}

/** Reads the table of a directive of reStructuredText: csv-table, list-table, or table around a drawn one. */
export function readDirective(lines: readonly SourceLine[], start: number): RuledTable | null {
	const [, indent = '', kind, title = ''] = DIRECTIVE.exec(lines[start]?.text ?? '') ?? [];
	if (kind === undefined) return null;
	const end = directiveEnd(lines, start, indent.length);
	const { options, body } = splitOptions(lines.slice(start + 1, end));
	const caption = title.trim() === '' ? null : wordsOfMarkup(title);
	if (kind === 'table') {
		const first = body.findIndex((line) => !isBlank(line));
		const inner = first < 0 ? null : drawnTableAt(body, first);
		return inner && { table: { ...inner.table, caption }, end };
	}
	const rows = kind === 'csv-table' ? csvRows(options, body) : listRows(options, body);
	if (rows.length === 0) return null;
	return { table: { kind: 'table', caption, rows, place: lines[start]?.place ?? NO_PLACE }, end };
}
