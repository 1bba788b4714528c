import type { SourceLine } from '../source-lines.ts';
import { GRID_RULE, readGrid } from './grid-table.ts';
import { MAX_LINE, type RuledTable } from './ruled-row.ts';
import { DASH_RULE, readSimple, readUnderlined, SIMPLE_RULE } from './simple-table.ts';

/** Reads the table that is drawn with rules from a line on; null at any other line. */
export function drawnTableAt(lines: readonly SourceLine[], start: number): RuledTable | null {
	const text = lines[start]?.text ?? '';
	if (text.length > MAX_LINE) return null;
	if (GRID_RULE.test(text)) return readGrid(lines, start);
	if (SIMPLE_RULE.test(text)) return readSimple(lines, start);
	return DASH_RULE.test(lines[start + 1]?.text ?? '') ? readUnderlined(lines, start) : null;
}
