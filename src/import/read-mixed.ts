import type { Block, PolicyDocument } from './document.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { readFrontMatter } from './text/front-matter.ts';

/** A line of markup; within a line of text, a list of HTML is one of a cell. */
const MARKUP = /^\s*</;
const OPENING = /<(table|dl|ul|ol)\b/i;
/** An element that may hold Markdown as well as markup. */
const BOX = /^\s*<(div|section|article)\b/i;
const WITHIN_BOX = /<(?:div|section|article|p|h[1-6]|dt|dd|li|td)\b/gi;
/** Marks of Markdown within such an element. */
const MARKDOWN = /^\s*(?:\||#{1,6}\s|[-*+]\s|\d{1,2}\.\s|```)|\*\*|\]\(|`/;
const MAX_BOX_LINES = 400;
/** So many elements within one show that it is markup. */
const MIN_WITHIN = 2;

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
		const line = lines[start] ?? '';
		const box = BOX.exec(line)?.[1];
		const boxEnd = box === undefined ? start : endOfElement(lines, start, box, start + MAX_BOX_LINES);
		const tag = MARKUP.test(line) ? OPENING.exec(line)?.[1] : undefined;
		if (boxEnd > start && isMarkup(lines.slice(start, boxEnd))) {
			regions.push({ start, end: boxEnd });
			start = boxEnd;
		} else if (tag === undefined) start += 1;
		else {
			const end = endOfElement(lines, start, tag);
			regions.push({ start, end });
			start = end;
		}
	}
	return regions;
}

/**
 * Index behind the last line of the element that begins in a line, `most` at most; that of the last line where it is never
 * closed.
 */
function endOfElement(lines: readonly string[], start: number, tag: string, most = lines.length): number {
	const mark = new RegExp(`<(/?)${tag}\\b`, 'gi');
	let depth = 0;
	let end = start;
	do {
		for (const [, close] of (lines[end] ?? '').matchAll(mark)) depth += close ? -1 : 1;
		end += 1;
	} while (depth > 0 && end < lines.length && end < most);
	return end;
}

/** Whether the lines of an element hold elements within it and no Markdown. */
const isMarkup = (lines: readonly string[]): boolean =>
	!lines.some((line) => MARKDOWN.test(line)) &&
	lines.reduce((sum, line) => sum + (line.match(WITHIN_BOX)?.length ?? 0), 0) > MIN_WITHIN;

/** A text without the comments of HTML, which nobody sees; its lines stay. */
function withoutComments(source: string): string {
	let text = '';
	let from = 0;
	for (let start = source.indexOf('<!--'); start >= 0; start = source.indexOf('<!--', from)) {
		const end = source.indexOf('-->', start + 4);
		if (end < 0) break;
		text += source.slice(from, start) + source.slice(start, end).replace(/[^\r\n]/g, '');
		from = end + 3;
	}
	return text + source.slice(from);
}

const SCRIPT = /<(script|style)\b[^<>]{0,500}>/gi;

/** A text without the scripts and style sheets of a page, which nobody reads; its lines stay. */
function withoutScripts(source: string): string {
	if (source.search(SCRIPT) < 0) return source;
	const lower = source.toLowerCase();
	const pieces: string[] = [];
	let from = 0;
	SCRIPT.lastIndex = 0;
	for (let match = SCRIPT.exec(source); match !== null; match = SCRIPT.exec(source)) {
		const close = `</${(match[1] ?? '').toLowerCase()}>`;
		const end = lower.indexOf(close, SCRIPT.lastIndex);
		if (end < 0) break;
		const after = end + close.length;
		pieces.push(source.slice(from, match.index), source.slice(match.index, after).replace(/[^\r\n]/g, ''));
		from = after;
		SCRIPT.lastIndex = after;
	}
	return pieces.join('') + source.slice(from);
}

const lineOf = (block: Block) => block.place.line ?? 0;

function placed(block: Block, line: number): Block {
	const place = { line };
	if (block.kind === 'table') return { ...block, place, rows: block.rows.map((row) => ({ ...row, place })) };
	return { ...block, place };
}

/**
 * Reads a plain text, or Markdown that may hold tables or lists of HTML: these are read as HTML, the rest as text, in
 * the order in which they stand. Linear in its length.
 */
export function readMixed(source: string): PolicyDocument {
	const whole = withoutScripts(withoutComments(source)).split(/\r\n|[\n\r]/);
	const { title, language, summary, ownAddresses, lines } = readFrontMatter(whole);
	const regions = regionsOf(lines);
	const rest = [...lines];
	const inside = regions.map(({ start, end }) => {
		rest.fill('', start, end);
		const { blocks } = readHtml(lines.slice(start, end).join('\n'));
		return blocks.map((block) => placed(block, start + 1));
	});
	const blocks: Block[] = [];
	let next = 0;
	const addUpTo = (line: number) => {
		for (; next < regions.length && (regions[next]?.start ?? 0) < line; next++)
			for (const block of inside[next] ?? []) blocks.push(block);
	};
	const document = readText(rest.join('\n'));
	for (const block of document.blocks) {
		addUpTo(lineOf(block));
		blocks.push(block);
	}
	addUpTo(Number.POSITIVE_INFINITY);
	return { ...document, title, language, summary, ownAddresses, blocks };
}
