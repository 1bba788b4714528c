import type { Block } from '../../document.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { readCategory } from '../../understand/read-category.ts';
import { sentencesOf } from '../title-lines.ts';

const MAX_BLOCKS = 400;

/** The texts of headings, paragraphs and lists. */
function* textsOf(blocks: readonly Block[]): Iterable<string> {
	for (const block of blocks.slice(0, MAX_BLOCKS))
		if (block.kind === 'heading' || block.kind === 'paragraph') yield block.text;
		else if (block.kind === 'list') for (const { text } of block.items) yield text;
}

/** Whether a text speaks of some category of cookies: "we use two kinds, necessary and functional cookies". */
export function namesKinds(blocks: readonly Block[]): boolean {
	for (const text of textsOf(blocks)) {
		if (!speaksOfCookies(text)) continue;
		for (const sentence of sentencesOf(text)) {
			const category = speaksOfCookies(sentence) ? readCategory(sentence) : null;
			if (category !== null && category !== 'unknown') return true;
		}
	}
	return false;
}
