import { KNOWN_COOKIES } from '../../../../core/known/known-cookies.ts';
import { memoize } from '../../../../core/lib/memoize.ts';
import { fold } from '../../../understand/fold.ts';
import { unitAt } from '../../../understand/lifetime/unit-words.ts';
import { VOCABULARIES } from '../../../vocabulary/index.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import type { SharedEnd } from './shared-ends.ts';
import type { WordsOfText } from './words-of-text.ts';

const { cut: POINTS } = WEIGHTS;
const MAX_SEAMS = 24;
const MAX_KNOWN_START = 8;

/** Words of the vocabularies: headings, categories, and what sentences about cookies are made of. */
const VOCABULARY_WORDS = new Set(
	VOCABULARIES.flatMap(({ column, category, functionWords, storage, lifetime, place = '' }) =>
		[
			...Object.values(column),
			...Object.values(category),
			...Object.values(storage),
			...Object.values(lifetime.unit),
			lifetime.session,
			functionWords,
			place,
		].flatMap((phrases) => phrases.split(/[| ]/).filter((word) => /^\p{L}{4,}$/u.test(word))),
	),
);

/** Letters by which the beginning of a word is recognised: "text" of "texte". */
const START = 4;
const STARTS = new Set([...VOCABULARY_WORDS].map((word) => word.slice(0, START)));
const startsBySource = new WeakMap<WordsOfText, ReadonlySet<string>>();

/** The first letters of the words of the vocabularies and of a text. */
function startsOf(seen: WordsOfText): ReadonlySet<string> {
	const cached = startsBySource.get(seen);
	if (cached) return cached;
	const starts = new Set(STARTS);
	for (const word of seen.words) if (word.length >= START) starts.add(word.slice(0, START));
	startsBySource.set(seen, starts);
	return starts;
}

/** The first two letters of words. */
const WORD_STARTS = new Set([...VOCABULARY_WORDS].map((word) => word.slice(0, 2)));

/** Well-known names without a varying part, long enough to be found within other words. */
const KNOWN_NAMES = new Set(
	KNOWN_COOKIES.flatMap(({ pattern }) => (pattern.length >= 6 && !pattern.includes('*') ? [pattern] : [])),
);
const KNOWN_LENGTHS = [...new Set([...KNOWN_NAMES].map(({ length }) => length))].sort((a, b) => b - a);

/** Whether a word is a company's or a product's own, unlike "Cookie" and "Analytics". */
export const isMakersWord = (word: string): boolean =>
	/^\p{Lu}\p{Ll}{3,}$/u.test(word) && !VOCABULARY_WORDS.has(fold(word));

/** Where well-known names stand in a token: the longest at each place. */
const knownNamesIn = memoize((token: string): readonly (readonly [start: number, end: number])[] => {
	const places: [number, number][] = [];
	for (let at = 0; at < token.length - 5; at++) {
		const length = KNOWN_LENGTHS.find(
			(size) => at + size <= token.length && KNOWN_NAMES.has(token.slice(at, at + size)),
		);
		if (length === undefined) continue;
		places.push([at, at + length]);
		at += length - 1;
	}
	return places;
});

/** Whether a word stands elsewhere in the text or is one of the vocabularies, in its plural too. */
function isKnownWord(word: string, { words }: WordsOfText): boolean {
	if (words.has(word) || VOCABULARY_WORDS.has(fold(word))) return true;
	return (
		word.length > 4 &&
		/[^s]s$/.test(word) &&
		(words.has(word.slice(0, -1)) || VOCABULARY_WORDS.has(fold(word.slice(0, -1))))
	);
}

/** Beginnings of well-known names that begin with an underscore. */
const KNOWN_STARTS = [
	...new Set(
		KNOWN_COOKIES.flatMap(({ pattern }) => /^_[\w.]{2,}/.exec(pattern)?.[0].slice(0, MAX_KNOWN_START) ?? []),
	),
];

/** Well-known names that begin with an underscore, without what varies at their end. */
const KNOWN_STEMS = [
	...new Set(
		KNOWN_COOKIES.flatMap(({ pattern }) => {
			const stem = pattern.replace(/(?<![.*])[.*]+$/, '');
			return /^_[^*]{2,}$/.test(stem) ? [stem] : [];
		}),
	),
];

