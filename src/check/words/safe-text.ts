import { clipText, visibleText } from '../../core/text/visible-text.ts';

/** Characters of a name or reason that a line shows; the JSON has the whole. */
const MAX_LENGTH = 200;

/** Breaks what begins a command: GitHub takes `::` at a line's start for one, and `##[` anywhere; Azure and TeamCity take `##name[`. */
const withoutCommands = (text: string) =>
	text.replace(/#(?=#\w*\[)/g, '\\u{23}').replace(/^:(?=:)/, '\\u{3a}');

/**
 * Makes hostile text safe to print where a runner of builds reads each line: invisible characters are written as code
 * points, and so is what begins a command. Clipped at `max` characters.
 */
export function safeText(text: string, max = MAX_LENGTH): string {
	const { text: shown, clipped } = clipText(visibleText(text), max);
	return `${withoutCommands(shown)}${clipped ? '…' : ''}`;
}

/** Makes a sentence of ours, in which hostile text may stand, safe to print on one line. French needs its no-break spaces. */
export function safeSentence(text: string): string {
	return withoutCommands(text.replace(/[^\u00a0\u202f]+/g, visibleText));
}
