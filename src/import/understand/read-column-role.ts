import { memoize } from '../../core/lib/memoize.ts';
import type { Category } from '../../core/policy/policy.ts';
import { TABLE_WORDS, VOCABULARIES } from '../vocabulary/index.ts';
import { COLUMN_KEYS, type ColumnKey, type ColumnRole, type TimeUnit } from '../vocabulary/vocabulary.ts';
import { fold, wordsOf } from './fold.ts';
import { unitAmong } from './lifetime/unit-words.ts';
import { PhraseBook } from './phrase-book.ts';
import { readCategory } from './read-category.ts';
import { isStorageName } from './read-storage.ts';
import { OF } from './word-books.ts';

export interface ColumnMeaning {
	readonly role: ColumnRole;
	/** The unit of bare numbers in a lifetime column ("Duration (days)"). */
	readonly unitHint?: TimeUnit;
	/** The category of the cookies to which the column says yes: "Strictly necessary?" */
	readonly asks?: Category;
	/** Its cells answer whether consent is needed. */
	readonly asksConsent?: true;
	/** The heading says it only half: "Cookie" may be the name or the tool, "Service" the provider. */
	readonly weak?: true;
}

const MAX_HEADING = 160;
/** Words in a heading beside those known: "Purpose of the cookie on our site" is one, a sentence is none. */
const MAX_UNKNOWN = 3;

const MAX_EITHER = 3;
/** Facts that a heading may name beside the lifetime. */
const SIDE_FACTS: ReadonlySet<ColumnKey> = new Set(['type', 'storage', 'party', 'other', 'value']);

const FILLERS = new Set(VOCABULARIES.flatMap((vocabulary) => vocabulary.filler.split('|')));

function meaningful(words: readonly string[]): string[] {
	return words.filter((word) => !FILLERS.has(word));
}

const HEADINGS = new PhraseBook<ColumnKey>();
/** Headings with all their words: "used by" and "used for" differ in one that does not count elsewhere. */
const WHOLE_HEADINGS = new PhraseBook<ColumnKey>();
for (const { column } of [...VOCABULARIES, ...TABLE_WORDS]) {
	for (const key of COLUMN_KEYS) {
		for (const phrase of (column[key] ?? '').split('|'))
			HEADINGS.add(meaningful(wordsOf(phrase)).join(' '), key);
		WHOLE_HEADINGS.add(column[key] ?? '', key);
	}
}

function meaningOf(key: ColumnKey): ColumnMeaning {
	if (key === 'service') return { role: 'provider', weak: true };
	return key === 'maybeName' ? { role: 'name', weak: true } : { role: key };
}

/** First words of headings of names. */
const NAME_STARTS = new Set(
	[...VOCABULARIES, ...TABLE_WORDS].flatMap(({ column }) =>
		`${column.name ?? ''}|${column.maybeName ?? ''}`.split('|').map((phrase) => wordsOf(phrase)[0]),
	),
);

/** Whether a heading of names may begin with a word: asked before more is read. */
export const mayBeginNames = memoize((word: string): boolean => NAME_STARTS.has(wordsOf(word)[0]));

/** The words of headings, by themselves; the shortest stand within others too often. */
const HEADING_WORDS = new Set(
	VOCABULARIES.flatMap(({ column }) =>
		COLUMN_KEYS.flatMap((key) => (column[key] ?? '').split(/[| ]/).filter((word) => word.length > 2)),
	),
);
const MAX_HEADING_WORD = 24;

const isHeadingWord = (word: string): boolean => HEADING_WORDS.has(fold(word));

/** Whether words of headings meet at a place within capitals: "DURATION|PURPOSE". */
export function isSeamOfHeadings(before: string, after: string): boolean {
	const within = (text: string, sliceOf: (length: number) => string): boolean => {
		for (let length = Math.min(text.length, MAX_HEADING_WORD); length > 2; length--)
			if (isHeadingWord(sliceOf(length))) return true;
		return false;
	};
	return (
		within(before, (length) => before.slice(-length)) && within(after, (length) => after.slice(0, length))
	);
}