/** Whether a text begins with a well-known name, and with no longer one of the same signs. */
const beginsKnown = memoize((rest: string): boolean =>
	KNOWN_STEMS.some((stem) => rest.startsWith(stem) && !/^[a-z\d_-]/.test(rest.slice(stem.length))),
);

/** Whether a text ends in a word that is known, or in any, with a well-known name behind it. */
function isWholeWord(text: string, rest: string, seen: WordsOfText): boolean {
	const word = /(?<!\p{L})\p{L}+$/u.exec(text)?.[0] ?? '';
	const last = /\p{Lu}?(?<!\p{Ll})\p{Ll}+$/u.exec(word)?.[0] ?? '';
	if (last === '') return false;
	if (isKnownWord(last.toLowerCase(), seen)) return true;
	if (/^\p{Lu}/u.test(last)) return KNOWN_STARTS.some((start) => rest.startsWith(start));
	return last.length >= 4 && last === word && beginsKnown(rest);
}

/** Well-known names before what varies: "wordpress_logged_in_". */
const OPEN_STEMS = new Set(
	KNOWN_COOKIES.flatMap(({ pattern }) => /^([^*]{3,}[_-])\*$/.exec(pattern)?.[1] ?? []),
);

/** Where a well-known name without what varies ends in a token, before a word: "wp-settings-Keeps"; 0 where none does. */
export function endOfStem(token: string): number {
	const at = /(?<=[_-])\p{Lu}\p{Ll}+$/u.exec(token)?.index ?? 0;
	return at > 0 && OPEN_STEMS.has(token.slice(0, at)) ? at : 0;
}

/** A host that begins within a token, or with it: "_ga.example.org", "langwww.example.org". */
const HOST = /(?:www)?(?:\.[a-z\d-]{1,40}){1,4}\.[a-z]{2,12}(?=[\p{Lu}\d]|$)/gu;

/** The hosts in a token before which what stands there ended: with "www", or those that other lines hold behind other words. */
export function hostsIn(
	token: string,
): readonly { readonly start: number; readonly end: number; readonly host: string }[] {
	if (!token.includes('.')) return [];
	return [...token.matchAll(HOST)].map(({ 0: host, index }) => ({
		start: index,
		end: index + host.length,
		host,
	}));
}

