import { escapeHtml } from '../../core/text/escape-html.ts';
import type { CellWriter } from './policy-cells.ts';

/** HTML rows or fragment, tab-separated text, or CSV. */
export type PolicyFormat = 'html' | 'text' | 'csv';

/** An empty cell in text. */
const NOTHING = '–';

const singleLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An asterisk here could be read as Markdown emphasis. */
const EMPHATIC = /(?:^|[^\w.*])\*/;
/** So could, among several names, an underscore here. */
const CLOSING = /_(?!\w)/;

/** Whether a name could be read as a word, a number or Markdown. */
function isDoubtful(name: string, isOpen: boolean): boolean {
	if (EMPHATIC.test(name)) return true;
	if (/[_*]/.test(name)) return false;
	return !/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || (isOpen && /^[a-z-]+$/i.test(name));
}

/** Names separated by commas, in backticks if they could be misread. */
function joined(names: readonly string[], isOpen: boolean): string {
	const isMisread = names.length > 1 && names.some((name) => CLOSING.test(name));
	const write = (name: string) => (isMisread || isDoubtful(name, isOpen) ? `\`${name}\`` : name);
	return names.map(write).join(', ');
}

export const TEXT_CELLS: CellWriter = {
	// Text that would begin a tag is written with another character.
	text: (text) => singleLine(text).replace(/<(?=[a-z/!])/gi, '‹') || NOTHING,
	names: joined,
};

export const CSV_CELLS: CellWriter = { text: singleLine, names: joined };

export const HTML_CELLS: CellWriter = {
	text: escapeHtml,
	names: (names) => names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', '),
};

/** For rows without a page around them: names as they are. */
export const ROW_CELLS: CellWriter = { text: TEXT_CELLS.text, names: (names) => names.join(', ') };

export const htmlRow = (tag: 'th' | 'td', cells: readonly string[]) =>
	`<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
