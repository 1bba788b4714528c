import Papa from 'papaparse';
import { NO_PLACE, plainCell, type Row, type Table } from '../document.ts';
import { readInline } from './inline.ts';
import { isBlank, type SourceLine } from './source-lines.ts';

/** A table that is drawn with rules or written as a directive, and the index behind its last line. */
interface RuledTable {
	readonly table: Table;
	readonly end: number;
}

const DIRECTIVE = /^(\s{0,80})\.\.\s+(csv-table|list-table|table)::\s*(.*)$/;
const OPTION = /^\s*:([\w-]+):\s*(.*)$/;
const GRID_RULE = /^\s*\+(?:[-=:]{2,}\+)+\s*$/;
const SIMPLE_RULE = /^\s*={2,}(?:\s{1,40}={2,})+\s*$/;
const DASH_RULE = /^\s*-{2,}(?:\s{1,40}-{2,})+\s*$/;
const ROW_BULLET = /^(\s*)([*+-])\s+([*+-])(?:\s+(.*))?$/;
const CELL_BULLET = /^(\s*)[*+-](?:\s+(.*))?$/;
const MAX_LINE = 2000;
const MAX_COLUMNS = 60;

const indentOf = ({ text }: SourceLine) => text.length - text.trimStart().length;

/** The words of a piece of reStructuredText: roles, double backticks and the addresses of links are marks. */
function wordsOfMarkup(text: string): string {
	const plain = text
		.replace(/``([^`\n]{1,500})``/g, '`$1`')
		.replace(/:[\w-]{1,30}:`([^`\n]{1,200})`/g, '$1')
		.replace(/`([^`<\n]{1,200}?)\s*<[^<>`\n]{1,300}>`__?/g, '$1')
		.replace(/`([^`\n]{1,200})`__?(?!\w)/g, '$1');
	return plain
		.split('\n')
		.map((line) => readInline(line).text)
		.join('\n')
		.trim();
}

function rowOf(texts: readonly string[], header: boolean, place: Row['place']): Row {
	return { cells: texts.map((text) => plainCell(wordsOfMarkup(text), header)), place };
}

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

/** The places in a grid where each line of a row has a bar, with those at its ends. */
function barsIn(row: readonly SourceLine[], columns: readonly number[]): number[] {
	return columns.filter((column) => row.every(({ text }) => /[|+]/.test(text[column] ?? '')));
}

function gridCells(row: readonly SourceLine[], columns: readonly number[]): string[] {
	const bars = barsIn(row, columns);
	const cells: string[] = [];
	for (let index = 0; index + 1 < bars.length; index++) {
		const [from = 0, to = 0] = [bars[index], bars[index + 1]];
		const texts = row.map(({ text }) => text.slice(from + 1, to).trim());
		cells.push(texts.filter((text) => text !== '' && !/^[-=]{2,}$/.test(text)).join('\n'));
	}
	return cells;
}

/** Reads a table drawn with `+---+` and bars: a row is what stands between two rules, or one line where all rows stand together. */
function readGrid(lines: readonly SourceLine[], start: number): RuledTable | null {
	const columns = [...(lines[start]?.text ?? '').matchAll(/\+/g)].map(({ index }) => index);
	if (columns.length < 3 || columns.length > MAX_COLUMNS) return null;
	let end = start;
	while (/^\s*[|+]/.test(lines[end]?.text ?? '')) end += 1;
	const run = lines.slice(start, end);
	const rules = run.filter(({ text }) => GRID_RULE.test(text));
	if (rules.length < 2 || run.length < 3) return null;
	const isDoubled = rules.some(({ text }) => text.includes('='));
	const isByLine = !isDoubled && rules.length <= 3;
	const rows: Row[] = [];
	let group: SourceLine[] = [];
	const finish = () => {
		const [first] = group;
		if (first !== undefined) rows.push(rowOf(gridCells(group, columns), false, first.place));
		group = [];
	};
	let headerEnd = 0;
	for (const line of run) {
		const isRule = GRID_RULE.test(line.text);
		const begins = isByLine && /^\s*\|\s*[^\s|]/.test(line.text);
		if (isRule || begins) finish();
		if (isRule && line.text.includes('=')) headerEnd = rows.length;
		if (!isRule) group.push(line);
	}
	finish();
	const marked = rows.map((row, index) =>
		index < headerEnd ? { ...row, cells: row.cells.map((cell) => ({ ...cell, header: true })) } : row,
	);
	return {
		table: { kind: 'table', caption: null, rows: marked, place: run[0]?.place ?? NO_PLACE },
		end,
	};
}

/** The columns under which a rule stands: from the start of each run to that of the next. */
function columnsOfRule(rule: string): [from: number, to: number][] {
	const starts = [...rule.matchAll(/[=-]+/g)].map(({ index }) => index);
	return starts.map((from, index) => [index === 0 ? 0 : from, starts[index + 1] ?? MAX_LINE]);
}

function cellsUnder(text: string, columns: readonly [number, number][]): string[] {
	return columns.map(([from, to]) => {
		const cell = text.slice(from, to).trim();
		return cell === '\\' ? '' : cell;
	});
}

/** Whether no word of a line runs across the gap between two columns. */
function fitsColumns(text: string, columns: readonly [number, number][]): boolean {
	return columns.every(([from]) => from === 0 || /^\s?$/.test(text[from - 1] ?? ''));
}

/** Reads the lines between rules of `===` or `---` that are parted by blanks. */
function rowsUnder(run: readonly SourceLine[], columns: readonly [number, number][]): Row[] {
	const rows: { cells: string[]; place: Row['place'] }[] = [];
	for (const { text, place } of run) {
		const cells = cellsUnder(text, columns);
		const last = rows.at(-1);
		// A line without a first cell carries the row above on.
		if (cells[0] === '' && !/^\s*\\/.test(text) && last)
			last.cells = last.cells.map((cell, index) => [cell, cells[index] ?? ''].filter(Boolean).join('\n'));
		else rows.push({ cells, place });
	}
	return rows.map(({ cells, place }) => rowOf(cells, false, place));
}

/** Reads a simple table: rules of `=` over and under it, and a third one under its header. */
function readSimple(lines: readonly SourceLine[], start: number): RuledTable | null {
	const columns = columnsOfRule(lines[start]?.text ?? '');
	const rules = [start];
	for (let index = start + 1; index < lines.length && rules.length < 3; index++) {
		const line = lines[index];
		if (!line || line.text.length > MAX_LINE) break;
		if (SIMPLE_RULE.test(line.text)) {
			if (columnsOfRule(line.text).length !== columns.length) break;
			rules.push(index);
			// A closing rule is followed by a blank line, or nothing.
			const next = lines[index + 1];
			if (next === undefined || isBlank(next)) break;
		} else if (!isBlank(line) && !DASH_RULE.test(line.text) && !fitsColumns(line.text, columns)) break;
	}
	const last = rules.at(-1) ?? start;
	if (rules.length < 2) return null;
	const part = (from: number, to: number) =>
		rowsUnder(
			lines.slice(from + 1, to).filter((line) => !isBlank(line) && !/^[\s=-]*$/.test(line.text)),
			columns,
		);
	const header = rules.length === 3 ? part(start, rules[1] ?? start) : [];
	const rows = [
		...header.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, header: true })) })),
		...part(rules.length === 3 ? (rules[1] ?? start) : start, last),
	];
	return {
		table: { kind: 'table', caption: null, rows, place: lines[start]?.place ?? NO_PLACE },
		end: last + 1,
	};
}

/** Reads a header with a rule of `---` right under it, and the rows up to a blank line or the closing rule. */
function readUnderlined(lines: readonly SourceLine[], start: number): RuledTable | null {
	const [header, rule] = [lines[start], lines[start + 1]];
	if (!header || !rule || isBlank(header)) return null;
	const columns = columnsOfRule(rule.text);
	if (!fitsColumns(header.text, columns) || cellsUnder(header.text, columns).includes('')) return null;
	let end = start + 2;
	for (let line = lines[end]; line && !isBlank(line) && line.text.length <= MAX_LINE; line = lines[end]) {
		if (!DASH_RULE.test(line.text) && !fitsColumns(line.text, columns)) break;
		end += 1;
	}
	if (end === start + 2) return null;
	const body = lines.slice(start + 2, end).filter(({ text }) => !DASH_RULE.test(text));
	const rows = [rowOf(cellsUnder(header.text, columns), true, header.place), ...rowsUnder(body, columns)];
	return { table: { kind: 'table', caption: null, rows, place: header.place }, end };
}

function readDirective(lines: readonly SourceLine[], start: number): RuledTable | null {
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

function drawnTableAt(lines: readonly SourceLine[], start: number): RuledTable | null {
	const text = lines[start]?.text ?? '';
	if (text.length > MAX_LINE) return null;
	if (GRID_RULE.test(text)) return readGrid(lines, start);
	if (SIMPLE_RULE.test(text)) return readSimple(lines, start);
	return DASH_RULE.test(lines[start + 1]?.text ?? '') ? readUnderlined(lines, start) : null;
}

/**
 * Reads the table that begins at a line and is drawn with rules: the tables of reStructuredText (csv-table,
 * list-table, grid and simple tables), those of Pandoc, and what a database's terminal prints; null at any other line.
 */
export function ruledTableAt(lines: readonly SourceLine[], start: number): RuledTable | null {
	return drawnTableAt(lines, start) ?? readDirective(lines, start);
}

/** A line of one sign that underlines the title above it, as long as that: reStructuredText knows many such signs. */
export function isUnderline(line: SourceLine | undefined, title: SourceLine): boolean {
	const mark = line?.text.trimEnd() ?? '';
	return (
		/^([*~^#"'`+:.<>_])\1{3,}$/.test(mark) &&
		mark.length >= title.text.trim().length - 1 &&
		mark.length <= 200
	);
}
