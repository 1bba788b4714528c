import type { Line } from './items.ts';
import { lineText } from './lines.ts';

/** How many lines at the top and at the bottom of a page may be a running header or footer. */
const DEPTH = 3;

/** What a line says on every page alike: numbers of pages change. */
function signature(line: Line): string {
	return `${Math.round(line.y / 4)} ${lineText(line).replace(/\d+/g, '#')}`;
}

/**
 * Leaves out running headers and footers: lines at the edge of pages that say the same at the same height on
 * at least two of them, and on half of all. They would part tables that go on over pages.
 */
export function withoutFurniture(lines: readonly Line[]): Line[] {
	const pages = new Map<number, Line[]>();
	for (const line of lines) {
		const page = pages.get(line.page);
		if (page === undefined) pages.set(line.page, [line]);
		else page.push(line);
	}
	if (pages.size < 2) return [...lines];
	const counts = new Map<string, number>();
	const edges = new Map<Line, string>();
	for (const page of pages.values()) {
		const edge = new Set([...page.slice(0, DEPTH), ...page.slice(-DEPTH)]);
		for (const line of edge) {
			const said = signature(line);
			edges.set(line, said);
			counts.set(said, (counts.get(said) ?? 0) + 1);
		}
	}
	const enough = Math.max(2, pages.size / 2);
	return lines.filter((line) => {
		const said = edges.get(line);
		return said === undefined || (counts.get(said) ?? 0) < enough;
	});
}
