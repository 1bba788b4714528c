import { maxOf } from '../core/lib/unbounded.ts';

/** Signs that are markup, or may be, wherever they stand in a line (CommonMark 6, GFM 4.10 and 6.5). */
const WITHIN = /[\\`*_[\]<>|~&@]/g;
/** Signs that are markup where they begin a line (CommonMark 4 and 5). */
const AT_START = /^(?:[#+=-]|\d+(?=[.)]))/;
/** Text that becomes a link without markup (GFM 6.9). */
const ADDRESS = /(:)(?=\/\/)|(www)(?=\.)/gi;

/** Escapes text, on one line: names and pages' words are hostile. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(WITHIN, '\\$&')
		.replace(ADDRESS, (part) => (part === ':' ? '\\:' : `${part}\\`))
		.replace(AT_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/**
 * A name as code, fenced by one backtick more than it has in a row (CommonMark 6.1). Not for tables, where a bar
 * ends a cell even in code.
 */
export function markdownCode(text: string): string {
	const name = text.replace(/\s+/g, ' ');
	const longest = maxOf([0, ...[...name.matchAll(/`+/g)].map(([run]) => run.length)]);
	const fence = '`'.repeat(longest + 1);
	return longest === 0 ? `${fence}${name}${fence}` : `${fence} ${name} ${fence}`;
}

/** One row of a table; the cells are Markdown already (see `escapeMarkdown`). */
export function markdownRow(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}
