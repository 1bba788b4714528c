import { escapeHtml } from '../html.ts';
import type { CellWriter } from './policy-cells.ts';

/** Stands for nothing, so that no cell of a line is empty. */
const NOTHING = '–';

/** Words on one line; what would begin markup in a text is put in other signs. */
const singleLine = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/<(?=[a-z/!])/gi, '‹');

/** An asterisk here would be taken for the mark of emphasis in a text. */
const EMPHATIC = /(?:^|[^\w.*])\*/;
/** And so would, among several names, an underscore here. */
const CLOSING = /_(?!\w)/;

/** Whether a name could be taken for a word, a number or marks of a text. */
function isDoubtful(name: string, isOpen: boolean): boolean {
	if (EMPHATIC.test(name)) return true;
	if (/[_*]/.test(name)) return false;
	return !/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || (isOpen && /^[a-z-]+$/i.test(name));
}

/** Names parted by commas; where they could be misread, in the marks of code. */
function joined(names: readonly string[], isOpen: boolean): string {
	const isMisread = names.length > 1 && names.some((name) => CLOSING.test(name));
	const write = (name: string) => (isMisread || isDoubtful(name, isOpen) ? `\`${name}\`` : name);
	return names.map(write).join(', ');
}

export const TEXT_CELLS: CellWriter = {
	text: (text) => singleLine(text) || NOTHING,
	names: joined,
};

export const CSV_CELLS: CellWriter = { text: (text) => text.replace(/\s+/g, ' ').trim(), names: joined };

export const HTML_CELLS: CellWriter = {
	text: escapeHtml,
	names: (names) => names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', '),
};

/** For a row by itself, which stands in nobody's way: names as they are. */
export const ROW_CELLS: CellWriter = { text: TEXT_CELLS.text, names: (names) => names.join(', ') };

/** One row of an HTML table. */
export const htmlRow = (tag: 'th' | 'td', cells: readonly string[]) =>
	`<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
