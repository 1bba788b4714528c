import type { Row, Table } from '../../document.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readCategory } from '../../understand/read-category.ts';
import { cellText } from '../cell-text.ts';
import type { Collector } from '../collector.ts';
import type { Context, Surroundings } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { readFields } from '../read-fields.ts';
import {
	type ColumnPlan,
	isHeaderRow,
	isRepeatedHeader,
	nameScore,
	planByContent,
	planByHeader,
} from './column-plan.ts';
import { isRecordTable, readRecords } from './read-records.ts';

/** First rows that are searched for a header: a title may stand above it. */
const HEADER_ROWS = 4;

/** The only cell of a row that holds anything, where there is just one. */
function onlyCell(row: Row): { text: string; index: number } | null {
	let only: { text: string; index: number } | null = null;
	for (const [index, { text }] of row.cells.entries()) {
		if (text === '') continue;
		if (only !== null && only.text !== text) return null;
		only ??= { text, index };
	}
	return only;
}

/** Aligns a row that lacks its first cells because those of the row above span it. */
function aligned(row: Row, plan: ColumnPlan): readonly string[] {
	const texts = row.cells.map(({ text }) => text);
	const empty = texts.indexOf('', plan.name + 1);
	const others = texts.filter((text) => text === '').length;
	// One cell too many, and one that is empty: that one was written by mistake.
	if (plan.columns.length > 2 && texts.length === plan.columns.length + 1 && empty > 0 && others === 1)
		return texts.filter((_, index) => index !== empty);
	const missing = plan.columns.length - texts.length;
	const shifted = missing > 0 && missing === plan.name && looksLikeName(texts[0]?.trim() ?? '') === 'certain';
	return shifted ? [...Array.from({ length: missing }, () => ''), ...texts] : texts;
}

const GROUPING = new Set(['provider', 'domain', 'category', 'party', 'type']);

/** Reads the rows of one table under one header. */
function readBody(rows: readonly Row[], plan: ColumnPlan, around: Surroundings, collector: Collector): void {
	let group: Surroundings = around;
	let above: readonly string[] = [];
	let nameCell: unknown = null;
	for (const row of rows) {
		const only = onlyCell(row);
		if (row.cells.every(({ text }) => text === '')) continue;
		// The header over again.
		if (row.cells.length === plan.header.length && row.cells.every(({ text }, i) => text === plan.header[i]))
			continue;
		const named = row.cells[plan.name];
		if (only && !(only.index === plan.name && nameScore(only.text) > 0.9)) {
			group = readLoneCell(only, plan, { group, around }, row, collector);
			continue;
		}
		// One name over several rows: the later ones only say more of it.
		if (named !== undefined && named === nameCell) continue;
		nameCell = named && named.text !== '' ? named : null;
		const texts = aligned(row, plan);
		const filled = texts.map((text, index) =>
			text === '' && index < plan.name && GROUPING.has(plan.columns[index]?.role ?? '')
				? (above[index] ?? '')
				: text,
		);
		const name = filled[plan.name] ?? '';
		if (name !== '') above = filled;
		const fields = filled.map((text, index) => ({ meaning: plan.columns[index] ?? null, text }));
		if (cellText(name) === null) {
			collector.issue('row-without-a-cookie-name', texts.filter(Boolean).join(' | '), row.place);
			continue;
		}
		declareNames(name, readFields(fields, group), row.place, collector);
	}
}

/** A row with one cell: a category for the rows below, the rest of the row above, or nothing known. */
function readLoneCell(
	only: { text: string; index: number },
	plan: ColumnPlan,
	{ group, around }: { group: Surroundings; around: Surroundings },
	row: Row,
	collector: Collector,
): Surroundings {
	const category = only.text.length <= 160 ? readCategory(only.text) : null;
	if (only.index > 0 && plan.columns[only.index]?.role === 'purpose' && collector.declarations.length > 0) {
		collector.extendPurpose(cellText(only.text) ?? '');
		return group;
	}
	if (category !== null) return { ...around, category };
	if (row.cells.length > 1 && (row.cells[0]?.span ?? 1) === 1)
		collector.issue('row-without-a-cookie-name', only.text, row.place);
	return group;
}

/** Whether a table that only says "Name" is about cookies at all. */
function isAboutCookies(plan: ColumnPlan, body: readonly Row[], around: Surroundings): boolean {
	if (plan.certain) return true;
	const scores = body.slice(0, 60).map(({ cells }) => nameScore(cells[plan.name]?.text ?? ''));
	if (scores.some((score) => score === 1)) return true;
	const tells = plan.columns.some(
		(column) => column?.role === 'lifetime' || column?.role === 'function-and-location',
	);
	return tells && (around.aboutCookies || scores.some((score) => score > 0));
}

/** Reads a table's declarations. Tables about something else are passed over. */
export function readTable(table: Table, context: Context, collector: Collector): boolean {
	const { rows, caption } = table;
	if (isRecordTable(table)) return readRecords(table, context, collector);
	const headers: number[] = [];
	rows.forEach((row, index) => {
		const first = headers.length === 0;
		if (first ? index < HEADER_ROWS && isHeaderRow(row) : isRepeatedHeader(row)) headers.push(index);
	});
	const around = context.here(caption);
	const first = headers[0];
	if (first === undefined) {
		const plan = planByContent(rows);
		if (plan === null) return false;
		readBody(rows, plan, around, collector);
		return true;
	}
	let read = false;
	let group = around;
	headers.forEach((at, order) => {
		const header = rows[at];
		const body = rows.slice(at + 1, headers[order + 1] ?? rows.length);
		const over = onlyCell(rows[at - 1] ?? { cells: [], place: table.place })?.text;
		const category = over === undefined ? null : readCategory(over);
		if (category !== null) group = { ...around, category };
		const plan = header ? planByHeader(header, body) : null;
		if (plan === null || !isAboutCookies(plan, body, group)) return;
		readBody(body, plan, group, collector);
		read = true;
	});
	return read;
}
