import type { Row } from '../../document.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { type ColumnMeaning, readColumnRole } from '../../understand/read-column-role.ts';
import { hostOf } from '../cell-text.ts';
import { COUNTED, nameScore, SAMPLE, share, textsIn, UUID } from './column-cells.ts';

const MAX_HEADER = 120;
/** A title as programs write it. */
const IDENTIFIER = /^[a-z][a-z\d]*(?:[_ -][a-z\d]+){0,5}$/;

/** Words in small letters joined by hyphens. */
const HYPHENED = /^[a-z\d]+(?:-[a-z\d]+)+$/;

/** Headings as programs write them: `cookie_name`, `purpose`, `max_age`. */
function snakeRoles(row: Row): (ColumnMeaning | null)[] | null {
	const texts = row.cells.map(({ text }) => text);
	if (texts.length < 3 || !texts.some((text) => text.includes('_'))) return null;
	if (!texts.every((text) => /^[\p{Ll}\d_ -]{2,40}$/iu.test(text))) return null;
	const roles = texts.map((text) => readColumnRole(text.replaceAll('_', ' ')));
	const headings = roles.filter((role) => role !== null).length;
	return headings * 10 >= texts.length * 8 && roles.some((role) => role?.role === 'name') ? roles : null;
}

/** The roles that a row's cells name as titles. */
export function headerRoles(row: Row): (ColumnMeaning | null)[] {
	const isOfProgram = row.cells.every(({ text }) => IDENTIFIER.test(text));
	return (
		snakeRoles(row) ??
		plainRoles(row).map((role, index) =>
			role === null && isOfProgram
				? readColumnRole((row.cells[index]?.text ?? '').replaceAll('_', ' '))
				: role,
		)
	);
}

function plainRoles(row: Row): (ColumnMeaning | null)[] {
	return row.cells.map(({ text }) => (text.length > MAX_HEADER ? null : readColumnRole(text)));
}

/** Whether a row names columns: at least two known headings, or one of names that is marked as a heading. */
export function isHeaderRow(row: Row): boolean {
	const filled = row.cells.filter(({ text }) => text !== '');
	if (filled.length < 2) return false;
	if (snakeRoles(row) !== null) return true;
	if (filled.some(({ text }) => nameScore(text) === 1 && readColumnRole(text) === null)) return false;
	// "Consent | site-consent | …": titles are written alike.
	if (filled.some(({ text }) => HYPHENED.test(text)) && filled.some(({ text }) => /^\p{Lu}/u.test(text)))
		return false;
	const headings = headerRoles(row).filter((role) => role !== null).length;
	const marked = filled.every(({ header }) => header);
	return (headings >= 2 && headings * 2 >= filled.length) || (headings >= 1 && marked);
}

/** Whether a row inside a table repeats the header: all its cells are headings, one of them of names. */
export function isRepeatedHeader(row: Row): boolean {
	const filled = row.cells.filter(({ text }) => text !== '');
	if (filled.length < 2) return false;
	const marked = filled.every(({ header }) => header);
	// Called for every row of every table: a few cells decide for most.
	const most = marked ? filled.length : filled.length * 0.2;
	let unknown = 0;
	// The last ones first: they are alike from row to row, and cached.
	for (const { text } of filled.toReversed())
		if (text.length > MAX_HEADER || readColumnRole(text) === null) {
			unknown += 1;
			if (unknown > most) return false;
		}
	return plainRoles(row).some((role) => role?.role === 'name') && isHeaderRow(row);
}

/** Whether a row stands over a column like a title: short words, and no fact of a cookie among its cells. */
function mayBeTitles(row: Row): boolean {
	const filled = row.cells.map(({ text }) => text.trim()).filter((text) => text !== '');
	if (filled.length < 2) return false;
	const isTitle = (text: string) =>
		text.length <= 60 &&
		text.split(/\s+/).length <= 8 &&
		!/`|^\d|[.;]$/.test(text) &&
		!text.split(/[\s,;|]+/).some((token) => looksLikeName(token) === 'certain') &&
		hostOf(text) === null &&
		(readLifetime(text)?.kind ?? 'unknown') === 'unknown';
	return filled.every(isTitle);
}

/**
 * Whether the first of some rows holds titles in words that no vocabulary has: it is marked as a header, or stands
 * over a column of names or lifetimes without being one.
 */
export function isUnknownHeader(row: Row, body: readonly Row[]): boolean {
	if (body.length === 0) return false;
	if (!mayBeTitles(row)) return isHeaderOfProgram(row, body);
	const filled = row.cells.flatMap(({ text, header }, index) =>
		text === '' ? [] : [{ text, header, index }],
	);
	if (filled.every(({ header }) => header)) return true;
	// Titles are written alike: all with a capital, or all without.
	const capitals = filled.filter(({ text }) => /^\P{L}*\p{Lu}/u.test(text)).length;
	if (capitals !== 0 && capitals !== filled.length) return false;
	const rows = body.slice(0, SAMPLE);
	return filled.some(({ index }) => {
		const texts = textsIn(rows, index);
		const isFact = (text: string) =>
			nameScore(text) === 1 || COUNTED.test(text) || (readLifetime(text)?.kind ?? 'unknown') !== 'unknown';
		return texts.length > 0 && share(texts, isFact) >= 0.6;
	});
}

/** Whether a row holds identifiers alone, some of them known titles, over a column of counts or ids: "technical_key", "max_age". */
function isHeaderOfProgram(row: Row, body: readonly Row[]): boolean {
	const filled = row.cells.flatMap(({ text }, index) => (text === '' ? [] : [{ text, index }]));
	if (filled.length < 2 || !filled.every(({ text }) => IDENTIFIER.test(text))) return false;
	const rows = body.slice(0, SAMPLE);
	const isFact = (text: string) => /^\d+$/.test(text) || UUID.test(text) || COUNTED.test(text);
	return (
		headerRoles(row).some((role) => role !== null && role.role !== 'other') &&
		filled.some(({ index }) => share(textsIn(rows, index), isFact) === 1)
	);
}
