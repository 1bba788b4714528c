import { wordsOf } from '../../../understand/fold.ts';
import { readLifetime } from '../../../understand/lifetime/read-lifetime.ts';
import { unitAt } from '../../../understand/lifetime/unit-words.ts';
import {
	BROWSER,
	CLOSING,
	HALF,
	NUMBER,
	OR,
	PERSISTENT,
	SESSION,
	SESSION_ENDING,
	TO,
	UP_TO,
} from '../../../understand/word-books.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import type { CutText } from './cut-text.ts';

/** The words that say a lifetime: from an atom up to, not including, another. */
export interface LifetimeCore {
	readonly start: number;
	readonly end: number;
	readonly points: number;
}

/** Words of one lifetime. */
const MAX_WORDS = 10;
/** Lifetimes that begin at one place, the longest counts. */
const MAX_CHARACTERS = 120;

interface Word {
	readonly word: string;
	readonly atom: number;
}

function wordsIn({ text, starts, ends }: CutText): Word[] {
	return starts.flatMap((start, atom) =>
		wordsOf(text.slice(start, ends[atom])).map((word) => ({ word, atom })),
	);
}

/** Finds the lifetimes that stand in a text, all that begin at different places. */
export function lifetimeCores(cut: CutText): readonly LifetimeCore[] {
	const words = wordsIn(cut);
	const plain = words.map(({ word }) => word);
	const endings = new Set<number>();
	const begins = (at: number): boolean => {
		const word = plain[at] ?? '';
		return (
			/^\d/.test(word) ||
			[NUMBER, HALF, SESSION, PERSISTENT, UP_TO, CLOSING, BROWSER].some((book) => book.at(plain, at)) ||
			SESSION_ENDING.test(word)
		);
	};
	plain.forEach((word, at) => {
		for (const hit of [
			unitAt(plain, at),
			...[SESSION, PERSISTENT, CLOSING, BROWSER].map((book) => book.at(plain, at)),
		])
			if (hit) endings.add(hit.end - 1);
		const [, letters = ''] = /^\d+(\p{L}+)$/u.exec(word) ?? [];
		if ((letters !== '' && unitAt([letters], 0)) || /^(?:19|20)\d\d$/.test(word) || SESSION_ENDING.test(word))
			endings.add(at);
	});
	if (endings.size === 0) return [];
	const candidates = words.flatMap(({ atom }, at) => {
		if (words[at - 1]?.atom === atom || !begins(at)) return [];
		const cores: (LifetimeCore & { readonly says: string })[] = [];
		for (let last = at; last < Math.min(words.length, at + MAX_WORDS); last++) {
			const end = (words[last]?.atom ?? 0) + 1;
			if (!endings.has(last) || words[last + 1]?.atom === end - 1) continue;
			const slice = cut.text.slice(cut.starts[atom], cut.ends[end - 1]);
			if (slice.length > MAX_CHARACTERS || slice.includes('\n\n')) break;
			const read = readLifetime(slice);
			if (read !== null && read.kind !== 'unknown')
				cores.push({
					start: atom,
					end,
					points:
						pointsOf(read.kind, slice) +
						looseUnits(plain, at, last) +
						unlinked(read.kind, slice, plain.slice(at, last + 1)),
					says: `${end} ${read.kind} ${read.seconds}`,
				});
		}
		return cores;
	});
	// Of two that end alike and say the same, the words that the longer has more are another cell's.
	const latest = new Map(candidates.map(({ says, start }) => [says, start]));
	return candidates.map((core) => ({
		...core,
		points: core.points + 2 * WEIGHTS.cut.word * ((latest.get(core.says) ?? core.start) - core.start),
	}));
}

/** Points for units without a count before them, as in "of the day 13 months": those words are another cell's. */
function looseUnits(words: readonly string[], from: number, to: number): number {
	let loose = 0;
	for (let at = from; at <= to; at++) {
		const isCounted = /\d/.test(words[at - 1] ?? '') || [NUMBER, HALF].some((book) => book.at(words, at - 1));
		if (unitAt(words, at) && (at === from || !isCounted) && !/\d/.test(words[at] ?? '')) loose += 1;
	}
	return loose * WEIGHTS.cut.looseUnit;
}

/** Points for two lengths of time with nothing between that joins them: the first is another cell's. */
function unlinked(kind: string, slice: string, words: readonly string[]): number {
	const isJoined = /[-–/]/.test(slice) || [TO, OR, UP_TO].some((book) => book.has(words));
	const isTwo = kind === 'range' || (kind !== 'session' && SESSION.has(words));
	return isTwo && !isJoined ? WEIGHTS.cut.looseUnit * 2 : 0;
}

function pointsOf(kind: string, slice: string): number {
	const { lifetime, lifetimeInWords } = WEIGHTS.text;
	if (kind !== 'session') return lifetime;
	// "session" in small letters is more often what a cookie keeps than how long it stays.
	return /^\p{Lu}/u.test(slice) ? lifetime : lifetimeInWords - 1;
}
