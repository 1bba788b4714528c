import type { Row, Table } from '../../document.ts';
import { isCompany } from '../../services.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { wordsOf } from '../../understand/fold.ts';
import { looksLikeName, readNames } from '../../understand/names/read-names.ts';
import { bookOf } from '../../understand/phrase-book.ts';
import { readCategory } from '../../understand/read-category.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { cellText, hostOf } from '../cell-text.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { isDitto } from '../ditto.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import type { Field } from '../field.ts';
import { readFields } from '../read-fields.ts';
import { speaksOfAbove } from '../row-statements.ts';
import type { Surroundings } from '../surroundings.ts';
import { nameScore, SAMPLE, saysYes } from './column-cells.ts';
import { type ColumnPlan, planColumns } from './column-plan.ts';
import { isHeaderRow, isRepeatedHeader, isUnknownHeader } from './header-row.ts';
import { isAboutCookies } from './is-about-cookies.ts';
import { nameGroups, withoutLabel } from './name-cell.ts';
import { withNamesElsewhere, withNamesMentioned } from './names-mentioned.ts';
import { isRecordTable, readRecords } from './read-records.ts';
import { withSpanningCells } from './spanning-cells.ts';
import { withFactsApart, withNamesApart, withNamesWithin } from './split-names.ts';

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

/** The cells of a row, without one that was written by mistake. */
function aligned(row: Row, plan: ColumnPlan): readonly string[] {
	const texts = row.cells.map(({ text }) => text);
	const empty = texts.indexOf('', plan.name + 1);
	const others = texts.filter((text) => text === '').length;
	// One cell too many, and one that is empty: that one was written by mistake.
	if (plan.columns.length > 2 && texts.length === plan.columns.length + 1 && empty > 0 && others === 1)
		return texts.filter((_, index) => index !== empty);
	return texts;
}

const GROUPING = new Set(['provider', 'domain', 'category', 'party', 'type']);

/** A cell without the title of its column, which some pages repeat in every cell. */
function withoutTitle(text: string, title: string): string {
	if (title === '' || text.length <= title.length || !text.toLowerCase().startsWith(title.toLowerCase()))
		return text;
	const rest = text.slice(title.length);
	return /^\s*[:\n]|^\s+\S/.test(rest) ? rest.replace(/^[\s:]+/, '') : text;
}

/** Whether the cells of most columns begin with their column's title. */
function repeatsTitles(rows: readonly Row[], header: readonly string[]): boolean {
	let repeated = 0;
	let filled = 0;
	for (const { cells } of rows.slice(0, SAMPLE))
		for (const [index, { text }] of cells.entries()) {
			if (text === '' || (header[index] ?? '') === '') continue;
			filled += 1;
			if (withoutTitle(text, header[index] ?? '') !== text) repeated += 1;
		}
	return repeated * 2 > filled;
}

/** A word that a column of names holds and that is none by its form: the column says that it is one. */
function markedName(cell: string): string {
	const word = cell.trim();
	if (!/^[a-z][a-z0-9.-]{1,40}$/.test(word) || hostOf(word) !== null) return cell;
	if (readNames(word).names.length > 0) return cell;
	// A brand in small letters is a name there too.
	const isOther = NO_NAMES.whole(wordsOf(word)) !== null && !isCompany(word);
	return looksLikeName(`${word}_`) === null || isOther ? cell : `\`${word}\``;
}

/** "Town - Web Cookie - Functional": words about a cookie, in the place of its name. */
function isTitleOfCookie(cell: string): boolean {
	const [head = '', ...more] = cell.split(/\s[-–—]\s/);
	return more.length > 0 && looksLikeName(head.trim()) !== 'certain' && more.some(speaksOfCookies);
}

const NO_NAMES = bookOf(VOCABULARIES.map(({ name }) => name.notAName));

/** Declares the names of one row, each group of them with the provider that its cell names. */
function declareRow(
	fields: readonly Field[],
	name: string,
	around: Surroundings,
	row: Row,
	collector: Collector,
) {
	const goesOn = fields.some(({ meaning, text }) => meaning?.role === 'wildcard' && saysYes(text));
	const hasProvider = fields.some(
		({ meaning, text }) => meaning?.role === 'provider' && cellText(text) !== null,
	);
	for (const { names, provider } of hasProvider
		? [{ names: withoutLabel(name), provider: null }]
		: nameGroups(name)) {
		const own = provider === null ? [] : [{ meaning: { role: 'provider' } as const, text: provider }];
		const cell = goesOn ? names.replace(/(?<![*\s])[*\s]*$/, '*') : markedName(names);
		declareNames(cell, readFields([...fields, ...own], around), row.place, collector);
	}
}

/** As evidence: the column's title is "Name", which may be that of something else. */
const MAYBE_TITLED = 0.5;

