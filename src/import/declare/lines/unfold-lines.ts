import type { Block, Paragraph } from '../../document.ts';
import { isCategoryName, readCategory } from '../../understand/read-category.ts';
import { isPlainHeading, mayBeginNames, readColumnRole } from '../../understand/read-column-role.ts';
import { type AlignedHeader, areTitles, readAlignedHeaders } from './aligned/aligned-header.ts';
import { type FlowingRows, flowingRows } from './aligned/flowing-rows.ts';
import type { WordsOfText } from './aligned/words-of-text.ts';
import { linesFrom } from './lines.ts';

/** Shorter lines hold no header with a row behind it; the words of longer ones would take too much memory. */
const MIN_LINE = 60;
const MAX_LINE = 1_000_000;
/** Most words of a header from its heading of names on, and before it. */
const MAX_HEADER_WORDS = 12;
const MAX_WORDS_BEFORE = 8;
/** Words of a heading, after which the next one stands. */
const MAX_HEADING_WORDS = 3;
/** Headers that may begin and end at different words, of which the rows choose one. */
const MAX_HEADERS = 6;
/** Points that a header has over a longer one, whose last words are the first row's. */
const MIN_GAIN = 3;
/** Characters by which they do. */
const MAX_SAMPLE = 1500;
const WORD = /\S+/g;

interface Word {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** A header within a line, by its words. */
interface Span {
	readonly from: number;
	readonly to: number;
	readonly header: AlignedHeader;
}

const isCapital = ({ text }: Word) => /^\p{Lu}/u.test(text);

const textOf = (words: readonly Word[], from: number, to: number): string =>
	words
		.slice(from, to)
		.map(({ text }) => text)
		.join(' ');

/** Whether a heading of a column begins at a word: "Name", "Cookie name". */
function beginsHeading(words: readonly Word[], at: number, ofNames: boolean): boolean {
	const first = words[at];
	if (first === undefined || !isCapital(first)) return false;
	for (let count = 1; count <= MAX_HEADING_WORDS && at + count <= words.length; count++) {
		const role = readColumnRole(textOf(words, at, at + count))?.role;
		if (role !== undefined && (!ofNames || role === 'name')) return true;
	}
	return false;
}

/** Whether a heading of a column, and nothing more, ends before a word. */
const endsHeading = (words: readonly Word[], end: number): boolean =>
	[1, 2, 3].some((count) => count <= end && isPlainHeading(textOf(words, end - count, end)));

/** Whether a sentence ends with a word. */
const endsSentence = (word: Word | undefined) => word !== undefined && /\p{L}{2}[.!?:]$/u.test(word.text);

/** The headers around the heading of names that begins at a word. */
function headersAt(words: readonly Word[], at: number): Span[] {
	if (!mayBeginNames(words[at]?.text ?? '') || !beginsHeading(words, at, true)) return [];
	const spans: Span[] = [];
	const ends: number[] = [];
	for (let end = at + 1; end <= Math.min(words.length - 1, at + MAX_HEADER_WORDS); end++)
		if (endsHeading(words, end)) ends.push(end);
	for (const to of ends.reverse())
		for (let from = at; from >= Math.max(0, at - MAX_WORDS_BEFORE) && spans.length < MAX_HEADERS; from--) {
			if (from < at && endsSentence(words[from])) break;
			if (!beginsHeading(words, from, false)) continue;
			const titles = textOf(words, from, to);
			if (!areTitles(titles)) continue;
			const place = { line: null };
			const lines = linesFrom([{ kind: 'paragraph', text: titles, lead: null, place }], 0);
			for (const header of readAlignedHeaders(lines)) spans.push({ from, to, header });
		}
	return spans;
}

/** Of the headers that may stand at a place, the one that the words behind it fit best. */
function chosenOf(
	spans: readonly Span[],
	text: string,
	words: readonly Word[],
	seen: () => WordsOfText,
): Span | null {
	let best: { span: Span; points: number } | null = null;
	for (const span of spans) {
		const start = words[span.to]?.start ?? text.length;
		const rows = flowingRows(text.slice(start, start + MAX_SAMPLE), span.header, seen());
		if (rows === null) continue;
		// The longest comes first: what ends earlier leaves a heading to the rows, unless the same words come again.
		const rest = best === null ? '' : textOf(words, span.to, best.span.to);
		const isAgain =
			rest !== '' && text.slice(words[best?.span.to ?? 0]?.start, start + MAX_SAMPLE).includes(rest);
		const least = (best?.points ?? 0) + (rest === '' ? 0 : isAgain ? -MIN_GAIN : MIN_GAIN);
		if (rows.points > least) best = { span, points: rows.points };
	}
	return best?.span ?? null;
}

/** Finds the headers in a line behind which rows stand. */
function headersIn(text: string, words: readonly Word[], seen: () => WordsOfText): Span[] {
	const headers: Span[] = [];
	for (let at = 0; at < words.length; at++) {
		const spans = headersAt(words, at).filter(({ from }) => from >= (headers.at(-1)?.to ?? 0));
		const chosen = spans.length === 0 ? null : chosenOf(spans, text, words, seen);
		if (chosen === null) continue;
		headers.push(chosen);
		at = chosen.to - 1;
	}
	return headers;
}

/** Words of a title of a category. */
const MAX_TITLE_WORDS = 8;

/** Whether words are the name of a category, as titles are: "Statistics cookies", "2. Cookies de publicidad (opcional)". */
function isGroupTitle(text: string): boolean {
	const plain = text.replace(/^[\d.)\s]+|\s?\([^()]{0,60}\)$/g, '');
	return (
		/^\p{Lu}/u.test(plain) && !/[.!?,;]/.test(plain) && isCategoryName(plain) && readCategory(plain) !== null
	);
}

