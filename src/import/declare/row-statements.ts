import type { Category, Declaration } from '../../core/policy/policy.ts';
import { isCookieWord } from '../understand/cookie-words.ts';
import { fold, wordsOf } from '../understand/fold.ts';
import { unitAt } from '../understand/lifetime/unit-words.ts';
import { bookOf, type PhraseBook } from '../understand/phrase-book.ts';
import { categoryHits } from '../understand/read-category.ts';
import { isPartyAt } from '../understand/read-party.ts';
import { AND, BE, NEGATION, NUMBER, ORDINAL, THESE } from '../understand/word-books.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import type { RowWords } from '../vocabulary/vocabulary.ts';
import type { Collector } from './collector.ts';
import type { Following } from './surroundings.ts';

const bookFor = (field: keyof RowWords) => bookOf(VOCABULARIES.map(({ rows }) => rows[field]));
const ABOVE = bookFor('above');
const ALL = bookFor('all');
const BOTH = bookFor('both');
const EXCEPT = bookFor('except');
const OTHERS = bookFor('others');
const FIRST = bookFor('first');
const LAST = bookFor('last');
const TO = bookFor('to');
const ROW_NUMBER = bookFor('number');
const NOT = bookOf(VOCABULARIES.map(({ prose }) => prose.not));

const MAX_LINE = 400;
const MAX_ROWS = 200;
/** Words that a sentence has before the category which it states of some rows. */
const MAX_SUBJECT = 12;
/** Words beside those that say which rows: an article, a verb. */
const MAX_OTHER_WORDS = 4;
/** Letters of articles and prepositions. */
const SHORT_WORD = 2;
const MIN_LETTERS = 3;

/** Rows of one table or list, in their order; one row may declare several cookies. */
type Rows = readonly (readonly Declaration[])[];

/** Whether a line is about the cookies above it: "The above cookies are necessary". */
export function speaksOfAbove(text: string): boolean {
	if (text.length > MAX_LINE) return false;
	const words = wordsOf(text).slice(0, MAX_SUBJECT);
	return ABOVE.has(words) && words.some(isCookieWord);
}

/** Whether a line leaves some cookies out of what it states of others: "… are necessary, except _ga". */
export const makesException = (text: string): boolean => text.length <= MAX_LINE && EXCEPT.has(wordsOf(text));

/** The words of a sentence, a dash between numbers as the word for it. */
const wordsWithRanges = (sentence: string): string[] =>
	wordsOf(fold(sentence).replace(/(\d)\s?-\s?(?=\d)/g, '$1 to '));

/** The numbers from 1 to `count` that a subject lists, from 0; null where it lists none or others. */
function numbersIn(words: readonly string[], count: number): Set<number> | null {
	const rows = new Set<number>();
	let others = 0;
	let isNamed = false;
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		if (/^\d{1,3}$/.test(word)) {
			const number = Number(word);
			if (number < 1 || number > count || unitAt(words, at + 1) !== null) return null;
			const before = TO.at(words, at - 1)?.end === at ? Number(words[at - 2]) : number;
			if (!(before <= number)) return null;
			for (let row = before; row <= number; row++) rows.add(row - 1);
		} else if (isCookieWord(word) || ROW_NUMBER.at(words, at) !== null) isNamed = true;
		else if (word.length > SHORT_WORD && AND.at(words, at) === null && TO.at(words, at) === null) others += 1;
	}
	return rows.size === 0 || others > MAX_OTHER_WORDS || (others > 0 && !isNamed) ? null : rows;
}

/** "2 Analytics cookies": a number that stands before a title. */
const NUMBERED_TITLE = /^\s*\d{1,3}\s\p{L}/u;

/** The number that a word is, as "two" in "the first two". */
const countAt = (words: readonly string[], at: number): number => {
	// "The first both", as German has it
	const count = NUMBER.at(words, at)?.value ?? (BOTH.at(words, at) === null ? Number(words[at]) : 2);
	return Number.isInteger(count) && count > 1 ? count : 0;
};

