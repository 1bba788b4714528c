import { maxOf } from '../../src/core/lib/unbounded.ts';
import { parseNamePattern } from '../../src/core/names/name-pattern.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { maskValues } from '../../src/import/jar-dump/mask-values.ts';
import { isValueLine } from '../../src/import/jar-dump/text-dump.ts';

export interface ExcerptLine {
	/** 1-based. */
	readonly number: number;
	readonly text: string;
	readonly marked: boolean;
}

/** Lines of a source around one of them. */
export interface Excerpt {
	readonly lines: readonly ExcerptLine[];
	/** Whether the importer stated the line, or it is the first that holds the name. */
	readonly by: 'line' | 'name';
}

/** Lines shown before and after. */
const CONTEXT_LINES = 2;
/** Characters of a line that are shown; a page may stand on one line. */
const MAX_LINE_LENGTH = 400;
/** Characters kept before the name, where a line is cut. */
const MAX_LENGTH_BEFORE_NAME = 120;
/** Shorter parts of a name would match anywhere. */
const MIN_LITERAL_LENGTH = 3;

const cut = (text: string, from: number): string => {
	if (text.length <= MAX_LINE_LENGTH) return text;
	const start = Math.max(0, Math.min(from - MAX_LENGTH_BEFORE_NAME, text.length - MAX_LINE_LENGTH));
	const end = Math.min(text.length, start + MAX_LINE_LENGTH);
	return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
};

/** A line without what may be a cookie's value. */
function withoutValues(line: string, names: readonly string[]): string {
	return isValueLine(line) ? '…' : maskValues(line, new Set(names));
}

/** The longest part of a name pattern without wildcard: the source may hold it word for word. */
function literalOf(name: string): string {
	const { parts, longest } = parseNamePattern(name);
	return parts[longest] ?? '';
}

/** Line ends as the importer counts them. */
function linesOf(source: string): string[] {
	return source.split(/\r\n|[\n\r]/);
}

/**
 * Where in its source a row came from: the line that the importer states, else the first that holds one of its names.
 * Null when neither is there. Linear in the source's length.
 */
export function excerptOf(
	source: string,
	{ line, names }: Pick<Declaration, 'line' | 'names'>,
): Excerpt | null {
	const lines = linesOf(source);
	const literals = names.map(literalOf).filter((literal) => literal.length >= MIN_LITERAL_LENGTH);
	const placeIn = (text: string) =>
		maxOf([0, ...literals.map((literal) => text.indexOf(literal)).filter((place) => place >= 0)]);
	const stated = line !== null && line <= lines.length ? line - 1 : -1;
	const at =
		stated >= 0 ? stated : lines.findIndex((text) => literals.some((literal) => text.includes(literal)));
	if (at < 0) return null;
	const start = Math.max(0, at - CONTEXT_LINES);
	return {
		by: stated >= 0 ? 'line' : 'name',
		lines: lines.slice(start, at + CONTEXT_LINES + 1).map((text, index) => ({
			number: start + index + 1,
			text: withoutValues(cut(text, start + index === at ? placeIn(text) : 0), names),
			marked: start + index === at,
		})),
	};
}
