import { KNOWN_COOKIES } from '../../../../core/known/known-cookies.ts';
import { memoize } from '../../../../core/lib/memoize.ts';
import { fold } from '../../../understand/fold.ts';
import { unitAt } from '../../../understand/lifetime/unit-words.ts';
import { VOCABULARIES } from '../../../vocabulary/index.ts';
import { WEIGHTS } from '../../evidence/weights.ts';

/** How the cells of a header are joined: without anything between, by single blanks, or one a line. */
export type Joint = 'glued' | 'blanks' | 'lines';

/** Words of the whole document, by which torn and glued words are recognised. */
export interface WordsOfText {
	/** Words in small letters. */
	readonly words: ReadonlySet<string>;
	/** Tokens with the signs of a name, as they stand. */
	readonly names: ReadonlySet<string>;
}

/** Some lines, cut into atoms: the smallest pieces that cells are made of. */
export interface CutText {
	readonly text: string;
	/** Where each atom begins and ends in the text. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
	/** The index of the line that begins with an atom; -1 for an atom within a line. */
	readonly lineAt: readonly number[];
	/** Points for ending one cell and beginning another before each atom, and after the last. */
	readonly cuts: readonly number[];
}

const { cut: POINTS } = WEIGHTS;
const MAX_SEAMS = 24;
const MAX_TOKEN = 200;
const MAX_BRACKET = 200;

const FUNCTION_WORDS = new Set(
	VOCABULARIES.flatMap(({ filler, functionWords }) => `${filler}|${functionWords}`.split('|')),
);
/** Whether a word is an article, a preposition or the like; "an" is a French year too. */
const isFunctionWord = (word: string) =>
	word.length <= 6 && FUNCTION_WORDS.has(fold(word)) && unitAt([fold(word)], 0) === null;

/** Signs that words of a language do not have. */
const MARKED = /[_*\d]|[a-z]\.[a-z]|-/;

