import { maxOf } from '../../../core/lib/unbounded.ts';
import type { Row } from '../../document.ts';
import { isCompany } from '../../services.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { wordsOf } from '../../understand/fold.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { bookOf } from '../../understand/phrase-book.ts';
import { type ColumnMeaning, readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { hostOf } from '../cell-text.ts';
import { columnEvidence, roleEvidence } from '../evidence/role-evidence.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { nameGroups } from './name-cell.ts';

/** The roles of a table's columns. */
export interface ColumnPlan {
	readonly columns: readonly (ColumnMeaning | null)[];
	/** Index of the column of names. */
	readonly name: number;
	/** Mean evidence of the cells in that column. */
	readonly points: number;
	/** The header says that these are names. */
	readonly isNamed: boolean;
	/** The header says in so many words that these are cookies' names. */
	readonly certain: boolean;
	readonly header: readonly string[];
}

/** Rows by which a column's role is checked. */
const SAMPLE = 60;
/** Columns without a title that are compared with each other. */
const MAX_UNTITLED = 40;
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

/** A count and a word: a lifetime, maybe in a language that is not known ("2 flynedd"). */
const COUNTED = /^[<>~≤]?\s?\d{1,4}(?:[.,]\d{1,2})?\s?\p{L}[\p{L}.]{0,14}$/u;
const UUID = /^[{(]?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}[)}]?$/i;

const ANSWERS = bookOf(VOCABULARIES.flatMap(({ answer }) => (answer ? [answer.yes, answer.no] : [])));
const isAnswer = (text: string) => /^[01✓✔✗✘]$/.test(text) || ANSWERS.whole(wordsOf(text)) !== null;
const YES = bookOf(VOCABULARIES.flatMap(({ answer }) => answer?.yes ?? []));

/** Whether a cell says yes. */
export const saysYes = (text: string): boolean =>
	/^[1x✓✔]$/i.test(text.trim()) || YES.whole(wordsOf(text)) !== null;

const { column: POINTS } = WEIGHTS;

/** The texts of a column that say anything. */
function textsIn(rows: readonly Row[], column: number): string[] {
	return rows.flatMap(({ cells }) => cells[column]?.text.trim() || []);
}

const share = (texts: readonly string[], test: (text: string) => unknown): number =>
	texts.length === 0 ? 0 : texts.filter((text) => test(text)).length / texts.length;

/** "lang - the language", "Name: lang": a name, and what it is. */
const REMARK = /\s[-–—]\s|:\s/;

/** Points for the cells of a column as names. */
export function namePoints(texts: readonly string[]): number {
	if (texts.length === 0) return 0;
	return columnEvidence(
		'name',
		texts.map((text) =>
			UUID.test(text)
				? 'not one name'
				: nameGroups(text)
						.map(({ names }) => names.split(REMARK).find((part) => readColumnRole(part) === null) ?? '')
						.join(', '),
		),
	);
}

/** Points for a column's title as that of names. */
function titlePoints(meaning: ColumnMeaning | null): number {
	switch (meaning?.role) {
		case undefined:
			return 0;
		case 'name':
			return meaning.weak ? POINTS.weakTitle : POINTS.title;
		case 'other':
		case 'type':
		case 'provider':
		case 'domain':
		case 'wildcard':
			return POINTS.otherTitle;
		default:
			return POINTS.factTitle;
	}
}

