import { fold } from '../../../understand/fold.ts';
import { unitAt } from '../../../understand/lifetime/unit-words.ts';
import { isPlainHeading } from '../../../understand/read-column-role.ts';
import { VOCABULARIES } from '../../../vocabulary/index.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import { beginsShared, endsOfShared, type SharedCells } from './shared-cells.ts';
import { sharedEnds } from './shared-ends.ts';
import { hostsIn, seamsOf } from './token-seams.ts';
import type { WordsOfText } from './words-of-text.ts';

/** How the cells of a header are joined: without anything between, by single blanks, or one a line. */
export type Joint = 'glued' | 'blanks' | 'lines';

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
	/** The first atoms of lines that are headings of columns and nothing else. */
	readonly headings: ReadonlySet<number>;
	/** The first atoms of lines that look like rows of their own: they begin with a capital, and cells ran together in them. */
	readonly gluedRows: ReadonlySet<number>;
	/** The first atoms of lines before which empty lines stand, where others stand close. */
	readonly gaps: ReadonlySet<number>;
}

const { cut: POINTS } = WEIGHTS;
const MAX_TOKEN = 200;
const MAX_BRACKET = 200;
const MAX_HEADING = 40;
const GLUED_ROW = /^\p{Lu}.*[\p{Ll})]\p{Lu}/u;

const FUNCTION_WORDS = new Set(
	VOCABULARIES.flatMap(({ filler, functionWords }) => `${filler}|${functionWords}`.split('|')),
);
/** Whether a word is an article, a preposition or the like; "an" is a French year too. */
export const isFunctionWord = (word: string) =>
	word.length <= 6 && FUNCTION_WORDS.has(fold(word)) && unitAt([fold(word)], 0) === null;

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

export interface CutOptions {
	/** The lines behind empty ones, where others stand close. */
	readonly gapsBefore?: ReadonlySet<number>;
	/** Texts that cells of each column hold for certain. */
	readonly cells?: SharedCells;
}

/** The hosts that stand in several tokens behind other words. */
function repeatedHosts(text: string): ReadonlySet<string> {
	const before = new Map<string, string>();
	const repeated = new Set<string>();
	for (const token of text.split(/\s+/))
		for (const { host, start } of token.length > MAX_TOKEN ? [] : hostsIn(token)) {
			const words = token.slice(0, start);
			if (before.has(host) && before.get(host) !== words) repeated.add(host);
			before.set(host, words);
		}
	return repeated;
}

/** Cuts lines into atoms. */
export function cutText(
	lines: readonly string[],
	joint: Joint,
	seen: WordsOfText,
	{ gapsBefore, cells = [] }: CutOptions = {},
): CutText {
	const text = lines.join('\n');
	const starts: number[] = [];
	const ends: number[] = [];
	const lineAt: number[] = [];
	const cuts: number[] = [];
	const inside = withinBrackets(text);
	const shared = joint === 'glued' ? [sharedEnds(lines), endsOfShared(lines, cells)] : [];
	const hosts = joint === 'glued' ? repeatedHosts(text) : new Set<string>();
	const headings = new Set<number>();
	const gaps = new Set<number>();
	const gluedRows = new Set<number>();
	let offset = 0;
	const addAtom = (start: number, end: number, line: number, points: number) => {
		starts.push(start);
		ends.push(end);
		lineAt.push(line);
		cuts.push(points + (inside[start] ? POINTS.withinBrackets : 0) + endPoints(text, start));
	};
	lines.forEach((line, index) => {
		if (line.length <= MAX_HEADING && isPlainHeading(line)) headings.add(starts.length);
		if (gapsBefore?.has(index)) gaps.add(starts.length);
		if (joint === 'glued' && (GLUED_ROW.test(line) || beginsShared(line, cells)))
			gluedRows.add(starts.length);
		const tokens = [...line.matchAll(/\S+/g)];
		tokens.forEach((match, order) => {
			const [token] = match;
			const start = offset + match.index;
			const first = order === 0;
			let from = 0;
			const inner = shared.flatMap((ends) =>
				(ends[index] ?? []).map((end) => ({ ...end, at: end.at - match.index })),
			);
			const next = tokens[order + 1]?.[0] ?? '';
			const seams =
				joint === 'glued' && token.length <= MAX_TOKEN ? seamsOf(token, next, inner, seen, hosts) : [];
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
	return { text, starts, ends, lineAt, cuts, headings, gaps, gluedRows };
}

/** Points for a cell that ends before a place, by its last word. */
function endPoints(text: string, at: number): number {
	if (at === 0) return 0;
	const before = text.slice(Math.max(0, at - 24), at).trimEnd();
	if (/[,(«“/&–—]$/.test(before) || /\s-$/.test(before)) return POINTS.afterOpenSign;
	const word = /(?<![\p{L}\p{N}_.'’-])[\p{L}'’]+$/u.exec(before)?.[0];
	return word !== undefined && isFunctionWord(word) ? POINTS.afterFunctionWord : 0;
}