/** Where the title of a category ends that a text ends with, counted from there; 0 where there is none. */
function titleBefore(words: readonly Word[], end: number, start: number): number {
	let longest = 0;
	for (let count = 1; count <= MAX_TITLE_WORDS && end - count >= start; count++) {
		if (endsSentence(words[end - count])) break;
		if (isGroupTitle(textOf(words, end - count, end))) longest = count;
	}
	return longest;
}

/** The words of the title of a category that sentences begin with; 0 where there is none. */
function titleAt(words: readonly Word[], at: number, end: number): number {
	let longest = 0;
	for (let count = 1; count <= MAX_TITLE_WORDS && at + count < end; count++) {
		const next = words[at + count];
		if (next && isCapital(next) && isGroupTitle(textOf(words, at, at + count))) longest = count;
		if (endsSentence(words[at + count - 1])) break;
	}
	return longest;
}

/** The words between tables before which a line may have ended: behind sentences, around titles of categories. */
function linesBetween(words: readonly Word[], start: number, end: number): number[] {
	const title = end - titleBefore(words, end, start);
	const breaks = [title];
	for (let at = start; at < title; at++) {
		const word = words[at];
		const begins = at === start || endsSentence(words[at - 1]);
		if (!begins || word === undefined || !/^[\p{Lu}\d]/u.test(word.text)) continue;
		if (isCapital(word)) breaks.push(at);
		const count = titleAt(words, at, title);
		if (count > 0) breaks.push(at, at + count);
	}
	return breaks;
}

/** A line as the lines that it once was: before a header, the header, and its rows. */
function unfold(paragraph: Paragraph, seen: () => WordsOfText): readonly Paragraph[] {
	const { text, place } = paragraph;
	const words: Word[] = [...text.matchAll(WORD)].map((match) => ({
		text: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}));
	const headers = headersIn(text, words, seen);
	if (headers.length === 0) return [paragraph];
	const breaks = new Set([0]);
	const breakBefore = (at: number) => breaks.add(words[at]?.start ?? text.length);
	for (const at of linesBetween(words, 0, headers[0]?.from ?? 0)) breakBefore(at);
	headers.forEach(({ from, to, header }, index) => {
		const next = headers[index + 1]?.from ?? words.length;
		const end = next - (next < words.length ? titleBefore(words, next, to) : 0);
		const start = words[to]?.start ?? text.length;
		const body = text.slice(start, words[end]?.start ?? text.length);
		const rows: FlowingRows | null = flowingRows(body, header, seen());
		breakBefore(from);
		breakBefore(to);
		for (const row of rows?.starts ?? []) breaks.add(start + row);
		const last = start + (rows?.end ?? 0);
		let behind = to;
		while (behind < next && (words[behind]?.start ?? 0) < last) behind += 1;
		for (const at of [behind, end, ...linesBetween(words, behind, next)]) breakBefore(at);
	});
	const starts = [...breaks].sort((a, b) => a - b);
	return starts.flatMap((start, index) => {
		const line = text.slice(start, starts[index + 1] ?? text.length).trim();
		const lead = index === 0 ? paragraph.lead : null;
		return line === '' ? [] : [{ kind: 'paragraph', text: line, lead, place }];
	});
}

/** Breaks lines in which the header of a table stands before or behind other words: the line breaks of such texts were lost. */
export function unfoldLines(blocks: readonly Block[], seen: () => WordsOfText): readonly Block[] {
	const unfolded = blocks.map((block) =>
		block.kind === 'paragraph' && block.text.length >= MIN_LINE && block.text.length <= MAX_LINE
			? unfold(block, seen)
			: [block],
	);
	return unfolded.some((pieces) => pieces.length > 1) ? unfolded.flat() : blocks;
}
