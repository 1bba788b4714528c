import { cookieWordIn } from '../../understand/cookie-words.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { NamedCookie } from './named-cookie.ts';

const AND = phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.and));
/** Up to three words, and the beginning of one. */
const LAST_WORDS = /(?:[\p{L}'’-]{1,60}\s{1,20}){0,3}[\p{L}-]{0,60}$/u;

/** Finds the beginning and the end of the sentence around a name. */
export function sentenceAround(text: string, { start, end }: NamedCookie): { from: number; to: number } {
	const before = text.slice(0, start);
	const from = Math.max(...['. ', '! ', '? ', '\n'].map((stop) => before.lastIndexOf(stop) + 1));
	const stop = /[.!?](?=\s|$)|\n/.exec(text.slice(end));
	return { from, to: stop ? end + stop.index : text.length };
}

/** The words about the cookie itself: "the analytics cookie …", "le cookie de statistiques …"; empty where there are none. */
export function aboutCookie(text: string): string {
	const at = cookieWordIn(text);
	if (at < 0) return '';
	const before = LAST_WORDS.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
	return before + text.slice(at);
}

const JOINED = new RegExp(`^["'\`”’»)]?\\s*(?:,|;|${AND}|,\\s*${AND})\\s*["'\`“«‘(]?$`);

/** Names that stand together: the indexes of the first and the last. */
export interface NameRun {
	readonly first: number;
	last: number;
}

/** The rows of names that stand together, "a, b and c": what is said behind the last is said of all. */
export function groupsOf(text: string, cookies: readonly NamedCookie[]): NameRun[] {
	const groups: NameRun[] = [];
	for (const [index, { start }] of cookies.entries()) {
		const group = groups.at(-1);
		const between = foldInPlace(text.slice(cookies[index - 1]?.end ?? 0, start));
		if (group !== undefined && between.length < 20 && JOINED.test(between)) group.last = index;
		else groups.push({ first: index, last: index });
	}
	return groups;
}
