import { memoize } from '../../core/lib/memoize.ts';
import { CATEGORIES, type Category } from '../../core/policy/policy.ts';
import { SERVICE_CATEGORIES } from '../services.ts';
import { TABLE_WORDS, VOCABULARIES } from '../vocabulary/index.ts';
import { isCookieWord } from './cookie-words.ts';
import { wordsOf } from './fold.ts';
import { bookOf, PhraseBook, type PhraseHit } from './phrase-book.ts';
import { phraseSource } from './phrase-source.ts';
import { AND, NEGATION, OR } from './word-books.ts';

type Meaning = Category | 'none';

const CATEGORY_BOOK = new PhraseBook<Meaning>();
// First in wins where languages share a word, so that "not a category" beats a category of equal length.
for (const { noCategory } of VOCABULARIES) CATEGORY_BOOK.add(noCategory, 'none');
for (const vocabulary of VOCABULARIES)
	for (const category of CATEGORIES) CATEGORY_BOOK.add(vocabulary.category[category], category);
for (const words of TABLE_WORDS)
	for (const category of CATEGORIES) CATEGORY_BOOK.add(words.category[category] ?? '', category);
for (const [services, category] of SERVICE_CATEGORIES) CATEGORY_BOOK.add(services, category);
const TOWARDS = bookOf(VOCABULARIES.map(({ towards }) => towards));
const ALWAYS = bookOf(VOCABULARIES.map(({ always }) => always));

/** Phrases that state a category even within a purpose. */
const PLAIN_BOOK = new PhraseBook<Meaning>();
for (const { noCategory } of VOCABULARIES) PLAIN_BOOK.add(noCategory, 'none');
for (const { plainCategory } of VOCABULARIES)
	for (const category of CATEGORIES)
		if (category !== 'unknown') PLAIN_BOOK.add(plainCategory[category], category);
const VAGUE_BOOK = bookOf(VOCABULARIES.map(({ vagueCategory }) => vagueCategory));
const FUNCTIONAL_BOOK = bookOf(VOCABULARIES.map(({ functional }) => functional));
const ALWAYS_ON_BOOK = bookOf(VOCABULARIES.map(({ alwaysOn }) => alwaysOn));

const CONSENT_BOOK = bookOf(VOCABULARIES.map(({ consent }) => consent ?? ''));

const MAX_NEGATION = 2;
/** Words between "necessary" and its purpose: "necessary for the *measurement*…". */
const MAX_PURPOSE_DISTANCE = 6;

/** Words between "measurement" and the advertisements that are measured. */
const MAX_OF_DISTANCE = 3;

/** Whether the word is denied by what stands right before it, adverbs between them: "not strictly necessary". */
function isNegated(words: readonly string[], start: number): boolean {
	for (let before = start - 1; before >= Math.max(0, start - 1 - MAX_NEGATION); before -= 1) {
		const hit = NEGATION.at(words, before);
		if (hit) return hit.end === start || isAdverb(words.slice(hit.end, start));
		// "No analytics or advertising": both are denied.
		if (isOr(words[before]) && isNegated(words, before - 1)) return true;
	}
	return false;
}

const isOr = (word: string | undefined) => word !== undefined && OR.has([word]);

const ADVERB = new RegExp(phraseSource(VOCABULARIES.map(({ adverb }) => adverb)));
const isAdverb = (words: readonly string[]): boolean => words.every((word) => ADVERB.test(word));

/** Whether the one is what the other is of: "measurement *of* advertisements". */
function isOfNext(words: readonly string[], hit: PhraseHit<Meaning>, next: PhraseHit<Meaning>): boolean {
	const between = words.slice(hit.end, next.start);
	if (between.length === 0 || between.length > MAX_OF_DISTANCE) return false;
	return !AND.has(between) && !OR.has(between) && !between.some(isCookieWord);
}

function isPurpose(words: readonly string[], hit: PhraseHit<Meaning>, next: PhraseHit<Meaning>): boolean {
	if (hit.value === 'statistical' && next.value === 'advertising') return isOfNext(words, hit, next);
	if (hit.value !== 'necessary' || next.start - hit.end > MAX_PURPOSE_DISTANCE) return false;
	if (next.value !== 'statistical' && next.value !== 'advertising' && next.value !== 'social') return false;
	return TOWARDS.at(words, hit.end) !== null;
}

/** An ending behind a foreign word, as in "cookie-ak". */
const ENDING = /(?<=\p{L}{4})-\p{Ll}{1,3}(?!\p{L})/gu;

/** Whether a text is a category's name and little else: "Statistics", "Cookies for social media"; no sentence. */
export function isCategoryName(text: string): boolean {
	const words = wordsOf(text.replace(ENDING, '')).filter((word) => !isCookieWord(word));
	const count = CATEGORY_BOOK.all(words)
		.filter(({ value }) => value !== 'none')
		.reduce((sum, { start, end }) => sum + end - start, 0);
	return count * 2 > words.length;
}

/** "Always active" means necessary only if no other word names a category. */
const isAlways = (words: readonly string[], { start }: PhraseHit<Meaning>) =>
	ALWAYS.at(words, start) !== null;

/**
 * The category that a heading, a cell or a sentence names; null when it names none. Of several the first
 * counts, but "necessary" joined with "functional" is necessary, and "necessary for audience measurement" is
 * what it is for. A denied word ("non-essential") names no category by itself: `unknown`.
 */
export const readCategory = memoize((text: string): Category | null => categoryBy(CATEGORY_BOOK, text));

