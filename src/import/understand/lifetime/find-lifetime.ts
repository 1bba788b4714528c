import { memoize } from '../../../core/lib/memoize.ts';
import type { Lifetime } from '../../../core/policy/lifetime.ts';
import { isCookieWord } from '../cookie-words.ts';
import { cut } from '../fold.ts';
import {
	ARTICLE,
	BE,
	BROWSER,
	CLOSING,
	CUE,
	DURING,
	ELSEWHERE,
	INDEFINITE,
	KEEPS,
	LONG,
	OF,
	OR,
	SESSION,
	UP_TO,
} from '../word-books.ts';
import { findSpans } from './find-spans.ts';
import { readLifetime } from './read-lifetime.ts';
import { type Tokens, tokenize } from './tokenize.ts';

/** Words behind a lifetime that begins a clause: they say from when on. */
const MAX_CONDITION = 6;

/** A clause with at most so many words beside the lifetime is about nothing else ("(2 years)", "for 13 months max"). */
const MAX_OTHERS = 2;

/** Between clauses: `;`, brackets, dashes, bars and line ends, and `,` `.` `:` that stand before a space. */
const CLAUSE_END = /[;()[\]|\n•·]|[,.:](?=\s|$)|\s[-–—→]+\s|[_*]{1,2}(?=\s|$)/u;

function othersIn({ words }: Tokens): number {
	const spans = findSpans({ words, joined: words.map(() => false), clause: words.map(() => 0) });
	const covered = spans.reduce((sum, span) => sum + (span.unit ? span.end - span.start : 0), 0);
	return words.filter((word) => /\p{L}|\p{N}/u.test(word)).length - covered;
}

/** Words beside those for closing a browser: with more, the clause says what happens then ("restores the form when …"). */
const MAX_CLOSING_OTHERS = 5;

