import { memoize } from '../../../core/lib/memoize.ts';
import { maxOf, minOf } from '../../../core/lib/unbounded.ts';
import type { Lifetime } from '../../../core/policy/lifetime.ts';
import { MASKED, maskValues } from '../../jar-dump/mask-values.ts';
import type { TimeUnit } from '../../vocabulary/vocabulary.ts';
import { isCookieWord } from '../cookie-words.ts';
import { cut } from '../fold.ts';
import {
	BROWSER,
	CLOSING,
	ELSEWHERE,
	ERASING,
	NEGATION,
	OR,
	PERSISTENT,
	SESSION,
	SESSION_ENDING,
	UNTIL,
	UP_TO,
	VAGUE,
} from '../word-books.ts';
import { findDate } from './find-date.ts';
import { findSpans, type TimeSpan } from './find-spans.ts';
import { type Tokens, tokenize } from './tokenize.ts';
import { inSeconds, unitAmong } from './unit-words.ts';

/** Two spans nearer than this say the same ("12 months (365 days)"). */
const SAME = 0.02;
/** Words between the two choices of "session or at most 2 years". */
const MAX_BETWEEN = 4;
/** A cell with more is no lifetime; looking at all of them together would take more than linear time. */
const MAX_SPANS = 40;
const ISO_DURATION =
	/^P(?=[\dT])(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,9})S)?)?$/iu;
const ISO_UNITS: readonly TimeUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

function readIso(text: string): number | null {
	const match = ISO_DURATION.exec(text);
	if (!match) return null;
	return ISO_UNITS.reduce((sum, unit, index) => sum + inSeconds(Number(match[index + 1] ?? 0), unit), 0);
}

/** `Max-Age=600`, and a clock's 00:30:00. */
function readMachine(text: string): number | null {
	const age = /max-?age\s{0,3}[=:]\s{0,3}(\d{1,10})\b/iu.exec(text);
	if (age) return Number(age[1]);
	const clock = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/u.exec(text);
	return clock ? Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) : null;
}

function clauseHas({ words, clause }: Tokens, span: TimeSpan, test: (words: string[]) => boolean): boolean {
	const here = clause[span.start];
	return test(words.filter((_, index) => clause[index] === here));
}

/** Keeps only the spans about the cookie, if others are about collected data. */
function aboutTheCookie(tokens: Tokens, spans: readonly TimeSpan[]): readonly TimeSpan[] {
	if (spans.length < 2) return spans;
	const named = spans.filter((span) => clauseHas(tokens, span, (words) => words.some(isCookieWord)));
	if (named.length > 0) return named;
	const here = spans.filter((span) => !clauseHas(tokens, span, (words) => ELSEWHERE.has(words)));
	return here.length > 0 ? here : spans;
}

/** "Session or 2 years": whether a session stands as the other choice beside a span. */
function hasSessionBeside({ words }: Tokens, spans: readonly TimeSpan[]): boolean {
	return SESSION.all(words)
		.slice(0, MAX_SPANS)
		.some((hit) =>
			spans.some((span) => {
				const between =
					hit.end <= span.start ? words.slice(hit.end, span.start) : words.slice(span.end, hit.start);
				const rest = between.filter((word) => word !== '/' && word !== ',');
				const isChoice = rest.length < between.length ? between.includes('/') : OR.has(rest);
				return between.length <= MAX_BETWEEN && isChoice;
			}),
		);
}

/** Words of "until … are deleted". */
const MAX_UNTIL_ERASED = 14;

/** Whether something stays until it is deleted: "Bis die Daten der Website gelöscht werden". */
function staysUntilErased({ words }: Tokens): boolean {
	if (words.length > MAX_UNTIL_ERASED) return false;
	const [until] = UNTIL.all(words);
	return until !== undefined && ERASING.has(words.slice(until.end));
}

function isPersistent(tokens: Tokens): boolean {
	const { words } = tokens;
	if (staysUntilErased(tokens)) return true;
	return PERSISTENT.all(words).some(({ start }) => !NEGATION.has(words.slice(Math.max(0, start - 1), start)));
}

function isSession(tokens: Tokens): boolean {
	const { words } = tokens;
	// Compounds of Dutch and German: "Gebruikerssessie", "Browsersitzung".
	if (SESSION.has(words) || words.some((word) => SESSION_ENDING.test(word))) return true;
	return CLOSING.has(words) && BROWSER.has(words);
}

