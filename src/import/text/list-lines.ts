import { type Block, type ListItem, NO_PLACE } from '../document.ts';
import { readInline } from './inline.ts';
import { isBlank, type SourceLine } from './source-lines.ts';

/** One word, or what quotes hold, and what parts it from its description: "quay_id – …", "Name: …". */
const ITEM_START = '["\'`“„«]?[^\\s"\'`”»]{2,60}?["\'`”»]?\\s*(?:[:(,]|\\s[–—-]\\s|$)';
/** Signs of items, plain numbers, and numbers of several levels ("2.1.3") before an item: before a sentence they count sections. */
const BULLET = new RegExp(
	`^\\s*(?:[-*+•·▪●◦‣■–—]|\\(?\\d{1,3}(?:\\.?[°º]\\)?|[.)])|\\(?\\p{Ll}\\)|(?:§\\s?)?\\d{1,2}(?:\\.\\d{1,2}){1,3}[.)]?(?=\\s+(?!\\d)${ITEM_START}))\\s+(\\S.*)$`,
	'u',
);
/** "1.", "(2)", "3°)". */
const NUMBER = /^\s*(?:\(?\d{1,3}[.)°º]|(?:§\s?)?\d{1,2}\.\d)/;
/** "a)", "(b)". */
const LETTER = /^\s*\(?\p{Ll}\)/u;
const INDENTED = /^(?:\s{2,}|\t)\S/;

/** Whether a line begins a list item. */
export function isBullet({ text }: SourceLine): boolean {
	return BULLET.test(text) && !/^\s*(?:[-*_–—]\s*){3,}$/.test(text);
}

/** A line that Markdown breaks on purpose (two blanks at its end): what follows belongs to it. */
const isBroken = (line: SourceLine | undefined) => line !== undefined && /\S {2,}$/.test(line.text);

/** The row of dashes under the titles of a table, its blanks left out. */
const TABLE_RULE = /^\|?:?-{2,}:?(?:\|:?-{2,}:?)*\|?$/;
const isTableRule = (text: string) =>
	text.includes('|') && text.includes('--') && TABLE_RULE.test(text.slice(0, 1000).replace(/\s/g, ''));

/** Whether a table of Markdown begins at a line, within an item too. */
const beginsTable = (lines: readonly SourceLine[], at: number): boolean =>
	isTableRule(lines[at + 1]?.text ?? '') && (lines[at]?.text.includes('|') ?? false);

/** Finds the end (exclusive) of the list that begins at `start`, continuation lines included. */
export function listEnd(lines: readonly SourceLine[], start: number): number {
	let end = start + 1;
	let blanks = 0;
	const isNumbered = NUMBER.test(lines[start]?.text ?? '');
	for (let i = start + 1; i < lines.length; i++) {
		const line = lines[i];
		if (!line) break;
		if (beginsTable(lines, i)) break;
		// The next numbered section, behind a list of signs.
		if (blanks > 0 && !isNumbered && NUMBER.test(line.text)) break;
		if (isBlank(line)) {
			blanks += 1;
			if (blanks > 2) break;
		} else if (isBullet(line) || INDENTED.test(line.text) || (blanks === 0 && isBroken(lines[i - 1]))) {
			end = i + 1;
			blanks = 0;
		} else break;
	}
	return end;
}

interface OpenItem {
	readonly indent: number;
	text: string;
	readonly lead: string | null;
	readonly children: OpenItem[];
	readonly place: ListItem['place'];
}

const MAX_DEPTH = 6;
const blanksBefore = ({ text }: SourceLine) => /^\s*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0;

/** A number of several levels stands a step deeper for each. */
function indentOf(line: SourceLine): number {
	const { text } = line;
	const blanks = blanksBefore(line);
	const levels = /^\s*(?:§\s?)?\d{1,2}((?:\.\d{1,2}){1,3})/.exec(text)?.[1]?.split('.').length ?? 1;
	return blanks + levels - 1;
}

const isCounted = ({ text }: SourceLine) => NUMBER.test(text) || LETTER.test(text);

/**
 * Numbers below letters, or letters below numbers, stand deeper than those, whether they are indented or not; so do signs,
 * where the list begins with a number or a letter.
 */
function createDepth(run: readonly SourceLine[]): (line: SourceLine) => number {
	const first = run.find(isCounted);
	const inner = first !== undefined && LETTER.test(first.text) ? NUMBER : LETTER;
	const areSignsInner = first !== undefined && first === run[0];
	/** How deep the last number or letter stands beyond its blanks. */
	let levels = 0;
	return (line) => {
		const indent = indentOf(line) + (inner.test(line.text) ? 1 / 2 : 0);
		if (isCounted(line)) levels = indent - blanksBefore(line);
		else if (areSignsInner && isBullet(line)) return indent + levels + 1 / 4;
		return indent;
	};
}

function closed({ text, lead, children, place }: OpenItem): ListItem {
	return { text, lead, children: children.map(closed), place };
}

/** The open items that stand less deep than a line; the outermost at least. */
const enclosing = (open: readonly OpenItem[], indent: number): OpenItem[] =>
	open.filter((item, depth) => depth === 0 || item.indent < indent);

/** Reads a run of list lines. One line with a number or a letter alone is a heading or a paragraph, not a list. */
export function readListRun(run: readonly SourceLine[]): Block {
	const items: OpenItem[] = [];
	/** The items that are open, the outermost first: a deeper bullet belongs to the last that stands less deep. */
	let open: OpenItem[] = [];
	const depthOf = createDepth(run);
	let isAfterBlank = false;
	for (const line of run) {
		if (isBlank(line)) {
			isAfterBlank = true;
			continue;
		}
		const content = isBullet(line) ? BULLET.exec(line.text)?.[1] : undefined;
		const indent = depthOf(line);
		// A paragraph behind an inner list belongs to the item that it stands below.
		if (content === undefined && isAfterBlank) open = enclosing(open, indent);
		isAfterBlank = false;
		const last = open.at(-1);
		const { text, lead } = readInline((content ?? line.text).replace(/^(?:\\?[-–•+]\s+)+/, ''));
		if (content === undefined && last) {
			last.text = `${last.text}\n${text}`;
			continue;
		}
		open = open.filter((outer) => outer.indent < indent).slice(0, MAX_DEPTH);
		const item: OpenItem = { indent, text, lead, children: [], place: line.place };
		(open.at(-1)?.children ?? items).push(item);
		open.push(item);
	}
	const first = run[0];
	const place = first?.place ?? NO_PLACE;
	const only = items.length === 1 && items[0]?.children.length === 0 ? items[0] : undefined;
	if (only && first && (NUMBER.test(first.text) || LETTER.test(first.text)))
		return { kind: 'paragraph', text: only.text, lead: only.lead, place };
	return { kind: 'list', items: items.map(closed), place };
}
