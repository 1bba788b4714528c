import { NO_PLACE, type Row } from '../../document.ts';
import type { SourceLine } from '../source-lines.ts';
import { asHeader, type RuledTable, rowOf } from './ruled-row.ts';

export const GRID_RULE = /^\s*\+(?:[-=:]{2,}\+)+\s*$/;
const MAX_COLUMNS = 60;

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
export function readGrid(lines: readonly SourceLine[], start: number): RuledTable | null {
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
	const marked = rows.map((row, index) => (index < headerEnd ? asHeader(row) : row));
	return {
		table: { kind: 'table', caption: null, rows: marked, place: run[0]?.place ?? NO_PLACE },
		end,
	};
}
