import { memoize } from '../../core/lib/memoize.ts';
import { TABLE_WORDS, VOCABULARIES } from '../vocabulary/index.ts';
import { foldInPlace } from './fold.ts';
import { phraseSource } from './phrase-source.ts';

/** The source of a regular expression that finds a word for cookies in a folded text. */
export const COOKIE_WORD = phraseSource([
	...VOCABULARIES.flatMap(({ topic, tracker }) => [topic.cookie, tracker]),
	...TABLE_WORDS.map(({ cookie }) => cookie),
]);

/** The word that all languages share counts inside identifiers too: `cookie_name`. */
const COOKIE = new RegExp(`cookie|${COOKIE_WORD}`);
const ONLY_COOKIE = new RegExp(`^${COOKIE_WORD}$`);

/** The index of the first word for cookies in a text; -1 when there is none. */
export function cookieWordIn(text: string): number {
	return foldInPlace(text).search(COOKIE);
}

/** Whether a text speaks of cookies, by any of the words that policies use for them. */
export const speaksOfCookies = memoize((text: string): boolean => cookieWordIn(text) >= 0);

/** Whether a folded word is one for cookies and nothing else. */
export const isCookieWord = memoize((word: string): boolean => ONLY_COOKIE.test(word));
