import { planColumns } from '../../import/declare/table/column-plan.ts';
import {
	headerRoles,
	isHeaderRow,
	isRepeatedHeader,
	isUnknownHeader,
} from '../../import/declare/table/header-row.ts';
import { NO_PLACE, plainCell, type Row } from '../../import/document.ts';
import { readCategory } from '../../import/understand/read-category.ts';
import type { ColumnMeaning } from '../../import/understand/read-column-role.ts';
import type { DeclaredNames } from '../names.ts';

/** First rows that are searched for titles. */
const HEADER_ROWS = 4;
const MAX_GROUP_TITLE = 160;

/** A table as the importer understands it. Rows are indexes of those given. */
export interface TablePlan {
	readonly header: number | null;
	readonly columns: readonly (ColumnMeaning | null)[];
	readonly name: number;
	/** Runs of rows that hold cookies, each under its own title. */
	readonly groups: readonly (readonly number[])[];
}

/** A table's row as texts; a cell that spans others is repeated. */
export interface PlainRow {
	readonly texts: readonly string[];
	readonly isHeader: boolean;
}

/** The words of a cell that are declared names. */
export function namesIn(text: string, names: DeclaredNames): readonly string[] {
	if (text.length > 5000) return [];
	const words = text.split(/[\s,;|/]+/).flatMap((word) => names.patternOf(word) ?? []);
	const whole = names.patternOf(text.trim());
	return [...new Set(whole === null ? words : [whole, ...words])];
}

const rowOf = ({ texts, isHeader }: PlainRow): Row => ({
	cells: texts.map((text) => plainCell(text, isHeader)),
	place: NO_PLACE,
});

function headerOf(rows: readonly Row[]): number | null {
	const titled = rows.slice(0, HEADER_ROWS).findIndex(isHeaderRow);
	if (titled >= 0) return titled;
	const first = rows.findIndex(({ cells }) => cells.filter(({ text }) => text !== '').length > 1);
	const row = first >= 0 && first < HEADER_ROWS ? rows[first] : undefined;
	return row && isUnknownHeader(row, rows.slice(first + 1)) ? first : null;
}

/** Plans a table in which declared names stand; null for any other. */
export function planTable(plain: readonly PlainRow[], names: DeclaredNames): TablePlan | null {
	const rows = plain.map(rowOf);
	const header = headerOf(rows);
	const body = rows.slice((header ?? -1) + 1);
	const named: number[] = [];
	for (const { cells } of body)
		for (const [column, { text }] of cells.entries())
			if (namesIn(text, names).length > 0) named[column] = (named[column] ?? 0) + 1;
	const counts = Array.from(named, (count) => count ?? 0);
	const most = Math.max(0, ...counts.slice(0, 60));
	if (most === 0) return null;
	const planned = planColumns(header === null ? null : (rows[header] ?? null), body);
	const name = planned !== null && counts[planned.name] === most ? planned.name : counts.indexOf(most);
	const roles =
		planned?.columns ??
		(header === null ? [] : headerRoles(rows[header] ?? rowOf({ texts: [], isHeader: true })));
	const width = Math.max(roles.length, name + 1);
	const columns = Array.from({ length: width }, (_, index): ColumnMeaning | null =>
		index === name ? { role: 'name' } : (roles[index] ?? null),
	);
	const groups: number[][] = [[]];
	for (let index = (header ?? -1) + 1; index < rows.length; index++) {
		const row = rows[index];
		if (row === undefined) continue;
		const texts = [...new Set(row.cells.map(({ text }) => text).filter((text) => text !== ''))];
		const [only = ''] = texts;
		const isTitle = texts.length === 1 && only.length <= MAX_GROUP_TITLE && readCategory(only) !== null;
		if (isTitle || isRepeatedHeader(row)) groups.push([]);
		else if (namesIn(row.cells[name]?.text ?? '', names).length > 0) groups.at(-1)?.push(index);
	}
	return { header, columns, name, groups: groups.filter((group) => group.length > 0) };
}
