import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import type { Unit } from './units.ts';

const MAX_TITLE = 80;
/** Rows of a table among which its titles are. */
const MAX_ROWS = 2;
/** Columns that tables of cookies have, and others seldom. */
const OF_COOKIES: ReadonlySet<string> = new Set(['lifetime', 'category', 'storage', 'party']);

/** The role of a title, as programs write it too: `cookie_name`. A label over its value is none. */
const roleOf = (text: string) => (/\n/.test(text) ? null : readColumnRole(text.replaceAll('_', ' ')));

/** Whether a row holds the titles of columns. */
export function isHeader({ kind, cells }: Unit): boolean {
	if (kind !== 'row' || cells.length < 2 || cells.some((text) => text.length > MAX_TITLE)) return false;
	const roles = cells.filter((text) => roleOf(text) !== null).length;
	return roles >= 2 && roles * 2 > cells.length;
}

/** The columns of a table by its titles. */
export interface TitledColumns {
	readonly names: number;
	/** -1 where no column is for lifetimes. */
	readonly lifetimes: number;
}

/** The columns of a table by its titles; null where none is for names, or the table may be of something else. */
function columnsOf({ cells }: Unit): TitledColumns | null {
	const roles = cells.map((text) => roleOf(text)?.role ?? null);
	const names = roles.indexOf('name');
	if (names < 0) return null;
	const isOfCookies =
		speaksOfCookies(cells[names] ?? '') || roles.some((role) => role !== null && OF_COOKIES.has(role));
	return isOfCookies ? { names, lifetimes: roles.indexOf('lifetime') } : null;
}

/** The columns of each table of cookies with titles, by its block. */
export function titledColumns(units: readonly Unit[]): ReadonlyMap<number, TitledColumns> {
	const tables = new Map<number, TitledColumns>();
	let block = -1;
	let rows = 0;
	for (const unit of units) {
		if (unit.kind !== 'row') continue;
		rows = unit.block === block ? rows + 1 : 1;
		block = unit.block;
		if (rows > MAX_ROWS || tables.has(block) || !isHeader(unit)) continue;
		const columns = columnsOf(unit);
		if (columns !== null) tables.set(block, columns);
	}
	return tables;
}
