import type { Block } from '../document.ts';
import { wordsOf } from '../understand/fold.ts';
import { findSpans } from '../understand/lifetime/find-spans.ts';
import { tokenize } from '../understand/lifetime/tokenize.ts';
import { categoryHits } from '../understand/read-category.ts';
import { textOf, unitsOf } from './unread/units.ts';

/** Longer texts are hardly about cookies alone. */
const MAX_TEXT = 3000;
const NUMBER_AND_WORD = /\d[\s-]?\p{L}/u;

/** Whether words outside tables name a category, whatever they say of it. */
export function mentionsCategory(blocks: readonly Block[]): boolean {
	for (const unit of unitsOf(blocks)) {
		if (unit.kind === 'row') continue;
		const text = textOf(unit);
		if (text.length < MAX_TEXT && categoryHits(wordsOf(text)).length > 0) return true;
	}
	return false;
}

/** Whether a number with a unit of time stands anywhere. */
export function mentionsLength(blocks: readonly Block[]): boolean {
	for (const unit of unitsOf(blocks)) {
		const text = textOf(unit);
		if (text.length >= MAX_TEXT || !NUMBER_AND_WORD.test(text)) continue;
		if (findSpans(tokenize(text)).some((span) => span.unit !== null)) return true;
	}
	return false;
}