/** The rows that a subject counts from either end: "the first two", "the second", "the last". */
function ordinalsIn(words: readonly string[], count: number): Set<number> | null {
	const rows = new Set<number>();
	const others = words.filter((word) => word.length > SHORT_WORD && !isCookieWord(word)).length;
	for (let at = 0; at < words.length; at++) {
		const isLast = LAST.at(words, at) !== null;
		const order = isLast ? count - 1 : FIRST.at(words, at) !== null ? 0 : ORDINAL.at(words, at)?.value;
		if (order === undefined) continue;
		const size = order > 0 && !isLast ? 1 : Math.max(1, countAt(words, at + 1) || countAt(words, at - 1));
		// "First-party cookies": an order of another kind.
		if (order >= count || size > count || isPartyAt(words, at)) return null;
		for (let step = 0; step < size; step++) rows.add(isLast ? order - step : order + step);
	}
	return rows.size === 0 || others > MAX_OTHER_WORDS ? null : rows;
}

/** Whether a row's cookies, or who sets them, are among some words. */
function isNamedIn(row: readonly Declaration[], words: readonly string[]): boolean {
	const text = ` ${words.join(' ')} `;
	return row.some(
		({ names, provider }) =>
			names.some((name) => {
				const own = wordsOf(name).join(' ');
				return own !== '' && text.includes(` ${own} `);
			}) || wordsOf(provider ?? '').some((word) => word.length >= MIN_LETTERS && text.includes(` ${word} `)),
	);
}

/** The rows that the words of an exception name; null where that is none of them, or all. */
function exceptedBy(words: readonly string[], rows: Rows): Set<number> | null {
	const named = new Set(rows.flatMap((row, index) => (isNamedIn(row, words) ? [index] : [])));
	const excepted = named.size > 0 ? named : (numbersIn(words, rows.length) ?? ordinalsIn(words, rows.length));
	return excepted === null || excepted.size === 0 || excepted.size === rows.length ? null : excepted;
}

/** Whether a subject is all cookies of a table: "all cookies", "all of the above". */
function isOfAll(words: readonly string[]): boolean {
	if (words.length > MAX_SUBJECT) return false;
	const speaks = words.some(isCookieWord) || (words.length <= MAX_OTHER_WORDS && BE.has(words));
	return (
		speaks &&
		(ABOVE.has(words) || [0, 1].some((at) => ALL.at(words, at) !== null || BOTH.at(words, at) !== null))
	);
}

const without = (rows: Rows, excepted: ReadonlySet<number>): Set<number> =>
	new Set(rows.flatMap((_, index) => (excepted.has(index) ? [] : [index])));

/** The first phrase of a book among words. */
const firstOf = <T>(book: PhraseBook<T>, words: readonly string[]) => book.all(words)[0] ?? null;

/** A subject and what it states is behind an exception or before it: "all but _ga are …", "all are …, except _ga". */
interface Clause {
	readonly subject: readonly string[];
	readonly rest: readonly string[];
	/** Rows that clauses before were about. */
	readonly named: ReadonlySet<number>;
	/** The line stands behind the rows. */
	readonly isBehind: boolean;
}

/** The rows that a clause is about; null where it does not say so. */
function rowsOf({ subject, rest, named, isBehind }: Clause, rows: Rows): Set<number> | null {
	const inSubject = firstOf(EXCEPT, subject);
	const main = inSubject === null ? subject : subject.slice(0, inSubject.start);
	const behind = inSubject === null ? firstOf(EXCEPT, rest) : null;
	if (NEGATION.has(main) || NOT.has(main)) return null;
	if (inSubject !== null || behind !== null) {
		const words = inSubject === null ? rest.slice(behind?.end) : subject.slice(inSubject.end);
		const excepted = exceptedBy(words, rows);
		const isAll = main.length === 0 || THESE.at(main, 0) !== null || isOfAll(main);
		return excepted !== null && isAll ? without(rows, excepted) : null;
	}
	const exact = numbersIn(main, rows.length) ?? ordinalsIn(main, rows.length);
	if (exact !== null) return exact;
	if (named.size > 0 && OTHERS.has(main) && main.length <= MAX_OTHER_WORDS * 2) return without(rows, named);
	return isBehind && isOfAll(main) ? without(rows, new Set()) : null;
}

