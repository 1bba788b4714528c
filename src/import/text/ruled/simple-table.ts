import { NO_PLACE, type Row } from '../../document.ts';
import { isBlank, type SourceLine } from '../source-lines.ts';
import { asHeader, MAX_LINE, type RuledTable, rowOf } from './ruled-row.ts';

export const SIMPLE_RULE = /^\s*={2,}(?:\s{1,40}={2,})+\s*$/;
export const DASH_RULE = /^\s*-{2,}(?:\s{1,40}-{2,})+\s*$/;

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
export function readSimple(lines: readonly SourceLine[], start: number): RuledTable | null {
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
	const rows = [...header.map(asHeader), ...part(rules.length === 3 ? (rules[1] ?? start) : start, last)];
	return {
		table: { kind: 'table', caption: null, rows, place: lines[start]?.place ?? NO_PLACE },
		end: last + 1,
	};
}

/** Reads a header with a rule of `---` right under it, and the rows up to a blank line or the closing rule. */
export function readUnderlined(lines: readonly SourceLine[], start: number): RuledTable | null {
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