/** Reads the rows of one table under one header. */
function readBody(rows: readonly Row[], plan: ColumnPlan, around: Surroundings, collector: Collector): void {
	collector.readAs('table', {
		titled: plan.certain ? 1 : plan.isNamed ? MAYBE_TITLED : 0,
		points: plan.points,
		lifetimes: Number(plan.columns.some((column) => column?.role === 'lifetime')),
	});
	let group: Surroundings = around;
	let above: readonly string[] = [];
	let nameCell: unknown = null;
	const isTitled = repeatsTitles(rows, plan.header);
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
		const filled = texts.map((whole, index) => {
			const text = isTitled ? withoutTitle(whole, plan.header[index] ?? '') : whole;
			const isGrouped = index < plan.name && GROUPING.has(plan.columns[index]?.role ?? '');
			const isRepeated = text === '' ? isGrouped : index !== plan.name && isDitto(text);
			return isRepeated ? (above[index] ?? '') : text;
		});
		const name = filled[plan.name] ?? '';
		if (name !== '') above = filled;
		const fields = filled.map((text, index) => ({ meaning: plan.columns[index] ?? null, text }));
		if (cellText(name) === null || isTitleOfCookie(name)) {
			collector.issue('row-without-a-cookie-name', texts.filter(Boolean).join(' | '), row.place);
			continue;
		}
		declareRow(fields, name, group, row, collector);
	}
}

/** Rows of a table up to one that speaks of those above it, and what that says. */
interface Part {
	readonly rows: readonly Row[];
	readonly statement: string | null;
}

/** Parts the rows of a table behind each that says of which kind those above it are. */
function partsOf(rows: readonly Row[]): readonly Part[] {
	const parts: Part[] = [];
	let start = 0;
	for (const [index, row] of rows.entries()) {
		const statement = statementAbove(row);
		if (statement === null) continue;
		parts.push({ rows: rows.slice(start, index), statement });
		start = index + 1;
	}
	if (start === 0) return [{ rows, statement: null }];
	return start < rows.length ? [...parts, { rows: rows.slice(start), statement: null }] : parts;
}

/** The words of a row that holds nothing else, about the rows above it: "The above cookies are necessary". */
function statementAbove(row: Row): string | null {
	const text = onlyCell(row)?.text;
	return text !== undefined && speaksOfAbove(text) ? text : null;
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

/** Finds the rows that name columns: the first ones of known titles, else one of unknown words that stands like titles. */
function headersOf(rows: readonly Row[]): number[] {
	const headers: number[] = [];
	rows.forEach((row, index) => {
		const isFirst = headers.length === 0;
		if (isFirst ? index < HEADER_ROWS && isHeaderRow(row) : isRepeatedHeader(row)) headers.push(index);
	});
	if (headers.length > 0) return headers;
	const first = rows.findIndex(({ cells }) => cells.filter(({ text }) => text !== '').length > 1);
	const row = first >= 0 && first < HEADER_ROWS ? rows[first] : undefined;
	return row && isUnknownHeader(row, rows.slice(first + 1)) ? [first] : [];
}

/** Reads a table's declarations. Tables about something else are passed over. */
export function readTable(table: Table, context: Context, collector: Collector): boolean {
	const { rows, caption } = table;
	if (isRecordTable(table)) return readRecords(table, context, collector);
	const headers = headersOf(rows);
	const around = context.here(caption);
	const read = (plan: ColumnPlan | null, body: readonly Row[], group: Surroundings): boolean => {
		if (plan === null || !isAboutCookies(plan, body, context, group)) return false;
		if (plan.points >= WEIGHTS.column.leastName) context.noteHeader(plan.header);
		for (const { rows: part, statement } of partsOf(body)) {
			const following = { texts: [], lines: statement === null ? [] : [statement] };
			readBody(part, plan, statement === null ? group : { ...group, following }, collector);
		}
		return true;
	};
	if (headers.length === 0) {
		const body = withSpanningCells(null, rows);
		return read(planColumns(null, body), body, around);
	}
	let isRead = false;
	let group = around;
	headers.forEach((at, order) => {
		const above = rows[at - 1] ?? { cells: [], place: table.place };
		const over = statementAbove(above) === null ? onlyCell(above)?.text : undefined;
		const category = over === undefined ? null : readCategory(over);
		if (category !== null) group = { ...around, category };
		const header = rows[at] ?? null;
		const body = withSpanningCells(header, rows.slice(at + 1, headers[order + 1] ?? rows.length));
		const plan = planColumns(header, body);
		const within = header === null ? null : withNamesWithin(header, body);
		const stacked = header === null ? null : withFactsApart(header, body, plan?.name ?? 0);
		const apart =
			within ??
			stacked ??
			(plan === null && header !== null
				? (withNamesApart(header, body) ?? withNamesMentioned(header, body, group.aboutCookies))
				: null) ??
			(plan !== null && header !== null && plan.points < WEIGHTS.text.smallWord
				? withNamesElsewhere(header, body, plan)
				: null);
		isRead =
			(apart === null
				? read(plan, body, group)
				: read(planColumns(apart.header, apart.body), apart.body, group)) || isRead;
	});
	return isRead;
}
