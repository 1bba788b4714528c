import { maxOf } from '../../../core/lib/unbounded.ts';
import type { Row } from '../../document.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { isCategoryName } from '../../understand/read-category.ts';
import { type ColumnMeaning, readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { hostOf } from '../cell-text.ts';

/** The roles of a table's columns. */
export interface ColumnPlan {
	readonly columns: readonly (ColumnMeaning | null)[];
	/** Index of the column of names. */
	readonly name: number;
	/** The header says in so many words that these are cookies' names. */
	readonly certain: boolean;
	readonly header: readonly string[];
}

/** Rows by which a column's role is checked. */
const SAMPLE = 60;
const MAX_HEADER = 120;

/** Scores how much a cell looks like cookie names: 1 certainly, 0.4 possibly, 0 not. */
export function nameScore(text: string): number {
	const plain = text.replace(/[`"'“”«»„]/g, '').trim();
	if (plain === '' || plain.length > 400) return 0;
	const tokens = plain.split(/[\s,;|]+/).filter((token) => token !== '');
	if (tokens.length > 20) return 0;
	const forms = tokens.map(looksLikeName);
	const certain = forms.filter((form) => form === 'certain').length;
	if (certain === 0) return tokens.length === 1 && forms[0] === 'plausible' ? 0.4 : 0;
	return certain * 2 >= tokens.length ? 1 : 0.4;
}

/** Headings as programs write them: `cookie_name`, `purpose`, `max_age`. */
function snakeRoles(row: Row): (ColumnMeaning | null)[] | null {
	const texts = row.cells.map(({ text }) => text);
	if (texts.length < 3 || !texts.some((text) => text.includes('_'))) return null;
	if (!texts.every((text) => /^[\p{Ll}\d_ -]{2,40}$/iu.test(text))) return null;
	const roles = texts.map((text) => readColumnRole(text.replaceAll('_', ' ')));
	const headings = roles.filter((role) => role !== null).length;
	return headings * 10 >= texts.length * 8 && roles.some((role) => role?.role === 'name') ? roles : null;
}

function headerRoles(row: Row): (ColumnMeaning | null)[] {
	return snakeRoles(row) ?? plainRoles(row);
}

function plainRoles(row: Row): (ColumnMeaning | null)[] {
	return row.cells.map(({ text }) => (text.length > MAX_HEADER ? null : readColumnRole(text)));
}

/** Whether a row names columns: at least two known headings, or one of names that is marked as a heading. */
export function isHeaderRow(row: Row): boolean {
	const filled = row.cells.filter(({ text }) => text !== '');
	if (filled.length < 2) return false;
	if (snakeRoles(row) !== null) return true;
	if (filled.some(({ text }) => nameScore(text) === 1)) return false;
	const headings = headerRoles(row).filter((role) => role !== null).length;
	const marked = filled.every(({ header }) => header);
	return (headings >= 2 && headings * 2 >= filled.length) || (headings >= 1 && marked);
}

/** Whether a row inside a table repeats the header: all its cells are headings, one of them of names. */
export function isRepeatedHeader(row: Row): boolean {
	const filled = row.cells.filter(({ text }) => text !== '');
	if (filled.length < 2) return false;
	const marked = filled.every(({ header }) => header);
	// Called for every row of every table: the first cells decide for most.
	const most = marked ? filled.length : filled.length * 0.2;
	let unknown = 0;
	for (const { text } of filled)
		if (text.length > MAX_HEADER || readColumnRole(text) === null) {
			unknown += 1;
			if (unknown > most) return false;
		}
	return plainRoles(row).some((role) => role?.role === 'name') && isHeaderRow(row);
}

function columnShare(
	rows: readonly Row[],
	column: number,
	score: (text: string) => number | boolean,
): number {
	let sum = 0;
	let filled = 0;
	for (const row of rows) {
		const text = row.cells[column]?.text ?? '';
		if (text === '') continue;
		filled += 1;
		sum += Number(score(text));
	}
	return filled === 0 ? 0 : sum / filled;
}

/** Finds the candidate column with the most names; -1 when none has any. */
function bestNameColumn(rows: readonly Row[], candidates: readonly number[], least: number): number {
	let best = -1;
	let bestShare = least;
	for (const column of candidates) {
		const share = columnShare(rows, column, nameScore);
		if (share > bestShare) {
			best = column;
			bestShare = share;
		}
	}
	return best;
}

/** Plans the columns by their headings, checked against their content; null when none holds names. */
export function planByHeader(header: Row, body: readonly Row[]): ColumnPlan | null {
	const columns = headerRoles(header);
	const rows = body.slice(0, SAMPLE);
	const all = columns.map((_, index) => index);
	const named = all.filter((index) => columns[index]?.role === 'name');
	const others = all.filter((index) => {
		const role = columns[index]?.role;
		return (
			role === undefined || role === 'other' || role === 'type' || role === 'provider' || role === 'domain'
		);
	});
	const best = bestNameColumn(rows, named, 0);
	let name = best < 0 ? (named[0] ?? -1) : best;
	// "Cookie | Identifier": if the named column holds titles and another certainly names, take the other.
	if (name < 0 || columnShare(rows, name, nameScore) < 0.2) {
		const other = bestNameColumn(rows, others, 0.6);
		if (other >= 0) name = other;
	}
	if (name < 0) return null;
	const hasProvider = columns.some((meaning) => meaning?.role === 'provider');
	const settled = columns.map((meaning, index): ColumnMeaning | null => {
		if (index === name) return { role: 'name' };
		if (meaning?.role !== 'name') return meaning;
		const isParty = columnShare(rows, index, (text) => readParty(text) !== null) > 0.5;
		if (isParty || hasProvider) return { role: 'other' };
		return { role: 'provider' };
	});
	const words = header.cells[name]?.text ?? '';
	const certain = speaksOfCookies(words) && columns[name]?.role === 'name';
	return { columns: settled, name, certain, header: header.cells.map(({ text }) => text) };
}

/** Whether a cell says how long, and not what for ("keeps the session open"). */
function isLifetime(text: string): boolean {
	const kind = text.length < 80 ? (readLifetime(text)?.kind ?? 'unknown') : 'unknown';
	return kind === 'session' ? findLifetime(text) !== null : kind !== 'unknown';
}

/** Plans the columns by their content alone; null when no column certainly holds names. */
export function planByContent(body: readonly Row[]): ColumnPlan | null {
	const rows = body.slice(0, SAMPLE);
	const width = maxOf([0, ...rows.map(({ cells }) => cells.length)]);
	if (width < 2) return null;
	const all = Array.from({ length: width }, (_, index) => index);
	const name = bestNameColumn(rows, all, 0.55);
	if (name < 0) return null;
	const columns: (ColumnMeaning | null)[] = all.map(() => null);
	columns[name] = { role: 'name' };
	const assign = (role: ColumnMeaning['role'], test: (text: string) => boolean) => {
		const free = all.filter((index) => columns[index] === null);
		const index = free.find((candidate) => columnShare(rows, candidate, test) >= 0.6);
		if (index !== undefined) columns[index] = { role };
	};
	assign('lifetime', isLifetime);
	assign('domain', (text) => hostOf(text) !== null);
	assign('category', (text) => text.length < 40 && isCategoryName(text));
	assign('purpose', (text) => text.length > 25 || text.split(' ').length > 3);
	assign('provider', (text) => text.length <= 40);
	return { columns, name, certain: false, header: [] };
}
