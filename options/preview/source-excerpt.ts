import { parseNamePattern } from '../../src/core/names/name-pattern.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';

export interface ExcerptLine {
	/** 1-based. */
	readonly number: number;
	readonly text: string;
	readonly marked: boolean;
}

/** Lines of a source around one of them. */
export interface Excerpt {
	readonly lines: readonly ExcerptLine[];
	/** Whether the line was told by the importer, or is the first that holds the name. */
	readonly by: 'line' | 'name';
}

/** Lines shown before and after. */
const AROUND = 2;
/** Characters of a line that are shown; a page may stand on one line. */
const WIDEST = 400;
/** Characters kept before the name, where a line is cut. */
const BEFORE = 120;
/** Shorter pieces of a name are found everywhere. */
const SHORTEST = 3;

const cut = (text: string, from: number): string => {
	if (text.length <= WIDEST) return text;
	const start = Math.max(0, Math.min(from - BEFORE, text.length - WIDEST));
	const end = Math.min(text.length, start + WIDEST);
	return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
};

/** What of a name pattern can stand in the source word for word. */
function literalOf(name: string): string {
	const { parts, longest } = parseNamePattern(name);
	return parts[longest] ?? '';
}

/** Line ends as the importer counts them. */
function linesOf(source: string): string[] {
	return source.split(/\r\n|[\n\r]/);
}

/**
 * Where in its source a row came from: the line that the importer tells, else the first that holds one of its names.
 * Null when neither is there. Linear in the source's length.
 */
export function excerptOf(
	source: string,
	{ line, names }: Pick<Declaration, 'line' | 'names'>,
): Excerpt | null {
	const lines = linesOf(source);
	const literals = names.map(literalOf).filter((literal) => literal.length >= SHORTEST);
	const placeIn = (text: string) =>
		Math.max(0, ...literals.map((literal) => text.indexOf(literal)).filter((place) => place >= 0));
	const told = line !== null && line <= lines.length ? line - 1 : -1;
	const at = told >= 0 ? told : lines.findIndex((text) => literals.some((literal) => text.includes(literal)));
	if (at < 0) return null;
	const start = Math.max(0, at - AROUND);
	return {
		by: told >= 0 ? 'line' : 'name',
		lines: lines.slice(start, at + AROUND + 1).map((text, index) => ({
			number: start + index + 1,
			text: cut(text, start + index === at ? placeIn(text) : 0),
			marked: start + index === at,
		})),
	};
}