/** Words that all begin with a capital, short ones apart: "Town Stats", "Ville de Paris". */
const isCapitalised = (text: string) =>
	text.length <= 60 &&
	!/[.!?;:]\s|[.!?]$/.test(text) &&
	/^[\p{Lu}\d]/u.test(text) &&
	text.split(/\s+/).every((word) => word.length <= 3 || /^[\p{Lu}\d(&]/u.test(word));

/** Points for a column without a known title as that of a fact. */
function factPoints(role: ColumnMeaning['role'], texts: readonly string[]): number {
	if (texts.length === 0 || share(texts, isAnswer) > 0.3 || share(texts, (text) => UUID.test(text)) > 0)
		return 0;
	const points = columnEvidence(role, texts);
	if (role === 'lifetime')
		return Math.max(points, POINTS.countedWord * share(texts, (text) => COUNTED.test(text)));
	if (role !== 'provider') return points;
	const companies = share(texts, isCompany);
	if (companies >= 0.6) return WEIGHTS.text.knownProvider;
	const isNumber = share(texts, (text) => !/\p{L}/u.test(text)) > 0;
	if (isNumber || share(texts, (text) => isCompany(text) || isCapitalised(text)) < 0.8) return 0;
	const isRepeated = new Set(texts).size * 2 <= texts.length;
	return Math.max(points, WEIGHTS.text.shortTitle) * (isRepeated || companies > 0 ? 2 : 1.5);
}

/** The facts that columns without a title may hold, each with the points of a column that holds nothing else. */
const FACTS: readonly (readonly [role: ColumnMeaning['role'], full: number])[] = [
	['lifetime', WEIGHTS.text.lifetime],
	['domain', WEIGHTS.text.host],
	['provider', WEIGHTS.text.knownProvider],
	['category', WEIGHTS.text.category],
	['party', WEIGHTS.text.party],
	['storage', WEIGHTS.text.storage],
];

/** Gives the columns without a title the facts that their cells speak for most: the surest first, each fact once. */
function assignFacts(columns: (ColumnMeaning | null)[], rows: readonly Row[]): void {
	const isFree = (role: ColumnMeaning['role']) => !columns.some((meaning) => meaning?.role === role);
	const free = columns.flatMap((meaning, index) => (meaning === null ? [index] : [])).slice(0, MAX_UNTITLED);
	const texts = new Map(free.map((index) => [index, textsIn(rows, index)]));
	const pairs = free.flatMap((index) =>
		FACTS.filter(([role]) => isFree(role)).map(([role, full]) => {
			const points = factPoints(role, texts.get(index) ?? []);
			return { index, role, points, share: points / full };
		}),
	);
	// What a cookie is for is the column with the most words, unless they are companies.
	const words = (index: number) => (texts.get(index) ?? []).join(' ').length;
	const sorted = pairs.filter(({ points }) => points >= POINTS.leastFact).sort((a, b) => b.share - a.share);
	const assign = (isSure: boolean) => {
		for (const { index, role, share: sureness } of sorted)
			if (sureness >= 0.6 === isSure && columns[index] === null && isFree(role)) columns[index] = { role };
	};
	assign(true);
	if (isFree('purpose')) {
		const rest = free.filter((index) => columns[index] === null && isText(texts.get(index) ?? []));
		const longest = rest.toSorted((a, b) => words(b) - words(a))[0];
		if (longest !== undefined) columns[longest] = { role: 'purpose' };
	}
	assign(false);
}

/** Whether cells are words that may say what for: no numbers, answers or ids. */
const isText = (texts: readonly string[]) =>
	texts.length > 0 &&
	share(texts, (text) => /\p{L}{2}/u.test(text) && !isAnswer(text) && !UUID.test(text)) >= 0.6;

/**
 * Chooses what each column holds: by its title where that is known, by its cells where it is not, and the names by
 * both. `header` is null for rows without titles. Null when no column holds names.
 */
export function planColumns(header: Row | null, body: readonly Row[]): ColumnPlan | null {
	const full = body.filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1);
	const rows = (full.length > 0 ? full : body).slice(0, SAMPLE);
	const titles = header === null ? [] : headerRoles(header);
	const width = header === null ? maxOf([0, ...rows.map(({ cells }) => cells.length)]) : titles.length;
	if (width < 2) return null;
	const all = Array.from({ length: width }, (_, index) => index);
	const meanings = all.map((index) => titles[index] ?? null);
	const points = all.map((index) => namePoints(textsIn(rows, index)));
	const sums = all.map((index) => (points[index] ?? 0) + titlePoints(meanings[index] ?? null));
	const best = maxOf(sums);
	const name = sums.indexOf(best);
	const isNamed = meanings[name]?.role === 'name';
	// Under the title of something else, ordinary words are no names.
	const least = (meanings[name] ?? null) === null ? POINTS.maybeName : POINTS.leastName;
	if (best < least && !isNamed) return null;
	// A title that no cell agrees with says little: the cells decide.
	const doubted = all.filter((index) => {
		const role = meanings[index]?.role;
		const texts = textsIn(rows, index);
		return (
			index !== name &&
			texts.length > 0 &&
			(role === 'party' || role === 'storage' || role === 'lifetime') &&
			share(texts, (text) => roleEvidence(role, text) > 0) === 0
		);
	});
	const hasProvider = meanings.some((meaning) => meaning?.role === 'provider');
	const columns = meanings.map((meaning, index): ColumnMeaning | null => {
		if (index === name) return { role: 'name' };
		if (doubted.includes(index)) return null;
		if (meaning?.role === 'wildcard' && share(textsIn(rows, index), isAnswer) < 1) return { role: 'other' };
		if (meaning?.role !== 'name') return meaning;
		const isParty = share(textsIn(rows, index), (text) => readParty(text) !== null) > 0.5;
		return isParty || hasProvider ? { role: 'other' } : { role: 'provider' };
	});
	assignFacts(columns, rows);
	for (const index of doubted) columns[index] ??= meanings[index] ?? null;
	const words = header?.cells[name]?.text ?? '';
	return {
		columns,
		name,
		points: points[name] ?? 0,
		isNamed: isNamed && meanings[name]?.weak !== true,
		certain: isNamed && speaksOfCookies(words),
		header: header?.cells.map(({ text }) => text) ?? [],
	};
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
	if (!mayBeTitles(row) || body.length === 0) return false;
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
