import { plainCell, type Row } from '../../document.ts';
import { maskValues } from '../../jar-dump/mask-values.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { deniesUse } from '../../understand/denial.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { isWellKnownName } from '../../understand/names/known-names.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { isDenied } from '../prose/prose-words.ts';
import { suspectsIn } from '../unread/suspects.ts';
import { SUSPICION } from '../unread/weights.ts';

/** Titles that are known, by which a table has columns of facts. */
const MIN_TITLES = 2;
const MAX_NAMES = 12;
const MIN_NAMED = 2;
const MAX_SEARCHED = 1500;
/** Characters around a name in which its sentence may deny it. */
const REACH = 200;

/** A name within a cell that holds something else. */
interface Mention {
	readonly name: string;
	readonly column: number;
	readonly start: number;
	readonly end: number;
}

const SENTENCE_END = /[.!?;](?=\s|$)|\n/;

/** The sentence around a part of a text, up to so many characters on each side. */
function sentenceAround(text: string, start: number, end: number): string {
	const before =
		text
			.slice(Math.max(0, start - REACH), start)
			.split(SENTENCE_END)
			.at(-1) ?? '';
	const behind = text.slice(end, end + REACH).split(SENTENCE_END)[0] ?? '';
	return (before + text.slice(start, end) + behind).trim();
}

/** The names in the cells of a row: well-known ones, or in a text about cookies those set off from its words. */
function mentionsIn({ cells }: Row, areOfCookies: boolean): Mention[] {
	return cells.flatMap(({ text }, column) => {
		const searched = text.slice(0, MAX_SEARCHED);
		const folded = foldInPlace(searched);
		let last = Number.POSITIVE_INFINITY;
		return suspectsIn(searched).flatMap(({ name, points, start, end, isSetOff }) => {
			const mayBeOther = points < SUSPICION.wellKnown;
			// "_ga, _gat, QUAY_STG": a list of names.
			const isNext = /^\s{0,4}[,;]\s{0,4}$/.test(searched.slice(last, start));
			if (mayBeOther && !((isSetOff || isNext) && points >= SUSPICION.underscore)) return [];
			if (mayBeOther && !(areOfCookies || speaksOfCookies(searched))) return [];
			// "Sets `abc_id` to `abc_7f3k2…`": an example of its value.
			if (mayBeOther && maskValues(name) !== name) return [];
			const isNotSet = isDenied(folded, start) || deniesUse(sentenceAround(searched, start, end));
			if (isNotSet) return [];
			last = end;
			return [{ name, column, start, end }];
		});
	});
}

/** The words beside a name in a cell of lifetimes: what stands between the name before it and itself. */
function lifetimeBefore(text: string, from: number, to: number): string | null {
	const words = text.slice(from, to).replace(/^[\s`)\]/,;]+|(?<![\s`([])[\s`([]+$/g, '');
	const lifetime = readLifetime(words);
	return lifetime === null || lifetime.kind === 'unknown' ? null : words;
}

/** The columns in which a row tells who sets its cookies, and for how long; -1 for none. */
interface FactColumns {
	readonly provider: number;
	readonly lifetimes: number;
}

/** The first line of some words, without a sign at its end. */
const ownerBefore = (text: string): string =>
	(/\S[^\n]*/.exec(text)?.[0] ?? '').replace(/[\s:,;(–—-]{1,10}$/, '');

/** The rows of one that mentions names: one for all, or one for each where the cell of lifetimes tells them one by one. */
function rowsOf(row: Row, { provider, lifetimes }: FactColumns, areOfCookies: boolean): Row[] {
	const mentions = mentionsIn(row, areOfCookies);
	if (mentions.length === 0 || mentions.length > MAX_NAMES) return [];
	const names = [...new Set(mentions.map(({ name }) => name))];
	// Who sets them stands before their names, in a cell of both.
	const first = mentions.find(({ column }) => column === provider);
	const facts = row.cells.map((cell, index) =>
		index === provider && first !== undefined
			? plainCell(ownerBefore(cell.text.slice(0, first.start)))
			: cell,
	);
	const withNames = (text: string, cells = facts): Row => ({
		...row,
		cells: [plainCell(text), ...cells],
	});
	const own = mentions.filter(({ column }) => column === lifetimes);
	const cell = row.cells[lifetimes]?.text ?? '';
	const each = own.map(({ name, start }, index) => ({
		name,
		lifetime: lifetimeBefore(cell, own[index - 1]?.end ?? 0, start),
	}));
	if (own.length !== names.length || each.some(({ lifetime }) => lifetime === null))
		return [withNames(names.join(', '))];
	return each.map(({ name, lifetime }) =>
		withNames(
			name,
			facts.map((other, index) => (index === lifetimes ? plainCell(lifetime ?? '') : other)),
		),
	);
}

/**
 * The rows of a table whose column of names holds titles of cookies ("Session cookie"), and another their names, in brackets or
 * before a colon, with a column of their own for the names; null where most rows name none. `name` is the column of titles.
 */
export function withNamesElsewhere(
	header: Row,
	body: readonly Row[],
	{ name }: { readonly name: number },
): { header: Row; body: readonly Row[] } | null {
	const rows = body.map((row): Row => {
		const names = row.cells.flatMap(({ text }, column) => (column === name ? [] : namesSetApart(text)));
		return { ...row, cells: [plainCell([...new Set(names)].join(', ')), ...row.cells] };
	});
	const named = rows.filter(({ cells }) => cells[0]?.text !== '').length;
	if (named < MIN_NAMED || named * 2 < rows.length) return null;
	const cells = header.cells.map((cell, index) => (index === name ? plainCell('', true) : cell));
	return { header: { ...header, cells: [plainCell('Cookie name', true), ...cells] }, body: rows };
}

/** The names in a cell that brackets set off, or that it begins with before a colon or a dash. */
function namesSetApart(text: string): string[] {
	const searched = text.slice(0, MAX_SEARCHED);
	const led = /^\s*(\S{3,80}?)(?:\s?:\s|\s[–—-]\s)/.exec(searched)?.[1] ?? '';
	const inner = [...searched.matchAll(/[([]([^()[\]\n]{3,200})[)\]]/g)].flatMap(([, words = '']) =>
		words.split(/[\s,;]+/),
	);
	const areNames = inner.filter((token) => token !== '').every(isSetApart);
	return [...(isSetApart(led) ? [led] : []), ...(areNames ? inner.filter((token) => token !== '') : [])];
}

const isSetApart = (token: string): boolean =>
	looksLikeName(token) === 'certain' && (/[_*]/.test(token) || isWellKnownName(token));

/**
 * The rows of a table of services or kinds that has no column of names and mentions them in its other cells, with a column
 * of their own for the names: "Sets `_ab` and `_cd`". Rows that mention none are left out. Null of any other table.
 * `aboutCookies`: the words above the table speak of cookies.
 */
export function withNamesMentioned(
	header: Row,
	body: readonly Row[],
	aboutCookies: boolean,
): { header: Row; body: readonly Row[] } | null {
	const roles = header.cells.map(({ text }) => readColumnRole(text)?.role ?? null);
	if (roles.includes('name') || roles.filter((role) => role !== null).length < MIN_TITLES) return null;
	const areOfCookies = aboutCookies || header.cells.some(({ text }) => speaksOfCookies(text));
	const columns = { provider: roles.indexOf('provider'), lifetimes: roles.indexOf('lifetime') };
	const rows = body.flatMap((row) => rowsOf(row, columns, areOfCookies));
	if (rows.length === 0) return null;
	return { header: { ...header, cells: [plainCell('Cookie name', true), ...header.cells] }, body: rows };
}
