import type { TimeUnit } from '../../vocabulary/vocabulary.ts';
import { AND, LENGTH, OR, TO, UP_TO } from '../word-books.ts';
import { readAndHalf, readCount } from './read-count.ts';
import type { Tokens } from './tokenize.ts';
import { inSeconds, unitAt } from './unit-words.ts';

/** A length of time found in a text: tokens `start` up to, not including, `end`. */
export interface TimeSpan {
	readonly start: number;
	readonly end: number;
	readonly count: number;
	/** Null for a number without a unit. */
	readonly unit: TimeUnit | null;
	readonly seconds: number;
}

/** Largest first; how many of the next make one, for telling "1 year 1 month" from two lifetimes. */
const SIZES: readonly TimeUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const DAYS = SIZES.indexOf('day');
const FITS: Readonly<Partial<Record<TimeUnit, number>>> = {
	month: 12,
	week: 53,
	day: 365,
	hour: 24,
	minute: 60,
	second: 60,
};

function isArticle({ words }: Tokens, start: number): boolean {
	return (
		[TO, OR, AND].some((book) => book.at(words, start) !== null) ||
		unitAt(words, start) !== null ||
		words[start] === 'a'
	);
}

/** A word that is a length of time by itself ("fortnight"), and where a language has no articles, one unit ("rok"). */
function lengthAt({ words }: Tokens, start: number): TimeSpan | null {
	const hit = LENGTH.at(words, start);
	if (hit === null) return null;
	const { count, unit } = hit.value;
	return { start, end: hit.end, count, unit, seconds: inSeconds(count, unit) };
}

function spanAt(tokens: Tokens, start: number): TimeSpan | null {
	const count = readCount(tokens, start);
	if (!count) return lengthAt(tokens, start);
	const { words } = tokens;
	const isHyphen = words[count.end] === '-' && /^\p{L}/u.test(words[count.end + 1] ?? '');
	const unit = unitAt(words, isHyphen ? count.end + 1 : count.end);
	// "Entre 3 y 6 meses": a Spanish "and", no abbreviation of years.
	const isAnd =
		unit !== null &&
		words[unit.start] === 'y' &&
		!tokens.joined[unit.start] &&
		readCount(tokens, unit.end) !== null;
	const hit = isAnd ? null : unit;
	// "6 à 12": without a unit, an article is no number.
	if (!hit && count.value === 1 && isArticle(tokens, start)) return null;
	if (!hit) return { start, end: count.end, count: count.value, unit: null, seconds: Number.NaN };
	const half = readAndHalf(tokens, hit.end);
	const value = half === null ? count.value : count.value + 0.5;
	return { start, end: half ?? hit.end, count: value, unit: hit.value, seconds: inSeconds(value, hit.value) };
}

function linkEnd({ words }: Tokens, start: number): number | null {
	const hit = TO.at(words, start) ?? OR.at(words, start) ?? AND.at(words, start) ?? UP_TO.at(words, start);
	if (hit) return hit.end;
	return /^[-/~,<>+&]$/u.test(words[start] ?? '') ? start + 1 : null;
}

/** Whether nothing but "to", "or", a dash and the like stands between two spans. */
function areLinked(tokens: Tokens, from: number, to: number): boolean {
	let place = from;
	while (place < to) {
		const next = linkEnd(tokens, place);
		if (next === null) return false;
		place = next;
	}
	return place === to;
}

/** "1 year and 1 month", "1 an 6 mois": one length in two units. */
function isCompound(tokens: Tokens, first: TimeSpan, second: TimeSpan): boolean {
	if (!first.unit || !second.unit) return false;
	const between = tokens.words.slice(first.end, second.start);
	const isPlain = between.length === 0 || (between.length === 1 && /^[,+]$/.test(between[0] ?? ''));
	const and = AND.at(tokens.words, first.end);
	if (!isPlain && and?.end !== second.start && !(between[0] === ',' && between.length === 2)) return false;
	const larger = SIZES.indexOf(first.unit);
	const smaller = SIZES.indexOf(second.unit);
	// "13 months and 24 hours" are two lifetimes: a part comes from the next units only, and is no whole itself.
	const isNext = larger >= 0 && smaller > larger && smaller <= Math.max(DAYS, larger + 1);
	return (
		isNext && second.count < (first.unit === 'month' && smaller === DAYS ? 31 : (FITS[second.unit] ?? 0))
	);
}

/** Every length of time in the text, in order: compounds added up, "6 to 12 months" as two. Numbers alone are kept. */
export function findSpans(tokens: Tokens): TimeSpan[] {
	const single: TimeSpan[] = [];
	for (let index = 0; index < tokens.words.length; ) {
		const span = spanAt(tokens, index);
		if (span) single.push(span);
		index = span ? span.end : index + 1;
	}
	const withUnits = shareUnits(tokens, single);
	const merged: TimeSpan[] = [];
	let last: TimeSpan | undefined;
	for (const span of withUnits) {
		const whole = merged.at(-1);
		if (whole && last && isCompound(tokens, last, span)) {
			merged[merged.length - 1] = { ...whole, end: span.end, seconds: whole.seconds + span.seconds };
		} else merged.push(span);
		last = span;
	}
	return merged;
}

function shareUnits(tokens: Tokens, single: readonly TimeSpan[]): TimeSpan[] {
	const spans = [...single];
	for (let index = spans.length - 2; index >= 0; index -= 1) {
		const span = spans[index];
		const next = spans[index + 1];
		if (!span || !next || span.unit || !next.unit || !areLinked(tokens, span.end, next.start)) continue;
		spans[index] = { ...span, unit: next.unit, seconds: inSeconds(span.count, next.unit) };
	}
	return spans;
}