/** Splits a heading into its words and the remark in brackets. */
function splitRemark(header: string): [string, string] {
	const open = header.search(/[([]/u);
	return open <= 0 ? [header, ''] : [header.slice(0, open), header.slice(open + 1)];
}

function keyOf(text: string): ColumnKey | null {
	const all = wordsOf(text);
	const words = meaningful(all);
	const whole = (words.length < all.length ? WHOLE_HEADINGS.whole(all) : null) ?? HEADINGS.whole(words);
	if (whole) return whole;
	const hits = HEADINGS.all(words);
	const strong = hits.find((hit) => hit.value !== 'maybeName' && hit.value !== 'service') ?? hits[0];
	if (!strong) return null;
	// "Type and duration": what the type says is in the lifetime, or beside it.
	if (SIDE_FACTS.has(strong.value) && hits.some(({ value }) => value === 'lifetime')) return 'lifetime';
	const units = words.filter((word) => unitAmong([word]) !== null).length;
	const covered =
		hits.reduce((sum, hit) => sum + hit.end - hit.start, 0) + (hits[0]?.value === 'lifetime' ? units : 0);
	if (words.length - covered > MAX_UNKNOWN || covered * 2 <= words.length) return null;
	return strong.value;
}

/** Words for "or" that belong to no other language as a word for "of": "Type of cookie". */
const OR_WORDS = VOCABULARIES.flatMap(({ lifetime }) => lifetime.or.split('|')).filter(
	(word) => !OF.has([word]),
);
/** Between two titles of one column: "Cookie / technology", "Nom ou type". */
const EITHER = new RegExp(`\\s*[/|]\\s*|\\s(?:${OR_WORDS.join('|')})\\s`, 'u');

/** The key of a heading that offers several titles: names, though perhaps not only; otherwise the first that is known. */
function keyOfEither(header: string): ColumnKey | null {
	const parts = fold(header).split(EITHER);
	if (parts.length < 2 || parts.length > MAX_EITHER) return null;
	const keys = parts.flatMap((part) => HEADINGS.whole(meaningful(wordsOf(part))) ?? []);
	return keys.some((key) => key === 'name' || key === 'maybeName') ? 'maybeName' : (keys[0] ?? null);
}

/** The meaning of a column that asks whether cookies are of a category; null for other headings. */
function questionIn(header: string): ColumnMeaning | null {
	const asks = /\?\s*$/.test(header) ? readCategory(header) : null;
	return asks === null || asks === 'unknown' ? null : { role: 'other', asks };
}

/** Reads the role of a column from its heading; null when the words are no known heading. */
export const readColumnRole = memoize((header: string): ColumnMeaning | null => {
	if (header.length > MAX_HEADING || /\p{L}_\p{L}/u.test(header)) return null;
	// "Local storage", "Third party" are what cells say, not headings.
	if (isStorageName(header)) return null;
	const [proper, remark] = splitRemark(header);
	const either = HEADINGS.whole(meaningful(wordsOf(proper))) === null ? keyOfEither(proper) : null;
	const whole = keyOf(proper) ?? (remark === '' ? null : keyOf(header));
	const key = either === 'maybeName' && whole !== 'name' ? either : (whole ?? either);
	if (!key) return questionIn(header);
	// "Type (if persistent, retention period)" holds lifetimes.
	const holdsLifetimes =
		['type', 'category', 'value', 'other', 'storage'].includes(key) &&
		HEADINGS.all(meaningful(wordsOf(remark))).some(({ value }) => value === 'lifetime');
	const meaning = meaningOf(holdsLifetimes ? 'lifetime' : key);
	const unit = meaning.role === 'lifetime' ? unitAmong(wordsOf(header)) : null;
	return unit ? { ...meaning, unitHint: unit } : meaning;
});

/** Whether a text is a known heading and nothing else. */
export const isPlainHeading = memoize((text: string): boolean => {
	return HEADINGS.whole(meaningful(wordsOf(text))) !== null && !isStorageName(text);
});
