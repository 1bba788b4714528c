import { COOKIE_WORD } from '../../understand/cookie-words.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { ProseWords } from '../../vocabulary/vocabulary.ts';

/** The words of all vocabularies in a field about running text, as the source of a pattern. */
export const wordsFor = (field: keyof ProseWords) =>
	phraseSource(VOCABULARIES.map(({ prose }) => prose[field]));
export const NAMED_WORD = wordsFor('named');
export const BE = wordsFor('be');
export const AND = phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.and));
export const OR = phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.or));
/** "The", "a". */
export const ARTICLE = phraseSource(
	VOCABULARIES.flatMap(({ prose, setter }) => [prose.indefinite, setter.article]),
);
export const QUOTES = '`"\'“”„«»‘’‚‹›';
export const COOKIE = new RegExp(COOKIE_WORD, 'g');
/** The rest of a compound: "Cookie-Datei". */
export const COMPOUND = '(?:-[a-z]+)?';
/** Words by which a clause denies the name after them. */
export const DENIED = new RegExp(`${wordsFor('denial')}(?!-)`);

/** Whether the clause before a name denies it: "without the cookie x", "we do not use x". */
export function isDenied(folded: string, start: number): boolean {
	const before = folded.slice(Math.max(0, start - 120), start);
	return DENIED.test(before.split(/[.!?,;:]\s/).at(-1) ?? '');
}
