import { looksLikeName } from '../understand/names/read-names.ts';
import type { SourceLine } from './source-lines.ts';

/** Longer lines were broken by no width. */
const MAX_WIDTH = 140;
const MIN_WIDTH = 40;
/** So many lines that end where the next word did not fit are no chance. */
const MIN_FULL = 5;
/** Lines without marks of tables, headings, code and markup, which are never broken by their length. */
const MARKED =
	/^\s*(?:#{1,6}\s|>|<|```|~~~|\.\.\s|:\w|\[[^\]]{1,80}\]:)|[\t|]|\S {2,}\S|^\s*(?:[-=*_~^+]\s?){3,}$/;
/** The beginning of an item, a row or a section. */
const BEGINS = /^\s*(?:[-*+•·▪●◦‣■–—]\s|\(?\d{1,3}[.)]\s|\(?\p{Ll}\)\s)/u;
/** The sign or number of an item, and the blanks behind it. */
const SIGN = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;
const ENDS_SENTENCE = /[.!?:;]["'”»)*_]{0,3}$/;
const GOES_ON = /^\s*[\p{Ll}\d("'“„«`[§&]/u;
const ENDS_LINE = / {2}$|\\$/;

const lengthOf = (text: string) => text.trimEnd().length;
const indentOf = (text: string) => text.length - text.trimStart().length;
const isPlain = ({ text }: SourceLine) => text.trim() !== '' && !MARKED.test(text.replace(SIGN, ''));

/** Words that ran together, as cells do where a copy lost what parted them. */
const SEAM = /\p{Ll}\p{Lu}/u;
/** Whether a line holds a name by its form, or cells that ran together: it may be part of a row, which has lines of its own. */
const holdsName = (text: string) =>
	SEAM.test(text) || text.split(/[\s,;()]+/).some((word) => looksLikeName(word) === 'certain');

/** Whether the first word of the next line did not fit behind a line. */
function isFull(line: SourceLine, next: SourceLine, width: number): boolean {
	const word = /^\S+/.exec(next.text.trimStart())?.[0] ?? '';
	return lengthOf(line.text) + 1 + word.length > width;
}

/** The width by which the lines of a text were broken; null where they were not. */
function widthOf(lines: readonly SourceLine[]): number | null {
	const lengths = lines
		.filter((line) => isPlain(line) && /\S\s+\S/.test(line.text))
		.map(({ text }) => lengthOf(text))
		.toSorted((a, b) => a - b);
	// An address or two may be longer.
	const width = lengths[Math.floor(lengths.length * 0.98)] ?? lengths.at(-1) ?? 0;
	if (width > MAX_WIDTH || width < MIN_WIDTH) return null;
	let pairs = 0;
	let full = 0;
	for (const [at, line] of lines.entries()) {
		const next = lines[at + 1];
		if (next === undefined || !isPlain(line) || !isPlain(next) || BEGINS.test(next.text)) continue;
		pairs += 1;
		full += Number(isFull(line, next, width));
	}
	return full >= MIN_FULL && full * 2 >= pairs ? width : null;
}

/**
 * Puts the lines together that an editor broke by their length: each ends where the first word of the next did not fit.
 * Lines with names stay as they are, but for items of lists: the readers of rows know better.
 */
export function unwrappedLines(lines: readonly SourceLine[]): readonly SourceLine[] {
	const width = widthOf(lines);
	if (width === null) return lines;
	const whole: SourceLine[] = [];
	let last: SourceLine | null = null;
	for (const line of lines) {
		const before: SourceLine | undefined = whole.at(-1);
		const isBroken =
			last !== null &&
			before !== undefined &&
			isPlain(last) &&
			isPlain(line) &&
			!BEGINS.test(line.text) &&
			!ENDS_LINE.test(last.text) &&
			isFull(last, line, width) &&
			!(holdsName(line.text) || (holdsName(last.text) && !SIGN.test(before.text))) &&
			(GOES_ON.test(line.text) || !ENDS_SENTENCE.test(last.text.trimEnd())) &&
			indentOf(line.text) < indentOf(last.text) + 8;
		if (isBroken && before !== undefined)
			whole[whole.length - 1] = { ...before, text: `${before.text.trimEnd()} ${line.text.trim()}` };
		else whole.push(line);
		last = line;
	}
	return whole;
}
