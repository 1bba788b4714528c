import type { Block, PolicyDocument } from './document.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';

const OPENING = /^\s*<(table|dl|ul|ol)\b/i;

interface Region {
	/** Index of its first line. */
	readonly start: number;
	/** Index behind its last line. */
	readonly end: number;
}

/** Finds the tables and lists of HTML among the lines of a text. One that is never closed goes on to the end. */
function regionsOf(lines: readonly string[]): Region[] {
	const regions: Region[] = [];
	for (let start = 0; start < lines.length; ) {
		const tag = OPENING.exec(lines[start] ?? '')?.[1];
		if (tag === undefined) {
			start += 1;
			continue;
		}
		const mark = new RegExp(`<(/?)${tag}\\b`, 'gi');
		let depth = 0;
		let end = start;
		do {
			for (const [, close] of (lines[end] ?? '').matchAll(mark)) depth += close ? -1 : 1;
			end += 1;
		} while (depth > 0 && end < lines.length);
		regions.push({ start, end });
		start = end;
	}
	return regions;
}

const lineOf = (block: Block) => block.place.line ?? 0;

function placed(block: Block, line: number): Block {
	const place = { line };
	if (block.kind === 'table') return { ...block, place, rows: block.rows.map((row) => ({ ...row, place })) };
	return { ...block, place };
}

/**
 * Reads Markdown that holds tables or lists of HTML: these are read as HTML, the rest as text, in the order in
 * which they stand. Linear in its length.
 */
export function readMixed(source: string): PolicyDocument {
	const lines = source.split(/\r\n|[\n\r]/);
	const regions = regionsOf(lines);
	if (regions.length === 0) return readText(source);
	const rest = [...lines];
	const inside = regions.map(({ start, end }) => {
		rest.fill('', start, end);
		const { blocks } = readHtml(lines.slice(start, end).join('\n'));
		return blocks.map((block) => placed(block, start + 1));
	});
	const document = readText(rest.join('\n'));
	const blocks: Block[] = [];
	let next = 0;
	const addUpTo = (line: number) => {
		for (; next < regions.length && (regions[next]?.start ?? 0) < line; next++)
			for (const block of inside[next] ?? []) blocks.push(block);
	};
	for (const block of document.blocks) {
		addUpTo(lineOf(block));
		blocks.push(block);
	}
	addUpTo(Number.POSITIVE_INFINITY);
	return { ...document, blocks };
}
