import { memoize } from '../../core/lib/memoize.ts';
import type { Category } from '../../core/policy/policy.ts';
import { consentedCategory } from '../understand/consented-category.ts';
import { isCookieWord, speaksOfCookies } from '../understand/cookie-words.ts';
import { wordsOf } from '../understand/fold.ts';
import {
	isCategoryName,
	plainCategory,
	readCategory,
	servesMore,
	speaksOfConsent,
} from '../understand/read-category.ts';
import { BE, OF_ALL, SERVE, THESE } from '../understand/word-books.ts';
import { sentencesOf } from './title-lines.ts';

const MAX_SUBJECT_WORDS = 4;

/** The category of the cookies that a paragraph begins with: "Technical cookies are used to …". */
export const categoryOfSubject = memoize((text: string): Category | null => {
	const words = text.split(/\s+/, MAX_SUBJECT_WORDS + 1).slice(0, MAX_SUBJECT_WORDS);
	// An article may stand before them.
	for (const first of [0, 1])
		for (let end = first + 2; end <= words.length; end++) {
			const subject = words.slice(first, end).join(' ');
			if (speaksOfCookies(subject) && isCategoryName(subject)) return readCategory(subject);
		}
	return null;
});

/** Characters in which "these cookies" and the verb behind it stand. */
const MAX_THESE = 60;

/** The place behind "these cookies" at the beginning of a sentence; 0 where it begins otherwise. */
function endOfThese(words: readonly string[]): number {
	const { end = 0 } = THESE.at(words, 0) ?? {};
	// "Te pliki cookie": a word may stand between.
	const at = end === 0 ? -1 : words.slice(end, end + 2).findIndex(isCookieWord);
	return at < 0 ? 0 : end + at + 1;
}

/** Whether a paragraph is about the cookies of the one before it: "These cookies …". */
export const speaksOfTheseCookies = memoize(
	(text: string): boolean => endOfThese(wordsOf(text.slice(0, MAX_THESE))) > 0,
);

/** Whether a sentence is about all cookies below: "These cookies …", "All of the following are … cookies". */
export function isAboutAll(sentence: string): boolean {
	const words = wordsOf(sentence.slice(0, MAX_THESE));
	return endOfThese(words) > 0 || (OF_ALL.at(words, 0) !== null && speaksOfCookies(sentence));
}

const MAX_AIM = 120;

/** Whether a short sentence says what its cookies are for, in words that are a category's name and no other. */
const isAim = (named: Category, sentence: string): boolean =>
	named !== 'necessary' && named !== 'unknown' && sentence.length <= MAX_AIM && !speaksOfConsent(sentence);

/** The category that a sentence about the cookies below states: "These cookies are essential for …". */
export const categoryOfStatement = memoize((text: string): Category | null => {
	for (const sentence of sentencesOf(text)) {
		const words = wordsOf(sentence.slice(0, MAX_THESE));
		const end = endOfThese(words);
		if (end === 0 || (!BE.has(words.slice(end, end + 1)) && speaksOfConsent(sentence))) continue;
		const named = readCategory(sentence);
		const category = plainCategory(sentence);
		if (category !== null && category === (named ?? category)) return category;
		// "They are used for functionality": what they are for. What they keep, or ask, names none.
		if (category === null && named !== null && isAim(named, sentence)) return named;
	}
	return null;
});

const MAX_NEED = 200;
/** Words of a sentence in which "these cookies" stand as what is needed. */
const MAX_OBJECT = 9;

/** Whether a sentence says that something needs the cookies below: "The site needs these cookies to run". */
function saysNeed(sentence: string): boolean {
	if (sentence.length > MAX_NEED || readCategory(sentence) !== 'necessary' || speaksOfConsent(sentence))
		return false;
	const words = wordsOf(sentence.slice(0, MAX_NEED)).slice(0, MAX_OBJECT);
	return words.some((_, at) => at > 0 && isCookieWord(words[THESE.at(words, at)?.end ?? -1] ?? ''));
}

/**
 * Whether a sentence begins with what its cookies do, without a word for them: "These help us …"; at the beginning of a text
 * also "Used to …": further behind, "they" are those of the sentence before.
 */
function saysAim(words: readonly string[], isFirst: boolean): boolean {
	const end = THESE.at(words, 0)?.end ?? 0;
	if (end === 0 && !isFirst) return false;
	return SERVE.at(words, end) !== null || (end > 0 && BE.at(words, end) !== null);
}

/**
 * The category that a line over rows states of them, in a sentence about "these cookies" or in one that only says what they
 * do, or to what one has to agree first: "These help us understand how …", "Only set if you accept analytics".
 */
export const categoryOfLead = memoize((text: string): Category | null => {
	const stated = categoryOfStatement(text);
	if (stated !== null) return stated;
	for (const [index, sentence] of sentencesOf(text).entries()) {
		const consented = consentedCategory(sentence);
		if (consented !== null) return consented;
		if (index === 0 && saysNeed(sentence)) return 'necessary';
		const words = wordsOf(sentence.slice(0, MAX_THESE));
		if (!saysAim(words, index === 0) || speaksOfConsent(sentence)) continue;
		const named = readCategory(sentence);
		const category = plainCategory(sentence);
		if (category !== null && category === (named ?? category)) return category;
		if (category === null && named !== null && isAim(named, sentence)) return named;
	}
	return null;
});

/** Whether a sentence about the cookies below goes on with another purpose: "These cookies are needed to …, and to improve …". */
export const isLooseStatement = (text: string): boolean => speaksOfTheseCookies(text) && servesMore(text);
