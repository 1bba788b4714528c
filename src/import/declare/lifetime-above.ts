import type { Lifetime } from '../../core/policy/lifetime.ts';
import { isCookieWord, speaksOfCookies } from '../understand/cookie-words.ts';
import { wordsOf } from '../understand/fold.ts';
import { findLifetime } from '../understand/lifetime/find-lifetime.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { readCategory } from '../understand/read-category.ts';
import { readParty } from '../understand/read-party.ts';
import {
	AND,
	BROWSER,
	ELSEWHERE,
	KEEPS,
	MAY,
	NEGATION,
	OF_ALL,
	OR,
	OTHERWISE,
	PERSISTENT,
	SESSION,
} from '../understand/word-books.ts';
import { speaksOfTheseCookies } from './statements.ts';
import { sentencesOf } from './title-lines.ts';

const MAX_SESSION_WORDS = 4;
const MAX_SENTENCE = 300;
/** Words between cookies and the session that they last for: "cookies *de la* session". */
const MAX_BETWEEN = 2;

/** The lifetime in a title of session cookies and nothing else. */
export function sessionOfTitle(title: string): Lifetime | null {
	if (wordsOf(title).length > MAX_SESSION_WORDS || !speaksOfCookies(title)) return null;
	const lifetime = readLifetime(title);
	return lifetime?.kind === 'session' ? lifetime : null;
}

const joins = (word: string | undefined) => word !== undefined && (AND.has([word]) || OR.has([word]));

/** Whether a sentence speaks of session cookies and of no others: "We use the following session cookies". */
function areSessionCookies(words: readonly string[]): boolean {
	const [hit] = SESSION.all(words);
	if (hit === undefined || PERSISTENT.has(words) || NEGATION.has(words)) return false;
	// "Sesyjne pliki cookie": a word may stand between.
	const at = words.slice(hit.end, hit.end + 2).findIndex(isCookieWord);
	const isBefore = at >= 0;
	const end = hit.end + at + 1;
	// "Session and analytics cookies", "session cookies and others".
	if (joins(words[hit.start - 1]) || joins(words[end])) return false;
	if (isBefore || speaksOfCookies(words[hit.end - 1] ?? '')) return true;
	const of = words.slice(0, hit.start).findLastIndex(isCookieWord);
	return of >= 0 && hit.start - of - 1 <= MAX_BETWEEN && !KEEPS.has(words.slice(of, hit.start));
}

/** The lifetime that a sentence about cookies states of them. */
function statedIn(sentence: string): Lifetime | null {
	if (sentence.length > MAX_SENTENCE) return null;
	const words = wordsOf(sentence);
	const lifetime = ELSEWHERE.has(words) ? null : findLifetime(sentence);
	if (lifetime !== null && lifetime.kind !== 'unknown')
		return lifetime.kind === 'session' && NEGATION.has(words) ? null : lifetime;
	const read = areSessionCookies(words) ? readLifetime(sentence) : null;
	return read?.kind === 'session' ? read : null;
}

/**
 * The lifetime that the lines right above a table or a list state of its cookies, nearest first: the words that introduce
 * them ("We use these session cookies:"), or a sentence about them ("These cookies are kept for 2 years.").
 */
export function lifetimeAbove(paragraphs: readonly string[]): Lifetime | null {
	for (const [index, text] of paragraphs.entries()) {
		const sentences = sentencesOf(text);
		const last = sentences.at(-1) ?? '';
		const isLead = index === 0 && /:\s*$/.test(last) && speaksOfCookies(last);
		const introduced = isLead ? statedIn(last) : null;
		if (introduced !== null) return introduced;
		// "The persistent ones are:"
		if (index === 0 && /:\s*$/.test(last) && PERSISTENT.has(wordsOf(last))) return null;
		for (const sentence of sentences) {
			const stated = speaksOfTheseCookies(sentence) && speaksOfCookies(sentence) ? statedIn(sentence) : null;
			if (stated !== null) return stated;
		}
	}
	return null;
}

/** Characters in which a sentence about all cookies begins, and words before those that say so: "*These cookies* all …". */
const MAX_BEGINNING = 90;
const MAX_BEFORE_ALL = 2;
/** Words between "all" and "cookies". */
const MAX_WITHIN_ALL = 3;

/** Whether what stands between "all" and "cookies" makes them some of several kinds, or no cookies: "all *browsers delete* cookies". */
const limitsAll = (words: readonly string[]): boolean =>
	words.length > MAX_WITHIN_ALL ||
	BROWSER.has(words) ||
	readCategory(words.join(' ')) !== null ||
	readParty(words.join(' ')) !== null;

/**
 * The rest of a sentence that begins as one about all cookies: "(All our) cookies …", "(Unless otherwise) stated, they
 * …"; null where it begins otherwise.
 */
function behindAll(sentence: string, wasOfCookies: boolean): string | null {
	const words = wordsOf(sentence.slice(0, MAX_BEGINNING));
	const begins = ({ start }: { start: number }) =>
		start <= MAX_BEFORE_ALL && !NEGATION.has(words.slice(0, start));
	const other = OTHERWISE.all(words).find(begins);
	const all = OF_ALL.all(words).find(begins);
	const hit = other ?? all;
	if (hit === undefined) return null;
	const cookies = words.slice(hit.end).findIndex(isCookieWord);
	const isOfAll =
		other !== undefined || (cookies >= 0 && !limitsAll(words.slice(hit.end, hit.end + cookies)));
	if (!isOfAll || (cookies < 0 && !wasOfCookies)) return null;
	const rest = sentence.split(' ').slice(hit.end).join(' ');
	return MAY.has(wordsOf(rest)) ? null : rest;
}

/** The lifetime that a sentence states of all cookies of a policy. The sentence before it may be the one about cookies. */
export function lifetimeOfAll(text: string): Lifetime | null {
	let wasOfCookies = false;
	for (const sentence of sentencesOf(text)) {
		const isOfCookies = speaksOfCookies(sentence);
		const rest = isOfCookies || wasOfCookies ? behindAll(sentence, wasOfCookies) : null;
		const stated = rest === null ? null : statedIn(rest);
		if (stated !== null) return stated;
		wasOfCookies = isOfCookies;
	}
	return null;
}