/** Points for a cut between two characters of a token; null where none may be. */
function seamAt(token: string, at: number, seen: WordsOfText): number | null {
	const before = token[at - 1] ?? '';
	const here = token[at] ?? '';
	const after = token[at + 1] ?? '';
	if (/[\p{Ll}\p{N}*)\]>}!?»”"'’#%…]/u.test(before) && /\p{Lu}/u.test(here)) return POINTS.seam;
	if (/[)\]!?»”"…*}>#]/.test(before) && /[\p{L}\p{N}_«“"]/u.test(here)) return POINTS.seam;
	if (/^__(?:Host|Secure)-/.test(token.slice(at, at + 9))) return POINTS.seam;
	if (before === '.' && /[\p{L}\p{N}_«“"]/u.test(here)) return POINTS.weakSeam;
	if (/\p{L}|\p{N}/u.test(before) && here === '_' && /[\p{L}*]/u.test(after)) {
		const rest = token.slice(at);
		if (!isWholeWord(token.slice(0, at), rest, seen)) return null;
		return beginsKnown(rest) || seen.names.has(rest) ? POINTS.weakSeam : POINTS.sharedByTwo;
	}
	if (/\p{Lu}/u.test(before) && /\p{Lu}/u.test(here) && /\p{Ll}/u.test(after)) return POINTS.weakSeam;
	if (/[\p{L}\p{N}]/u.test(before) && /[«“]/.test(here)) return POINTS.seam;
	return null;
}

/** Whether a number at a place counts time: "choices1 year", "ref2ans". */
function countsTime(token: string, at: number, next: string): boolean {
	const number = /^\d{1,4}/.exec(token.slice(at))?.[0] ?? '';
	const rest = token.slice(at + number.length);
	const unit = /^\p{L}\p{Ll}*/u.exec(rest === '' ? next : rest)?.[0] ?? '';
	return number !== '' && unit !== '' && unitAt([fold(unit)], 0) !== null;
}

/** Words that a sign or a capital joins: of a name, or of a word with a hyphen. */
const SIGNED = /^[a-z]{2,20}(?:[.-][a-z]|[A-Z][a-z])/;

/** Whether the rest of a token may be a name that a word ran into. */
function beginsName(rest: string, { names }: WordsOfText): boolean {
	if (rest.length < 3 || !/^[A-Za-z_.]/.test(rest)) return false;
	return /_/.test(rest) || names.has(rest) || SIGNED.test(rest);
}

/**
 * The length of the longest known word that letters begin with, before what may be a name: of "couleurstheme_id",
 * "couleurs" and not "couleur". Of "visitestep_id", where "visites" is known too, "visite" where "step" is a word, and
 * neither for certain where it is none; "visites" of "visitesrank_id", since no word begins with "sr". Length 0 where there
 * is no word.
 */
function knownStart(
	run: string,
	restAt: (length: number) => string,
	seen: WordsOfText,
): { length: number; isSure: boolean } {
	const isEnd = (length: number) =>
		length >= 3 && isKnownWord(run.slice(0, length), seen) && beginsName(restAt(length), seen);
	const startsWord = (from: number) => {
		const word = /^\p{L}*/u.exec(restAt(from))?.[0].toLowerCase() ?? '';
		return isKnownWord(word, seen) || startsOf(seen).has(word.slice(0, START));
	};
	for (let length = run.length; length >= 3; length--) {
		if (!isEnd(length)) continue;
		const isOnly =
			!isEnd(length - 1) ||
			!WORD_STARTS.has(
				restAt(length - 1)
					.slice(0, 2)
					.toLowerCase(),
			);
		if (isOnly || startsWord(length)) return { length, isSure: true };
		return startsWord(length - 1) ? { length: length - 1, isSure: true } : { length, isSure: false };
	}
	return { length: 0, isSure: false };
}

/** The places where a token may be cut, with their points. `hosts`: those that several tokens end with. */
export function seamsOf(
	token: string,
	next: string,
	shared: readonly SharedEnd[],
	seen: WordsOfText,
	hosts: ReadonlySet<string> = new Set(),
) {
	const seams = new Map<number, number>();
	const within = hostsIn(token).filter(({ host }) => host.startsWith('www') || hosts.has(host));
	const add = (at: number, points: number) => {
		if (within.some(({ start, end }) => at > start && at < end)) return;
		if (at > 0 && at < token.length && points > (seams.get(at) ?? -9)) seams.set(at, points);
	};
	for (const { start, end } of within) {
		add(start, POINTS.seam);
		add(end, POINTS.seam);
	}
	if (/^\p{Ll}/u.test(next)) add(endOfStem(token), POINTS.seam);
	for (let at = 1; at < token.length && seams.size < MAX_SEAMS; at++) {
		const points = seamAt(token, at, seen);
		if (points !== null) add(at, points);
		if (/[1-9]/.test(token[at] ?? '') && countsTime(token, at, next))
			add(at, /\d/.test(token[at - 1] ?? '') ? POINTS.withinNumber : POINTS.beforeNumber);
	}
	for (const { at, points } of shared) add(at, points);
	for (const [start, end] of knownNamesIn(token)) {
		add(start, POINTS.knownPart);
		add(end, POINTS.knownPart);
	}
	for (const match of token.matchAll(/\p{Lu}?\p{Ll}{3,}|\p{L}{4,}/gu)) {
		const run = match[0].toLowerCase();
		const word = knownStart(run, (length) => token.slice(match.index + length), seen);
		if (word.length > 0) {
			const at = match.index + word.length;
			const isOpen = !word.isSure || (token[at] === '_' && !beginsKnown(token.slice(at)));
			// Of "Datensatzesmap", "Datens" is known; but other lines have "Datensatzes" too.
			const goesOn =
				shared.some((end) => end.at > at && end.points >= POINTS.knownPart) || !token.includes('_', at);
			add(at, isOpen ? POINTS.sharedByTwo : goesOn ? POINTS.weakSeam : POINTS.knownPart);
		}
		// "Beispieltext_size": a name that begins with a known word, behind one with a capital.
		for (let at = 3; /^\p{Lu}/u.test(match[0]) && at <= run.length - 3; at++) {
			if (!isKnownWord(run.slice(at), seen) || !beginsName(token.slice(match.index + at), seen)) continue;
			add(match.index + at, POINTS.weakSeam);
			break;
		}
	}
	return [...seams].sort(([a], [b]) => a - b);
}
