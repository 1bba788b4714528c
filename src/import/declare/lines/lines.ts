import type { Block, Paragraph } from '../../document.ts';
import type { LabelPlace } from '../labelled/label-place.ts';
import type { WordsOfText } from './aligned/words-of-text.ts';

/** A line of a run of plain lines. */
export type LineBlock = Pick<Paragraph, 'text' | 'place'>;

/** Lines without markup, from some place on. */
export interface Lines {
	/** The line at an index; undefined beyond the last, and where another block stands. */
	at(index: number): LineBlock | undefined;
	/** The block at an index, a line or not; undefined beyond the last. */
	block(index: number): Block | undefined;
	/** The lines from `start` up to `end`, or up to the next block that is no line. */
	slice(start: number, end: number): LineBlock[];
}

/** The lines from a block on, without copying them. */
export function linesFrom(blocks: readonly Block[], start: number): Lines {
	const at = (index: number): LineBlock | undefined => {
		const block = blocks[start + index];
		// The cells of a table of `<div>`s are paragraphs, sometimes headings.
		const isLine = block?.kind === 'paragraph' || (block?.kind === 'heading' && block.level === 7);
		return isLine ? block : undefined;
	};
	return {
		at,
		block: (index) => blocks[start + index],
		slice(first, end) {
			const lines: LineBlock[] = [];
			for (let i = first; i < end; i++) {
				const line = at(i);
				if (line === undefined) break;
				lines.push(line);
			}
			return lines;
		},
	};
}

/** The surroundings of some lines. */
export interface LineView extends LabelPlace {
	/** Words of the whole document. */
	readonly seen: () => WordsOfText;
}

/** Number of characters of some lines, blanks left out. */
export function charactersOf(lines: readonly LineBlock[]): number {
	return lines.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
}

/** The same lines from a later one on. */
export const linesAfter = (lines: Lines, start: number): Lines => ({
	at: (index) => lines.at(start + index),
	block: (index) => lines.block(start + index),
	slice: (first, end) => lines.slice(start + first, start + end),
});

/**
 * Whether headings that stand one a line, `count` of them, come again below as labels, each before its value: no header
 * of a table then, which comes again only as a whole.
 */
export function areLabels(lines: Lines, count: number): boolean {
	const headings = new Set(lines.slice(0, count).map(({ text }) => text));
	const isHeading = (at: number) => headings.has(lines.at(at)?.text ?? '');
	let labels = 0;
	for (let at = count; at < count * 3; at++)
		if (isHeading(at) && !isHeading(at + 1) && (at === count || !isHeading(at - 1))) labels += 1;
	return labels >= 2 && labels * 2 >= count;
}

/** With more words before its colon, a line introduces what follows. */
const MAX_LABEL_WORDS = 4;

/** Whether a line introduces what follows, and is no heading of a column: "These cookies are set by our site:". */
export const introduces = (text: string): boolean =>
	/:\s*$/.test(text) && text.trim().split(/\s+/).length > MAX_LABEL_WORDS;

/** The ends of brackets and quotes; "„" opens what “ closes. */
const ENDS = ['()', '«»', '“”'] as const;

/** Whether a line holds only one end of brackets or quotes: it is a part of a sentence that was torn, and no heading. */
export const holdsHalfBrackets = (text: string): boolean =>
	!text.includes('„') &&
	ENDS.some(([open = '', close = '']) => text.split(open).length !== text.split(close).length);
