import type { Block, Paragraph } from '../../document.ts';
import { isPlainHeading, mayBeginNames, readColumnRole } from '../../understand/read-column-role.ts';
import { nameTokenEvidence } from '../evidence/role-evidence.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { areTitles } from './aligned/aligned-header.ts';

const { text: TEXT } = WEIGHTS;

/** Shorter lines hold no header with a row behind it; the words of longer ones would take too much memory. */
const MIN_LINE = 60;
const MAX_LINE = 1_000_000;
/** Most words of a header. */
const MAX_HEADER_WORDS = 12;
/** Words of a heading, after which the next one stands. */
const MAX_HEADING_WORDS = 3;
/** Words of a row before its name, or of a name without the form of one. */
const MAX_BEFORE_NAME = 12;
const WORD = /\S+/g;

interface Word {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const isCapital = ({ text }: Word) => /^\p{Lu}/u.test(text);

/** Whether a heading of a column begins at a word: "Name", "Cookie name". */
function beginsHeading(words: readonly Word[], at: number, ofNames: boolean): boolean {
	let text = '';
	for (let count = 0; count < MAX_HEADING_WORDS; count++) {
		const word = words[at + count];
		if (word === undefined || (count === 0 && !isCapital(word))) return false;
		text += count === 0 ? word.text : ` ${word.text}`;
		const role = readColumnRole(text)?.role;
		if (role !== undefined && (!ofNames || role === 'name')) return true;
	}
	return false;
}

/** Whether a heading of a column, and nothing more, ends before a word. */
const endsHeading = (words: readonly Word[], end: number): boolean =>
	[1, 2, 3].some((count) =>
		isPlainHeading(
			words
				.slice(end - count, end)
				.map(({ text }) => text)
				.join(' '),
		),
	);

/** Whether a sentence ends with a word. */
const endsSentence = (word: Word | undefined) => word !== undefined && /\p{L}{2}[.!?:]$/u.test(word.text);

const isName = (word: Word | undefined) =>
	nameTokenEvidence(word?.text.replace(/[,/]$/, '') ?? '') >= TEXT.nameByForm;

/** Whether a row may stand behind a header: a name whose end no other cell ran into. */
function beginsRows(words: readonly Word[], start: number): boolean {
	const name = words.slice(start, start + MAX_BEFORE_NAME).find(isName);
	return name !== undefined && !/\p{Ll}\p{Lu}/u.test(name.text);
}

/** The end of the header that begins at a word with the heading of names; `at` where none does. */
function headerEnd(text: string, words: readonly Word[], at: number): number {
	if (!mayBeginNames(words[at]?.text ?? '') || !beginsHeading(words, at, true)) return at;
	const isFollowed = [1, 2, 3].some((step) => beginsHeading(words, at + step, false));
	// In the middle of words, another heading may stand before it.
	const isFirst = at === 0 || endsSentence(words[at - 1]);
	for (let end = Math.min(words.length - 1, at + MAX_HEADER_WORDS); isFollowed && end >= at + 2; end--) {
		if (!isFirst && !isName(words[end])) continue;
		const titles = endsHeading(words, end) ? text.slice(words[at]?.start, words[end - 1]?.end) : '';
		if (titles !== '' && areTitles(titles)) return beginsRows(words, end) ? end : at;
	}
	return at;
}

/** A line as the lines that it once was: before a header, the header, and what may each be a row. */
function unfold(paragraph: Paragraph): readonly Paragraph[] {
	const { text, place } = paragraph;
	const words: Word[] = [...text.matchAll(WORD)].map((match) => ({
		text: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}));
	const breaks: number[] = [];
	for (let at = 0; at < words.length; at++) {
		const end = headerEnd(text, words, at);
		if (end > at) {
			breaks.push(at, end);
			at = end - 1;
			continue;
		}
		if (breaks.length === 0) continue;
		const [before, word] = [words[at - 1], words[at]];
		const isRow = isName(word) && !isName(before) && !/[,/(&]$/.test(before?.text ?? '');
		if (isRow || (endsSentence(before) && word !== undefined && isCapital(word))) breaks.push(at);
	}
	if (breaks.length === 0) return [paragraph];
	const starts = [...new Set([0, ...breaks])];
	return starts.map((start, index) => ({
		kind: 'paragraph',
		text: text.slice(words[start]?.start, words[(starts[index + 1] ?? words.length) - 1]?.end),
		lead: index === 0 && start === 0 ? paragraph.lead : null,
		place,
	}));
}

/** Breaks lines in which the header of a table stands before or behind other words: the line breaks of such texts were lost. */
export function unfoldLines(blocks: readonly Block[]): readonly Block[] {
	const unfolded = blocks.map((block) =>
		block.kind === 'paragraph' && block.text.length >= MIN_LINE && block.text.length <= MAX_LINE
			? unfold(block)
			: [block],
	);
	return unfolded.some((pieces) => pieces.length > 1) ? unfolded.flat() : blocks;
}
