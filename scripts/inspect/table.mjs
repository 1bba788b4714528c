/** @typedef {import('./read-popup.mjs').Inspection} Inspection */

// Control characters, and those that reorder or hide text: cookie names are hostile text.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Writes invisible and control characters as `\u{…}`, so that text can be printed. @param {string} text */
export const printable = (text) =>
	text.replaceAll(UNSAFE, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);

/** @param {string} text @param {number} width */
function clip(text, width) {
	const letters = [...text];
	return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`;
}

/** Breaks text at spaces into lines of at most `width`. @param {string} text @param {number} width */
function wrap(text, width) {
	const lines = [''];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1) ?? '';
		const longer = last === '' ? word : `${last} ${word}`;
		if ([...longer].length <= width || last === '') lines[lines.length - 1] = clip(longer, width);
		else lines.push(clip(word, width));
	}
	return lines;
}

/** @param {string} text @param {number} width */
const pad = (text, width) => text + ' '.repeat(Math.max(0, width - [...text].length));

const HEAD = ['Cookie', 'Verdict', 'Category', 'Why'];

/**
 * Formats an inspection as a table for the terminal: cookies in the popup's order, then unseen declarations.
 * @param {Inspection} inspection
 * @param {number} width of the terminal, in columns
 * @returns {string}
 */
export function inspectionTable({ cookies, patterns }, width) {
	const rows = [
		...cookies.map((row) => [row.name === '' ? '(no name)' : row.name, row.verdict, row.category, row.why]),
		...patterns.map((row) => [row.pattern, row.kind, '', row.why]),
	].map((row) => row.map(printable));
	const widths = [0, 1, 2].map((column) =>
		Math.min(32, Math.max(...[HEAD, ...rows].map((row) => [...(row[column] ?? '')].length))),
	);
	const rest = Math.max(24, width - widths.reduce((sum, columnWidth) => sum + columnWidth + 2, 0));
	const lines = [
		HEAD,
		[...widths.map((columnWidth) => '─'.repeat(columnWidth)), '─'.repeat(rest)],
		...rows,
	].flatMap((row) => {
		const [why = '', ...more] = wrap(row[3] ?? '', rest);
		const first = widths.map((columnWidth, column) => pad(clip(row[column] ?? '', columnWidth), columnWidth));
		const blank = widths.map((columnWidth) => ' '.repeat(columnWidth));
		return [[...first, why], ...more.map((line) => [...blank, line])];
	});
	return lines.map((line) => line.join('  ').trimEnd()).join('\n');
}
