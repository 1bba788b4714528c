import { type Block, documentOf, type PolicyDocument } from '../document.ts';
import { bodySize, headingLevels, marginsOf, readRun } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import type { Line, TextItem } from './items.ts';
import { linesOf } from './page-lines.ts';
import { readRegion } from './regions.ts';
import { rowsOf } from './table-rows.ts';

export { MAX_ITEMS, type TextItem } from './items.ts';

/**
 * Reads the pieces of text that a PDF paints as a document: lines by baseline, tables by columns that stand
 * under each other, headings by size. Sorts once; else linear in the items.
 */
export function documentFromItems(items: readonly TextItem[], title: string | null = null): PolicyDocument {
	const lines = withoutFurniture(linesOf(items));
	const level = headingLevels(lines, bodySize(lines));
	const margins = marginsOf(lines);
	const blocks: Block[] = [];
	let run: Line[] = [];
	const flush = () => {
		for (const block of readRun(run, level, margins)) blocks.push(block);
		run = [];
	};
	let from = 0;
	for (let i = 0; i < lines.length; ) {
		const line = lines[i];
		if (line === undefined) break;
		const region = line.segments.length > 1 ? readRegion(lines, i, from) : null;
		if (region === null) {
			run.push(line);
			i += 1;
			continue;
		}
		run.length -= i - region.start;
		flush();
		const rows = rowsOf(region);
		const place = { line: null, page: region.lines[0]?.page ?? line.page };
		blocks.push({ kind: 'table', caption: null, rows, place });
		i = region.end;
		from = i;
	}
	flush();
	return documentOf(blocks, { title });
}