/** Collects the words of a document. */
export function wordsOfText(texts: Iterable<string>): WordsOfText {
	const words = new Set<string>();
	const names = new Set<string>();
	for (const text of texts) {
		for (const piece of text.split(/[\s,;:()«»"“”]+/)) {
			const token = piece.replace(/[.!?]$/, '');
			if (token.length < 3 || token.length > 60) continue;
			if (/^\p{L}+$/u.test(token)) words.add(token.toLowerCase());
			else if (MARKED.test(token)) names.add(token);
			if (/['’-]/.test(token))
				for (const part of token.split(/['’-]/)) if (/^\p{L}{3,}$/u.test(part)) words.add(part.toLowerCase());
		}
	}
	return { words, names };
}

/** Words of the vocabularies: headings, categories, and what sentences about cookies are made of. */
const VOCABULARY_WORDS = new Set(
	VOCABULARIES.flatMap(({ column, category, functionWords, storage }) =>
		[...Object.values(column), ...Object.values(category), ...Object.values(storage), functionWords].flatMap(
			(phrases) => phrases.split(/[| ]/).filter((word) => /^\p{L}{4,}$/u.test(word)),
		),
	),
);

/** Well-known names without a varying part, long enough to be found within other words. */
const KNOWN_NAMES = new Set(
	KNOWN_COOKIES.flatMap(({ pattern }) => (pattern.length >= 6 && !pattern.includes('*') ? [pattern] : [])),
);
const KNOWN_LENGTHS = [...new Set([...KNOWN_NAMES].map(({ length }) => length))].sort((a, b) => b - a);

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
		word.endsWith('s') &&
		(words.has(word.slice(0, -1)) || VOCABULARY_WORDS.has(fold(word.slice(0, -1))))
	);
}

/** Whether a text ends in a word with a capital, or one that is known: a company, or the end of a sentence. */
function isWholeWord(text: string, seen: WordsOfText): boolean {
	const word = /\p{L}+$/u.exec(text)?.[0] ?? '';
	const last = /\p{Lu}?\p{Ll}+$/u.exec(word)?.[0] ?? '';
	return last !== '' && (/^\p{Lu}/u.test(last) || isKnownWord(last.toLowerCase(), seen));
}

/** Points for a cut between two characters of a token; null where none may be. */
function seamAt(token: string, at: number, seen: WordsOfText): number | null {
	const before = token[at - 1] ?? '';
	const here = token[at] ?? '';
	const after = token[at + 1] ?? '';
	if (/[\p{Ll}\p{N}*)\]>}!?»”"'’#%…]/u.test(before) && /\p{Lu}/u.test(here)) return POINTS.seam;
	if (/[)\]!?»”"…*}>#]/.test(before) && /[\p{L}\p{N}_«“"]/u.test(here)) return POINTS.seam;
	if (before === '.' && /[\p{L}\p{N}_«“"]/u.test(here)) return POINTS.weakSeam;
	if (/\p{L}|\p{N}/u.test(before) && here === '_' && /[\p{L}*]/u.test(after))
		return isWholeWord(token.slice(0, at), seen) ? POINTS.weakSeam : POINTS.nameSeam;
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

/** Whether the rest of a token may be a name that a word ran into. */
function beginsName(rest: string, { names }: WordsOfText): boolean {
	if (rest.length < 3 || !/^[A-Za-z_.]/.test(rest)) return false;
	return /_/.test(rest) || names.has(rest);
}

/** The places where a token may be cut, with their points. */
function seamsOf(token: string, next: string, shared: readonly number[], seen: WordsOfText) {
	const seams = new Map<number, number>();
	const add = (at: number, points: number) => {
		if (at > 0 && at < token.length && points > (seams.get(at) ?? -9)) seams.set(at, points);
	};
	for (let at = 1; at < token.length && seams.size < MAX_SEAMS; at++) {
		const points = seamAt(token, at, seen);
		if (points !== null) add(at, points);
		if (/\d/.test(token[at] ?? '') && countsTime(token, at, next)) add(at, POINTS.beforeNumber);
	}
	for (const at of shared) add(at, POINTS.knownPart);
	for (const [start, end] of knownNamesIn(token)) {
		add(start, POINTS.knownPart);
		add(end, POINTS.knownPart);
	}
	for (const match of token.matchAll(/\p{L}{4,}/gu)) {
		const run = match[0].toLowerCase();
		// The longest known word only: of "couleurstheme_id", "couleurs" and not "couleur".
		for (let length = run.length; length >= 3; length--) {
			const at = match.index + length;
			if (!isKnownWord(run.slice(0, length), seen) || !beginsName(token.slice(at), seen)) continue;
			add(at, POINTS.knownPart);
			break;
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

const NEIGHBOURS = 3;
const MIN_SHARED = 3;

/** The places in each line where it begins to differ from a line near it. */
function sharedEnds(lines: readonly string[]): number[][] {
	const places: number[][] = lines.map(() => []);
	lines.forEach((line, index) => {
		for (let near = index + 1; near <= index + NEIGHBOURS && near < lines.length; near++) {
			const other = lines[near] ?? '';
			const most = Math.min(line.length, other.length, MAX_TOKEN);
			let length = 0;
			while (length < most && line[length] === other[length]) length += 1;
			if (length < MIN_SHARED || length >= most) continue;
			places[index]?.push(length);
			places[near]?.push(length);
		}
	});
	return places;
}

/** Marks what stands within brackets or quotes, so that no cell ends there. */
function withinBrackets(text: string): Uint8Array {
	const inside = new Uint8Array(text.length + 1);
	for (const [open, close] of ['()', '«»', '“”']) {
		let start = -1;
		for (let at = 0; at < text.length; at++) {
			const sign = text[at];
			if (sign === open) start = at;
			else if (sign === close && start >= 0) {
				if (at - start <= MAX_BRACKET) inside.fill(1, start + 1, at + 1);
				start = -1;
			}
		}
	}
	return inside;
}

/** Cuts lines into atoms. */
export function cutText(lines: readonly string[], joint: Joint, seen: WordsOfText): CutText {
	const text = lines.join('\n');
	const starts: number[] = [];
	const ends: number[] = [];
	const lineAt: number[] = [];
	const cuts: number[] = [];
	const inside = withinBrackets(text);
	const shared = joint === 'glued' ? sharedEnds(lines) : [];
	let offset = 0;
	const addAtom = (start: number, end: number, line: number, points: number) => {
		starts.push(start);
		ends.push(end);
		lineAt.push(line);
		cuts.push(points + (inside[start] ? POINTS.withinBrackets : 0) + endPoints(text, start));
	};
	lines.forEach((line, index) => {
		const tokens = [...line.matchAll(/\S+/g)];
		tokens.forEach((match, order) => {
			const [token] = match;
			const start = offset + match.index;
			const first = order === 0;
			let from = 0;
			const inner = (shared[index] ?? []).map((at) => at - match.index);
			const next = tokens[order + 1]?.[0] ?? '';
			const seams = joint === 'glued' && token.length <= MAX_TOKEN ? seamsOf(token, next, inner, seen) : [];
			let points: number = first ? 0 : POINTS.blank[joint];
			for (const [at, seam] of seams) {
				addAtom(start + from, start + at, first && from === 0 ? index : -1, points);
				from = at;
				points = seam;
			}
			addAtom(start + from, start + token.length, first && from === 0 ? index : -1, points);
		});
		offset += line.length + 1;
	});
	cuts.push(endPoints(text, text.length));
	return { text, starts, ends, lineAt, cuts };
}

/** Points for a cell that ends before a place, by its last word. */
function endPoints(text: string, at: number): number {
	if (at === 0) return 0;
	const before = text.slice(Math.max(0, at - 24), at).trimEnd();
	if (/[,(«“/&–—]$/.test(before) || /\s-$/.test(before)) return POINTS.afterOpenSign;
	const word = /(?<![\p{L}\p{N}_.'’-])[\p{L}'’]+$/u.exec(before)?.[0];
	return word !== undefined && isFunctionWord(word) ? POINTS.afterFunctionWord : 0;
}
