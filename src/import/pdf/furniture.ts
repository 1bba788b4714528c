import { groupBy } from '../../core/lib/group-by.ts';
import type { Line } from './items.ts';
import { lineText } from './page-lines.ts';

/** Lines at the top and at the bottom of a page that may be a running header or footer. */
const DEPTH = 3;

/** Identifies a line by height and text, numbers replaced, since page numbers change. */
function signature(line: Line): string {
	return `${Math.round(line.y / 4)} ${lineText(line).replace(/\d+/g, '#')}`;
}

const numbersOf = (line: Line): number[] => (lineText(line).match(/\d+/g) ?? []).map(Number);

/** Whether numbers stay the same, or count the pages: rows of a table may be alike but for others. */
function countsPages(lines: readonly Line[]): boolean {
	const [first] = lines;
	if (first === undefined) return false;
	const start = numbersOf(first);
	return lines.every((line) =>
		numbersOf(line).every((number, i) => {
			const change = number - (start[i] ?? 0);
			return change === 0 || change === line.page - first.page;
		}),
	);
}

/** The lines at the edges of each page, with the line below each on that page. */
function edgesOf(lines: readonly Line[]): { pages: number; edges: Map<Line, Line | undefined> } {
	const pages = groupBy(lines, ({ page }) => page);
	const edges = new Map<Line, Line | undefined>();
	for (const page of pages.values())
		for (const [i, line] of page.entries())
			if (i < DEPTH || i >= page.length - DEPTH) edges.set(line, page[i + 1]);
	return { pages: pages.size, edges };
}

/**
 * Leaves out running headers and footers: lines at the edge of pages that say the same at the same height on
 * at least two of them, and on half of all. They would part tables that go on over pages. Of a table's own
 * header, repeated on each page, the first stays.
 */
export function withoutFurniture(lines: readonly Line[]): Line[] {
	const { pages, edges } = edgesOf(lines);
	if (pages < 2) return [...lines];
	const dropped = new Set<Line>();
	for (const group of groupBy(edges.keys(), signature).values()) {
		if (group.length < Math.max(2, pages / 2) || !countsPages(group)) continue;
		const [first] = group;
		const below = first && edges.get(first);
		const isHeader = first !== undefined && first.segments.length > 1 && (below?.segments.length ?? 0) > 1;
		for (const line of isHeader ? group.slice(1) : group) dropped.add(line);
	}
	return lines.filter((line) => !dropped.has(line));
}
