/** Signs that show nothing within words: blanks without width, joiners, soft hyphens. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Hyphens that look as the one of the keyboard. */
const HYPHENS = /[\u2010\u2011]/g;
const MAY_BE_IN_PIECES = /[\u0300-\u036f]/;

const QUOTE = /^ {0,3}(?:>(?: |(?=>|$)))+/gm;
const QUOTE_OF_ALL = /^ {0,3}(?:> ?)+/gm;
const QUOTE_WITHOUT_BLANK = /^>+/gm;
/** Lines of a text that is quoted as a whole, of ten. */
const QUOTED_OF_TEN = 6;

const LINE = /^[^\n\r\u2028\u2029]*\S/gm;
const BLANKS_AT_END = /(?<! ) +$/gm;
const WITH_BLANKS_AT_END = /(?<=\S) +$/gm;
const INDENTATION = /^[ \t]*(?=[^\s])/gm;
/** A first line of which the indented ones below are parts: a key, an item, a directive, markup. */
const HOLDS_WHAT_FOLLOWS = /^\s*(?:[-*+•<{[]|\.\.|\d+[.)])|[:{([,]\s*$/;

const count = (text: string, pattern: RegExp) => {
	let total = 0;
	for (const _ of text.matchAll(pattern)) total += 1;
	return total;
};

/** A text without the marks of a quotation ("> …"), which mails and Markdown put before each line. */
function withoutQuotes(text: string): string {
	if (!/^ {0,3}>/m.test(text)) return text;
	const isAllQuoted = count(text, QUOTE_OF_ALL) * 10 >= count(text, LINE) * QUOTED_OF_TEN;
	if (!isAllQuoted) return text.replace(QUOTE, '');
	return text.replace(/^>+[^>\s]/m.test(text) ? QUOTE_WITHOUT_BLANK : QUOTE_OF_ALL, '');
}

/** A text without the indentation that all of its lines share, or all but the first. */
function withoutIndentation(text: string): string {
	let shared: string | null = null;
	let isFirst = true;
	for (const [indent] of text.matchAll(INDENTATION)) {
		const isTitle = isFirst && indent === '';
		isFirst = false;
		if (isTitle) continue;
		if (shared === null) shared = indent;
		else while (!indent.startsWith(shared)) shared = shared.slice(0, -1);
		if (shared === '') return text;
	}
	if (shared === null) return text;
	const first = /^[^\n\r\u2028\u2029]*\S[^\n\r]*/m.exec(text)?.[0] ?? '';
	if (/^\S/.test(first) && HOLDS_WHAT_FOLLOWS.test(first)) return text;
	return text.replace(new RegExp(`^${shared}`, 'gm'), '');
}

/** A text without the blanks at the ends of its lines, where most have some: in Markdown, two at one line mean something. */
const withoutBlanksAtEnds = (text: string) =>
	count(text, WITH_BLANKS_AT_END) * 2 > count(text, LINE) ? text.replace(BLANKS_AT_END, '') : text;

/**
 * A text as a person sees it: letters whole, nothing invisible within words, no marks of quotation, no indentation of the
 * whole, no blanks at the ends of all lines. Its lines stay as many.
 */
export function tidyText(text: string): string {
	const whole = MAY_BE_IN_PIECES.test(text) ? text.normalize('NFC') : text;
	const plain = whole.replace(INVISIBLE, '').replace(HYPHENS, '-');
	return withoutIndentation(withoutQuotes(withoutBlanksAtEnds(plain)));
}
