import type { Row, Table } from '../../document.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { type ColumnMeaning, readColumnRole } from '../../understand/read-column-role.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { withoutDitto } from '../ditto.ts';
import type { Field } from '../field.ts';
import { readFields } from '../read-fields.ts';
import { namePoints } from './column-cells.ts';
import { isRepeatedHeader } from './header-row.ts';

const roleOf = (text: string): ColumnMeaning | null =>
	text.length > 80 || text.trim().includes('\n') ? null : readColumnRole(text.replace(/(?<!\s)\s*:\s*$/, ''));

/** Rows by which a table's direction is detected. */
const SAMPLE = 12;

/** Whether a table's rows are fields ("Name | _ga", "Provider | …") rather than its columns. */
export function isRecordTable({ rows }: Table): boolean {
	const sample = rows.slice(0, SAMPLE).filter(({ cells }) => cells.length >= 2);
	if (sample.length < 2) return false;
	// A row that is nothing but headings, three or more, names columns.
	const [first] = sample;
	if (first && first.cells.length >= 3 && isRepeatedHeader(first)) return false;
	// Names in most rows: what stands before them titles them, and is no label.
	const named = sample.filter(({ cells }) => looksLikeName(cells[1]?.text.trim() ?? '') === 'certain').length;
	if (named > 1 && named * 2 > sample.length) return false;
	const roles = sample.map(({ cells }) => roleOf(cells[0]?.text ?? ''));
	const labelled = roles.filter((role) => role !== null).length;
	const values = sample.filter(({ cells }) => roleOf(cells[1]?.text ?? '') !== null).length;
	const distinct = new Set(roles.map((role) => role?.role)).size;
	return labelled >= 2 && labelled * 3 >= sample.length * 2 && values * 2 <= labelled && distinct >= 2;
}

/** Whether the first row of a table, without a label, holds the names that the columns below are about. */
function areNamesOver({ rows }: Table): boolean {
	const [first, ...others] = rows;
	const names = first?.cells.slice(1).map(({ text }) => text.trim()) ?? [];
	return (
		roleOf(first?.cells[0]?.text ?? '') === null &&
		names.length > 0 &&
		names.every((name) => looksLikeName(name) !== null && readColumnRole(name) === null) &&
		names.some((name) => looksLikeName(name) === 'certain') &&
		!others.some(({ cells }) => roleOf(cells[0]?.text ?? '')?.role === 'name')
	);
}

interface LabelledField extends Field {
	readonly label: string;
}

/** One cookie's fields, gathered until the next name comes. */
interface CookieRecord {
	readonly fields: LabelledField[];
	readonly row: Row;
	readonly labels: Set<string>;
}

/** Whether a label begins the next cookie: the first one's label again, or that of its name. */
function beginsNext({ labels }: CookieRecord, label: string, meaning: ColumnMeaning | null): boolean {
	const [first] = labels;
	return meaning !== null && labels.has(label) && (first === label || meaning.role === 'name');
}

/**
 * The name of a record: of several fields labelled so the one whose label speaks of cookies ("Name", "Cookie name"),
 * else the one that is a name by its form.
 */
function nameOf(fields: readonly LabelledField[]): string | null {
	const named = fields.filter(({ meaning, text }) => meaning?.role === 'name' && text.trim() !== '');
	const stated = named.find(
		({ meaning, label, text }) => !meaning?.weak && speaksOfCookies(label) && namePoints([text]) > 0,
	);
	const [first] = named.toSorted((a, b) => namePoints([b.text]) - namePoints([a.text]));
	return (stated ?? first)?.text ?? null;
}

/** Reads a table whose rows are fields: each further column, or each further name row, is a cookie. */
export function readRecords(table: Table, context: Context, collector: Collector): boolean {
	const width = Math.max(...table.rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
	const around = context.here(table.caption);
	let read = false;
	let before: readonly Field[] = [];
	const nameRow = areNamesOver(table) ? table.rows[0] : undefined;
	const finish = (record: CookieRecord | null) => {
		if (record === null || record.fields.length === 0) return;
		const name = nameOf(record.fields) ?? nameOver(table, context);
		if (name === null) return;
		const fields = withoutDitto(record.fields, before);
		before = fields;
		read = declareNames(name, readFields(fields, around), record.row.place, collector) || read;
	};
	for (let column = 1; column < width; column++) {
		let record: CookieRecord | null = null;
		for (const row of table.rows) {
			const label = row.cells[0]?.text ?? '';
			const meaning: ColumnMeaning | null = row === nameRow ? { role: 'name' } : roleOf(label);
			const lone = row.cells.length === 1 && looksLikeName(label) === 'certain';
			if (lone || (record !== null && beginsNext(record, label, meaning))) {
				finish(record);
				record = null;
			}
			record ??= { fields: [], row, labels: new Set() };
			record.labels.add(label);
			record.fields.push(
				lone
					? { meaning: { role: 'name' }, text: label, label: '' }
					: { meaning, text: row.cells[column]?.text ?? '', label },
			);
		}
		finish(record);
	}
	return read;
}

/** The name in the caption or the line above, where the table itself has no name row. */
function nameOver(table: Table, context: Context): string | null {
	for (const text of [table.caption, context.lastLine()])
		if (text && !/\s/.test(text.trim()) && looksLikeName(text.trim()) !== null) return text;
	return null;
}