function othersThanClosing(words: readonly string[]): number {
	const covered = [CLOSING, BROWSER, UP_TO].flatMap((book) => book.all(words));
	return words.length - covered.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The words that are no part of a phrase for a session: the "log" of "log out" is no log file. */
function withoutSession(words: readonly string[]): readonly string[] {
	const hits = SESSION.all(words);
	return hits.length === 0
		? words
		: words.filter((_, index) => !hits.some(({ start, end }) => index >= start && index < end));
}

/** "Keeps the session open" is a purpose; "kept until the end of the session" is a lifetime. */
function keepsSession(words: readonly string[], at: number): boolean {
	const before = words.slice(0, at);
	return !CLOSING.has(words) && KEEPS.has(before) && !UP_TO.has(before.slice(-3));
}

/** Words between "is" and what a cookie is: "is a general purpose platform *session cookie*". */
const MAX_KIND_WORDS = 5;

/** "This is a session cookie": what the cookie is, with no word of keeping before it. */
function isSessionCookie(words: readonly string[], { start, end }: { start: number; end: number }): boolean {
	const isCookies = isCookieWord(words[end - 1] ?? '') || isCookieWord(words[end] ?? '');
	const of = isCookies ? start : words.slice(0, start).findLastIndex(isCookieWord);
	if (of < 0 || start - of > MAX_OTHERS) return false;
	const be = BE.all(words.slice(0, of)).at(-1);
	if (be === undefined || be.start > MAX_OTHERS || of - be.end > MAX_KIND_WORDS) return false;
	// "This is the session cookie of …" tells which one it is.
	return ARTICLE.at(words, be.end) === null || INDEFINITE.at(words, be.end) !== null;
}

/** "Session of authentication", "session d'authentification": the session is what the cookie is for. */
function isSessionOf(words: readonly string[]): boolean {
	const { end = 0 } = SESSION.at(words, 0) ?? {};
	return end > 0 && words.length > end + 1 && OF.at(words, end) !== null;
}

/** "Session" alone, "expires when the browser is closed", "until the end of the session"; not "opens your session". */
function isSessionClause(words: readonly string[]): boolean {
	if (words.length <= MAX_OTHERS + 1)
		return !keepsSession(words, SESSION.all(words).at(-1)?.start ?? 0) && !isSessionOf(words);
	if (CLOSING.has(words) && BROWSER.has(words))
		return CUE.has(words) || othersThanClosing(words) <= MAX_CLOSING_OTHERS;
	const last = SESSION.all(words).at(-1);
	if (keepsSession(words, last?.start ?? 0)) return false;
	if (last === undefined) return false;
	if (isSessionCookie(words, last)) return true;
	// "Until the end of the session at most".
	const behind =
		words.length -
		last.end -
		UP_TO.all(words.slice(last.end)).reduce((sum, { start, end }) => sum + end - start, 0);
	if (behind > (BROWSER.has(words.slice(last.end)) ? 3 : 1)) return false;
	const before = words.slice(Math.max(0, last.start - 5), last.end);
	if (!CUE.has(before)) return CLOSING.has(before);
	// "Measures the duration of your visit" is a purpose: the only cue is part of the phrase, and no "for" precedes it.
	const isOwnCue =
		!CUE.has(words.slice(Math.max(0, last.start - 5), last.start)) && CUE.at(words, last.start);
	return !isOwnCue || last.start <= 2 || DURING.has(words.slice(last.start - 2, last.start));
}

/** Words between a verb of keeping and the length behind it: "merkt *sich* ein Jahr lang". */
const MAX_VERB_DISTANCE = 2;
const MAX_BEHIND_LONG = 3;

/** "Keeps for a year the language": how long stands right behind the verb, or "long" right behind the length. */
function isKeptFor(words: readonly string[], { start, end }: { start: number; end: number }): boolean {
	const isLong = LONG.at(words, end) !== null;
	const isDuring = [1, 2, 3].some((back) => DURING.at(words, start - back)?.end === start);
	if ((!isLong && !isDuring) || ELSEWHERE.has(words)) return false;
	if (isLong && words.length - end <= MAX_BEHIND_LONG + 1) return true;
	// "Which for 6 months spares you the question"
	if (start <= MAX_VERB_DISTANCE && words.length - end <= MAX_CONDITION) return true;
	return KEEPS.all(words.slice(0, start)).some((verb) => start - verb.end <= MAX_VERB_DISTANCE);
}

/**
 * Whether a clause tells what a cookie does, then for how long: "keeps your answer for 30 days". Without a word such
 * as "for", the verb must be one of keeping ("garde votre réponse 30 jours").
 */
function endsDescription(tokens: Tokens): boolean {
	const { words } = tokens;
	const spans = findSpans(tokens).filter(({ unit }) => unit !== null);
	// "24 hours after your last visit", "30 seconds to 1 year from then on".
	const [first, second] = spans;
	// "13 months here / 24 months in other countries": each has words of its own.
	const isEither = spans.length === 2 && words[(second?.start ?? 0) - 1] === '/';
	const isFirst = first?.start === 0 && othersIn(tokens) <= MAX_CONDITION * (isEither ? 2 : 1);
	const isRange = spans.length === 2 && (second?.start ?? 0) === (first?.end ?? 0) + 1;
	if (isFirst && (spans.length === 1 || isRange || isEither) && !ELSEWHERE.has(words)) return true;
	const last = spans.at(-1);
	if (last === undefined) return false;
	if (spans.length === 1 && isKeptFor(words, last)) return true;
	if (words.length - last.end > 1) return false;
	const keeps = KEEPS.at(words, 0) !== null;
	const before = [1, 2, 3].some((back) => DURING.at(words, last.start - back)?.end === last.start);
	return keeps ? words.length > last.end - last.start + 1 : before && !ELSEWHERE.has(words);
}

function readClause(clause: string): Lifetime | null {
	const lifetime = readLifetime(clause);
	if (lifetime === null || lifetime.kind === 'unknown') return null;
	const tokens = tokenize(clause);
	const { words } = tokens;
	const isAboutCookie = words.some(isCookieWord);
	if (isCounted(lifetime) && endsDescription(tokens)) return lifetime;
	if (!isAboutCookie && ELSEWHERE.has(withoutSession(words))) return null;
	if (lifetime.kind === 'session') return isSessionClause(words) ? lifetime : null;
	if (CUE.has(words)) return lifetime;
	if (lifetime.kind === 'until' || lifetime.kind === 'persistent') return null;
	return othersIn(tokens) <= MAX_OTHERS ? lifetime : null;
}

const isCounted = ({ kind }: Lifetime) => kind === 'fixed' || kind === 'up-to' || kind === 'range';

/** Whether a clause says of the lifetime that it is the session's: by itself, or with a word such as "expires". */
function statesSession(clause: string): boolean {
	const { words } = tokenize(clause);
	const hit = SESSION.all(words)[0];
	const others = hit ? words.length - (hit.end - hit.start) : words.length;
	const isLast = hit === undefined || hit.end === words.length;
	return others === 0 || CLOSING.has(words) || (isLast && (CUE.has(words) || words.some(isCookieWord)));
}

/** "Keeps the state of the session": what the cookie does, where a number says how long. */
const isKept = (clause: string) => KEEPS.at(tokenize(clause).words, 0) !== null;

/** Words between "or" and the length behind it. */
const MAX_BEFORE_LENGTH = 3;

/** The lifetime with the longer one that the next clause offers: "2 days, or 14 days if you tick the box". */
function withAlternative(lifetime: Lifetime, clause: string, next: string | undefined): Lifetime {
	if (next === undefined || !isCounted(lifetime)) return lifetime;
	const tokens = tokenize(next);
	const or = OR.at(tokens.words, 0);
	const [span] = or === null ? [] : findSpans(tokens).filter(({ unit }) => unit !== null);
	if (or === null || span === undefined || span.start - or.end > MAX_BEFORE_LENGTH) return lifetime;
	const either = readLifetime(`${clause},${next}`);
	return either?.kind === 'range' ? either : lifetime;
}

/** The length that the clause behind a session bounds it by: "until you log out, at most 1 day". */
function boundedBy(next: string | undefined, { kind }: Lifetime): Lifetime | null {
	if (next === undefined || kind !== 'session') return null;
	const tokens = tokenize(next);
	if (UP_TO.at(tokens.words, 0) === null || othersIn(tokens) > MAX_OTHERS) return null;
	const bound = readLifetime(next);
	return bound !== null && isCounted(bound) ? bound : null;
}

/**
 * Finds the lifetime in a sentence or a bulleted line ("`_ga`: measures visits, 13 months"), or null.
 * A number in prose counts only near a word such as "expires", or alone in its clause; spans about
 * collected data, ages or frequencies do not.
 */
export const findLifetime = memoize((text: string): Lifetime | null => {
	let session: Lifetime | null = null;
	const clauses = cut(text).split(CLAUSE_END);
	for (const [index, clause] of clauses.entries()) {
		const read = readClause(clause);
		if (read === null) continue;
		const lifetime = boundedBy(clauses[index + 1], read) ?? withAlternative(read, clause, clauses[index + 1]);
		// "Drupal session, 23 days": the session is what it serves, the number how long it stays.
		if (lifetime.kind !== 'session' || (statesSession(clause) && !isKept(clause)))
			return session === null ? lifetime : isCounted(lifetime) ? lifetime : session;
		session ??= lifetime;
	}
	return session;
});
