import { wrap } from '../src/check/human/human-text.ts';

/** Columns of a help. */
export const USAGE_WIDTH = 100;
/** Columns of the left part; a longer one stands on a line of its own. */
const TYPED_WIDTH = 26;

/** A line of a help: what is typed, and the words about it. */
export function helpLine([typed, words]: readonly [typed: string, words: string]): string {
	const indent = ' '.repeat(TYPED_WIDTH + 2);
	const text = wrap(words, USAGE_WIDTH, indent);
	return typed.length < TYPED_WIDTH
		? `  ${typed.padEnd(TYPED_WIDTH)}${text.slice(TYPED_WIDTH + 2)}`
		: `  ${typed}\n${text}`;
}