/** Reads the categories that one sentence states of rows, into `categories` by the index of the row. */
function readSentence(
	sentence: string,
	rows: Rows,
	isBehind: boolean,
	categories: Map<number, Category>,
): void {
	const words = wordsWithRanges(sentence);
	if (NUMBERED_TITLE.test(sentence) && !sentence.includes(':') && !BE.has(words)) return;
	const hits = categoryHits(words);
	let from = 0;
	for (const { start, end, value } of hits) {
		const subject = words.slice(from, start);
		// "Necessary: 1 and 2"; "Necessary 2" is a title with a count.
		const isTitle = start === 0 && hits.length === 1 && sentence.includes(':');
		const named = new Set(categories.keys());
		const stated = isTitle
			? numbersIn(words.slice(end), rows.length)
			: rowsOf({ subject, rest: words.slice(end), named, isBehind }, rows);
		if (stated === null) continue;
		for (const row of stated) if (!categories.has(row)) categories.set(row, value);
		from = end;
	}
}

/**
 * The categories that lines beside a table or a list state of some of its rows, by the index of the row: "1 to 3 are
 * necessary", "all but the last …", "the above cookies are …".
 */
export function categoriesOfRows(
	before: readonly string[],
	behind: readonly string[],
	rows: Rows,
): ReadonlyMap<number, Category> {
	const categories = new Map<number, Category>();
	if (rows.length > MAX_ROWS) return categories;
	for (const [lines, isBehind] of [
		[behind, true],
		[before, false],
	] as const)
		for (const line of lines) {
			if (line.length > MAX_LINE) continue;
			for (const sentence of line.split(/(?<=[.!?;])\s+/)) readSentence(sentence, rows, isBehind, categories);
		}
	return categories;
}

type Rated = Pick<Collector, 'declarations' | 'following' | 'places' | 'bases'>;

/** The indexes of the declarations of each table or list, those of one row together. */
function rowsByPlace({ declarations, following, places }: Rated): ReadonlyMap<Following, number[][]> {
	const tables = new Map<Following, number[][]>();
	for (const index of declarations.keys()) {
		const beside = following[index];
		if (beside == null || (beside.lines.length === 0 && (beside.above?.length ?? 0) === 0)) continue;
		const rows = tables.get(beside) ?? [];
		tables.set(beside, rows);
		const last = rows.at(-1);
		if (last !== undefined && places[last[0] ?? -1] === places[index]) last.push(index);
		else rows.push([index]);
	}
	return tables;
}

/** Whether nothing but hints tells the category of a row. */
const isOpen = (category: Category, basis: Rated['bases'][number]) =>
	category === 'unknown' || basis === 'none' || basis === 'inferred';

/** Gives rows without a stated category the one that lines beside their table or list state of them, and notes how. */
export function withRowStatements(collector: Rated): readonly Declaration[] {
	const declarations = [...collector.declarations];
	for (const [{ lines, above = [] }, rows] of rowsByPlace(collector)) {
		const categories = categoriesOfRows(
			above,
			lines,
			rows.map((row) => row.flatMap((index) => declarations[index] ?? [])),
		);
		for (const [at, category] of categories)
			for (const index of rows[at] ?? []) {
				const declaration = declarations[index];
				if (!declaration || !isOpen(declaration.category, collector.bases[index] ?? null)) continue;
				declarations[index] = { ...declaration, category };
				collector.bases[index] = 'agreed';
			}
	}
	return declarations;
}