function fromSpans(text: string, tokens: Tokens, spans: readonly TimeSpan[]): Lifetime {
	const lengths = spans.map((span) => span.seconds);
	const upper = maxOf(lengths);
	const lower = hasSessionBeside(tokens, spans) ? 0 : minOf(lengths);
	if (upper - lower > upper * SAME) return { text, kind: 'range', seconds: upper, minSeconds: lower };
	const [span] = spans;
	// "2 years or until deleted": that "until" bounds nothing.
	const isBound =
		span !== undefined &&
		clauseHas(tokens, span, (words) => {
			const phraseWords = PERSISTENT.all(words).flatMap(({ start, end }) => words.slice(start, end));
			return (
				UP_TO.has(words.filter((word) => !phraseWords.includes(word))) ||
				words.some((word) => /^[<≤]$/u.test(word))
			);
		});
	return { text, kind: isBound ? 'up-to' : 'fixed', seconds: lengths[0] ?? upper };
}

/** No cookie is kept for longer than a browser's dates go. */
const MAX_YEARS = 1000;

function fromNumber(
	text: string,
	spans: readonly TimeSpan[],
	unit: TimeUnit | null | undefined,
): Lifetime | null {
	const [only] = spans;
	if (!only || !unit || spans.length > 2) return null;
	// "The year 2038" is a date.
	if (unit === 'year' && only.count > MAX_YEARS) return null;
	const lengths = spans.map((span) => inSeconds(span.count, unit));
	const upper = maxOf(lengths);
	if (upper === 0) return { text, kind: 'session', seconds: 0 };
	const lower = minOf(lengths);
	if (lower === upper) return { text, kind: 'fixed', seconds: upper };
	return { text, kind: 'range', seconds: upper, minSeconds: lower };
}

function interpret(text: string, unitHint?: TimeUnit): Lifetime {
	const machine = readIso(text) ?? readMachine(text);
	if (machine !== null) return { text, kind: machine === 0 ? 'session' : 'fixed', seconds: machine };
	const tokens = tokenize(text);
	const numbers = findSpans(tokens);
	const spans = aboutTheCookie(
		tokens,
		numbers.filter((span) => span.unit !== null && span.seconds > 0).slice(0, MAX_SPANS),
	);
	const date = findDate(tokens);
	if (spans.length > 0 && !date) return fromSpans(text, tokens, spans);
	if (date) return { text, kind: 'until', seconds: null, date };
	const persistent = isPersistent(tokens);
	const session = isSession(tokens) || (!persistent && PERSISTENT.has(tokens.words));
	if (session && !persistent) return { text, kind: 'session', seconds: 0 };
	if (persistent && !session) return { text, kind: 'persistent', seconds: null };
	const isVague = VAGUE.has(tokens.words);
	const counted = isVague ? null : fromNumber(text, numbers, unitHint ?? unitAmong([...tokens.words]));
	return counted ?? unknown(text);
}

/**
 * Reads a lifetime cell. Null when blank or only dashes; `unknown` when it cannot be understood. `unitHint` is
 * the unit of bare numbers, from the column's heading. Months and years count as the policy file says.
 */
export function readLifetime(text: string, unitHint?: TimeUnit): Lifetime | null {
	return unitHint === undefined ? readWithoutHint(text) : read(text, unitHint);
}

/** Words of a length without a number. */
const MAX_VAGUE_WORDS = 5;

/** Whether a lifetime is a length without a number ("a few seconds"): understood, although nothing can be compared with it. */
export function isVagueLength({ kind, text }: Lifetime): boolean {
	if (kind !== 'unknown' || /\d/.test(text)) return false;
	const { words } = tokenize(text);
	return words.length <= MAX_VAGUE_WORDS && VAGUE.has(words) && unitAmong(words) !== null;
}

const unknown = (text: string): Lifetime => ({ text, kind: 'unknown', seconds: null });

const readWithoutHint = memoize((text: string) => read(text));

function read(text: string, unitHint?: TimeUnit): Lifetime | null {
	const words = cut(text).trim();
	if (!/[\p{L}\p{N}]/u.test(words)) return null;
	const cell = maskValues(words);
	const lifetime = interpret(cell, unitHint);
	// One word that is no lifetime, of letters and digits, may be anything: a value too.
	const isOdd = lifetime.kind === 'unknown' && /^(?=\S*\d)(?=\S*\p{L})\S{8,}$/u.test(cell);
	return isOdd ? unknown(MASKED) : lifetime;
}
