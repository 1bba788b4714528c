import type { SourceLine } from '../source-lines.ts';
import { readDirective } from './directive.ts';
import { drawnTableAt } from './drawn-table.ts';
import type { RuledTable } from './ruled-row.ts';

/**
 * Reads the table that begins at a line and is drawn with rules: the tables of reStructuredText (csv-table,
 * list-table, grid and simple tables), those of Pandoc, and what a database's terminal prints; null at any other line.
 */
export function ruledTableAt(lines: readonly SourceLine[], start: number): RuledTable | null {
	return drawnTableAt(lines, start) ?? readDirective(lines, start);
}

/** A line of one sign that underlines the title above it, as long as that: reStructuredText knows many such signs. */
export function isUnderline(line: SourceLine | undefined, title: SourceLine): boolean {
	const mark = line?.text.trimEnd() ?? '';
	return (
		/^([*~^#"'`+:.<>_])\1{3,}$/.test(mark) &&
		mark.length >= title.text.trim().length - 1 &&
		mark.length <= 200
	);
}