/** The category that the words for a purpose state plainly: "strictly necessary to …"; not what "settings" hints at. */
export const plainCategory = memoize((text: string): Category | null => {
	const category = categoryBy(PLAIN_BOOK, text);
	return category === 'unknown' ? null : category;
});

/**
 * Whether a text goes on with another purpose behind the one that its category states: "necessary to send forms *and for*
 * the improvement of …".
 */
export function servesMore(text: string): boolean {
	const words = wordsOf(text);
	const from = PLAIN_BOOK.all(words)[0]?.end ?? words.length;
	return AND.all(words).some(({ start, end }) => start >= from && TOWARDS.at(words, end) !== null);
}

/** Names of categories as labels, without the word for cookies beside them in `plainCategory`. */
const LABEL_BOOK = new PhraseBook<Category>();
const MIN_STEM = 5;
for (const { plainCategory } of VOCABULARIES)
	for (const category of CATEGORIES) {
		if (category === 'unknown') continue;
		for (const phrase of plainCategory[category].split('|')) {
			const words = phrase.split(' ');
			const [word = ''] = words.filter((own) => !isCookieWord(own));
			if (words.length !== 2 || !words.some(isCookieWord) || word.length < MIN_STEM) continue;
			// Gender and number change the end of a word.
			LABEL_BOOK.add(`${word.replace('*', '').slice(0, Math.max(MIN_STEM, word.length - 2))}*`, category);
		}
	}

/** The category that a label is: "Technical", "Fonctionnel"; not what many a cookie serves ("Security"). */
export const categoryOfLabel = (label: string): Category | null => LABEL_BOOK.whole(wordsOf(label));

const MAX_VERDICT_WORDS = 4;

/**
 * The category that some words are, beside a word for cookies: "Strictly necessary", "technical cookie", "marketing". Words
 * for what many a cookie serves ("security") name none.
 */
export const categoryOfVerdict = memoize((text: string): Category | null => {
	const all = wordsOf(text);
	const words = all.filter((word) => !isCookieWord(word));
	if (words.length === 0 || all.length > MAX_VERDICT_WORDS) return null;
	const category = CATEGORY_BOOK.whole(all) ?? CATEGORY_BOOK.whole(words);
	// "Language preferences" is what a cookie serves, "preferences" a kind.
	const mayBeServed = category === 'necessary' || (category === 'functional' && words.length > 1);
	if (mayBeServed) return LABEL_BOOK.whole(words) ?? plainCategory(text);
	return category === 'unknown' || category === 'none' ? null : category;
});

/** Whether a text names no category but "other" or "optional", which leave another statement standing. */
export function isVague(text: string): boolean {
	return readCategory(text) === 'unknown' && VAGUE_BOOK.has(wordsOf(text));
}

/** Whether a text speaks of consent to cookies, or of the choice of cookies. */
export const speaksOfConsent = memoize((text: string): boolean => CONSENT_BOOK.has(wordsOf(text)));

/** The places of words that state a category, or that cookies need no consent; denied words state none. */
export function categoryHits(words: readonly string[]): PhraseHit<Category>[] {
	const hits: PhraseHit<Category>[] = ALWAYS_ON_BOOK.all(words).map((hit) => ({
		...hit,
		value: 'necessary',
	}));
	for (const { start, end, value } of CATEGORY_BOOK.all(words)) {
		if (value === 'none' || value === 'unknown' || isNegated(words, start)) continue;
		if (!hits.some((hit) => hit.start < end && start < hit.end)) hits.push({ start, end, value });
	}
	return hits.sort((a, b) => a.start - b.start);
}

/** Kinds of cookies that a text has to name one after the other so that it names none of them in particular. */
const MIN_LISTED = 3;
/** Words between two categories of a list: "operational, analytics *and* advertising cookies". */
const MAX_BETWEEN = 2;

/** Whether a text lists kinds of cookies: which one of them others are, it does not say. */
export const listsCategories = memoize((text: string): boolean => {
	const hits = categoryHits(wordsOf(text));
	const listed = new Set(
		hits.flatMap(({ start, value }, index) => {
			const before = hits[index - 1];
			const after = hits[index + 1];
			const isListed =
				(before !== undefined && start - before.end <= MAX_BETWEEN) ||
				(after !== undefined && after.start - start <= MAX_BETWEEN + 2);
			return isListed ? [value === 'functional' ? 'necessary' : value] : [];
		}),
	);
	return listed.size >= MIN_LISTED;
});

/** Whether a text says that cookies cannot be refused. */
export const saysAlwaysOn = memoize((text: string): boolean => ALWAYS_ON_BOOK.has(wordsOf(text)));

/** Whether a title says that functional cookies are always active: those are necessary ones. */
export const isAlwaysFunctional = memoize(
	(title: string): boolean => saysAlwaysOn(title) && FUNCTIONAL_BOOK.has(wordsOf(title)),
);

function categoryBy(book: PhraseBook<Meaning>, text: string): Category | null {
	const words = wordsOf(text);
	const mentions = book.all(words).filter((hit) => hit.value !== 'none');
	const hits = mentions.filter((hit) => hit.value === 'unknown' || !isNegated(words, hit.start));
	const named = hits.filter((hit) => hit.value !== 'unknown');
	const proper = named.filter((hit) => !isAlways(words, hit));
	const candidates = proper.length > 0 ? proper : named;
	const [first, second] = candidates;
	if (!first || first.value === 'none') return mentions.length > 0 ? 'unknown' : null;
	if (second && isPurpose(words, first, second) && second.value !== 'none') return second.value;
	const joined = candidates.every((hit) => hit.value === 'necessary' || hit.value === 'functional');
	return joined && candidates.some((hit) => hit.value === 'necessary') ? 'necessary' : first.value;
}
