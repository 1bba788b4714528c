import { memoize } from '../../../core/lib/memoize.ts';
import type { Lifetime } from '../../../core/policy/lifetime.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { TimeUnit } from '../../vocabulary/vocabulary.ts';
import { foldInPlace, wordsOf } from '../fold.ts';
import { phraseSource } from '../phrase-source.ts';
import { ORDINAL, RESPECTIVELY } from '../word-books.ts';
import { isVagueLength, readLifetime } from './read-lifetime.ts';
import { unitAmong } from './unit-words.ts';

const MAX_LENGTH = 600;
const MAX_PIECES = 40;

/** A comma behind a unit parts without a blank, too: no number goes on behind it. */
const SIGNS = /\n|[,;]\s+|(?<=\p{L})[,;](?=\d)|\s\/\s/gu;
/** "1 rok a 1 den": the word is an article elsewhere, and joins numbers alone. */
const ARTICLE = 'a';
const WORDS_BETWEEN = VOCABULARIES.flatMap(({ lifetime }) =>
	`${lifetime.respectively}|${lifetime.and}`.split('|').filter((word) => word !== ARTICLE),
);
const JOINERS = `(?:${phraseSource(WORDS_BETWEEN)}|\\b${ARTICLE}(?=\\s+\\d))`;
/** Between two lifetimes: a sign, "and", "respectively", or both. */
const WORDS = new RegExp(`\\n|[,;]\\s+|(?<=\\p{L})[,;](?=\\d)|\\s/\\s|\\s*${JOINERS}[\\s.,]*`, 'gu');
/** Ends a sentence: no full stop behind an abbreviation. */
const SENTENCE = /(?<!(?:^|[\s(])\p{L}{1,4})[.!?]\s+|\n/u;

/** The pieces of a text between what a pattern finds in it, accents and case apart. */
function piecesOf(text: string, between: RegExp): string[] {
	const pieces: string[] = [];
	let from = 0;
	for (const { index, 0: match } of foldInPlace(text).matchAll(between)) {
		pieces.push(text.slice(from, index));
		from = index + match.length;
	}
	pieces.push(text.slice(from));
	return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/**
 * Reads each piece; "13 and 6 months" has its unit in the second. Null for a piece that is no lifetime. "A few seconds" has its
 * place among them.
 */
function readPieces(pieces: readonly string[], unit: TimeUnit | undefined): (Lifetime | null)[] {
	let next = unit;
	return pieces
		.toReversed()
		.map((piece) => {
			const lifetime = readLifetime(piece, next);
			next = unitAmong(wordsOf(piece)) ?? unit;
			if (lifetime === null || (lifetime.kind === 'unknown' && !isVagueLength(lifetime))) return null;
			return lifetime;
		})
		.toReversed();
}

/** The place in a row that a piece names: "13 months for the *second*" is 1. */
function placeOf(piece: string): number | null {
	const hits = ORDINAL.all(wordsOf(piece));
	return hits.length === 1 ? (hits[0]?.value ?? null) : null;
}

/** Puts lifetimes into the order of the names, where each says whose it is. */
function inOrder(pieces: readonly string[], lifetimes: readonly Lifetime[]): readonly Lifetime[] {
	const places = pieces.map(placeOf);
	const sorted = places.map((_, place) => lifetimes[places.indexOf(place)]);
	return sorted.every((lifetime) => lifetime !== undefined) ? sorted : lifetimes;
}

/** The lifetimes of a cell that lists several, one a name ("13 months and 1 day, respectively"); empty where it lists none. */
export function readEach(text: string, unit?: TimeUnit): readonly Lifetime[] {
	return unit === undefined ? readWithoutHint(text) : read(text, unit);
}

const readWithoutHint = memoize((text: string) => read(text));

function read(text: string, unit?: TimeUnit): readonly Lifetime[] {
	if (text.length > MAX_LENGTH) return [];
	const isDealt = RESPECTIVELY.has(wordsOf(text));
	const patterns = isDealt ? [WORDS] : [SIGNS, WORDS];
	for (const between of patterns) {
		const pieces = piecesOf(text, between);
		if (pieces.length < 2 || pieces.length > MAX_PIECES) continue;
		const lifetimes = readPieces(pieces, unit).filter((lifetime) => lifetime !== null);
		// "1 year and 1 month" is one length in two units, unless the text says that it deals them out.
		if (lifetimes.length < pieces.length) continue;
		const sum = lifetimes.reduce((total, { seconds }) => total + (seconds ?? Number.NaN), 0);
		const isCompound = between === WORDS && !isDealt && readLifetime(text, unit)?.seconds === sum;
		const isSingle = isCompound && lifetimes.every(({ seconds }) => seconds !== 0);
		if (!isSingle || pieces.some((piece) => placeOf(piece) !== null)) return inOrder(pieces, lifetimes);
	}
	return [];
}

/** The lifetimes that a sentence deals out to several names ("they last a year and an hour, respectively"); empty where none does. */
export function findEach(text: string): readonly Lifetime[] {
	if (text.length > MAX_LENGTH) return [];
	for (const sentence of text.split(SENTENCE)) {
		const words = wordsOf(sentence);
		if (!RESPECTIVELY.has(words) && ORDINAL.all(words).length < 2) continue;
		const pieces = piecesOf(sentence, WORDS);
		if (pieces.length > MAX_PIECES) continue;
		const read = readPieces(pieces, undefined);
		const telling = pieces.filter((_, index) => read[index] !== null);
		const lifetimes = read.filter((lifetime) => lifetime !== null);
		if (lifetimes.length > 1) return inOrder(telling, lifetimes);
	}
	return [];
}
