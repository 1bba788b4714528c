import type { Block, Paragraph } from '../../document.ts';
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

/** What a layout of lines is told of their surroundings. */
export interface LineView {
	/** Words of the whole document. */
	readonly seen: () => WordsOfText;
	/** Whether the words above speak of cookies. */
	readonly aboutCookies: boolean;
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
