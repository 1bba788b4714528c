import type { Declaration } from '../../core/policy/policy.ts';
import type { SourcePage } from '../../core/policy/source-page.ts';
import { ImportError, parsePolicy } from '../../import/index.ts';
import { isInline, textOfNodes } from '../html/element-text.ts';
import { type HtmlElement, readHtmlTree } from '../html/html-tree.ts';
import type { MappedText } from '../html/mapped-text.ts';
import { type DeclaredNames, declaredNames } from '../names.ts';
import { rowsBySource } from './covered.ts';
import { DeclarationQueue } from './declaration-queue.ts';
import { htmlBlockGroups } from './html-blocks.ts';
import { htmlTableGroups } from './html-tables.ts';
import { type PageText, pageText } from './nearby.ts';
import type { RowGroup } from './parts.ts';
import { namesIn } from './plan-table.ts';
import { textBlockGroups } from './text-blocks.ts';
import { linesOf, mapText, type TextLine } from './text-lines.ts';
import { textTableGroups } from './text-tables.ts';

/** A page as the importer reads it, with the places of its rows. */
export interface PageReading {
	readonly declarations: readonly Declaration[];
	readonly language: string | null;
	readonly names: DeclaredNames;
	/** In the order in which they stand. */
	readonly groups: readonly RowGroup[];
	/** Sentences that name cookies outside of any group: as groups of one row, which take no further one. */
	readonly loose: readonly RowGroup[];
	/** Where a table of our own goes: behind the last cookie that the page names. */
	readonly end: number;
	readonly hasPipes: boolean;
	/** All of its text, for what is said of a cookie elsewhere than in its row. */
	text(): PageText;
}

/** Reads the declarations of a page; none where the importer refuses it. */
export function readDeclared({
	content,
	kind,
	url,
}: SourcePage): Pick<PageReading, 'declarations' | 'language'> {
	try {
		const { declarations, language } = parsePolicy({ text: content }, { kind, url });
		return { declarations, language };
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		return { declarations: [], language: null };
	}
}

const BLOCK = /^(?:p|ul|ol|dl|table|pre|h[1-6]|blockquote|figure|details)$/;

/** Where the part of a page ends that an element stands in: outermost lists and tables count as one. */
function blockEnd(element: HtmlElement): number {
	let end = element.to;
	for (let at: HtmlElement | null = element; at !== null; at = at.parent) if (BLOCK.test(at.tag)) end = at.to;
	return end;
}

/** A part of the text that names cookies, as a row by itself. */
function looseGroup(text: MappedText, names: DeclaredNames, queue: DeclarationQueue): RowGroup {
	const rowNames = namesIn(text.text, names);
	const { from, to } = text.sourceRange(0, text.text.length);
	const row = {
		from,
		to,
		text,
		cells: [],
		names: rowNames,
		isWhole: false,
		declarations: queue.take(rowNames),
	};
	return { columns: [], rows: [row], end: to, write: () => null, section: null };
}

/** The part of a line of text that an element stands in. */
function sentenceOf(element: HtmlElement): HtmlElement {
	let at = element;
	while (isInline(at) && at.parent !== null) at = at.parent;
	return at;
}

function readHtmlGroups(source: string, names: DeclaredNames, queue: DeclarationQueue) {
	const root = readHtmlTree(source);
	const used = new Set<HtmlElement>();
	const tables = htmlTableGroups(root, source, names, queue, used);
	const { groups: blocks, named } = htmlBlockGroups(root, source, names, queue, used);
	const rowAt = rowsBySource(blocks);
	const loose = [...new Set(named.filter((element) => rowAt(element) === null).map(sentenceOf))].map(
		(element) => looseGroup(textOfNodes(element.children, source), names, queue),
	);
	const all = [...[...used], ...named];
	const last = all.reduce<HtmlElement | null>(
		(latest, element) => (latest === null || element.from > latest.from ? element : latest),
		null,
	);
	return {
		groups: [...tables, ...blocks],
		loose,
		end: last === null ? source.trimEnd().length : Math.max(blockEnd(last), rowAt(last)?.to ?? 0),
	};
}

/** The end of the paragraph in which a line stands. */
function paragraphEnd(lines: readonly TextLine[], line: number): number {
	let end = line;
	while ((lines[end + 1]?.text.trim() ?? '') !== '') end += 1;
	return lines[end]?.to ?? 0;
}

function readTextGroups(source: string, names: DeclaredNames, queue: DeclarationQueue) {
	const lines = linesOf(source);
	const used = new Set<TextLine>();
	const tables = textTableGroups(lines, source, names, queue, used);
	const blocks = textBlockGroups(lines, source, names, queue, used);
	const rowAt = rowsBySource(blocks);
	const loose = lines
		.filter((line) => !used.has(line) && namesIn(line.text, names).length > 0 && rowAt(line) === null)
		.map(({ from, to }) => looseGroup(mapText(source, from, to), names, queue));
	const last = lines.findLastIndex(({ text }) => namesIn(text, names).length > 0);
	return {
		groups: [...tables, ...blocks],
		loose,
		end: last < 0 ? source.trimEnd().length : paragraphEnd(lines, last),
	};
}

const wholeText = ({ kind, content }: SourcePage): MappedText =>
	kind === 'html'
		? textOfNodes(readHtmlTree(content).children, content)
		: mapText(content, 0, content.length);

/** The pages that were read last: each tick of a change corrects the same page again, which comes as a copy. */
let latest: readonly { readonly page: SourcePage; readonly reading: PageReading }[] = [];
/** A policy in so many languages is read once. */
const MAX_READINGS = 6;

const isSame = (a: SourcePage, b: SourcePage) =>
	a.kind === b.kind && a.url === b.url && a.language === b.language && a.content === b.content;

/** Reads a page, once. Linear in its length. */
export function readPage(page: SourcePage): PageReading {
	const cached = latest.find((entry) => isSame(entry.page, page));
	if (cached !== undefined) return cached.reading;
	const { declarations, language } = readDeclared(page);
	const names = declaredNames(declarations.flatMap((declaration) => declaration.names));
	const queue = new DeclarationQueue(declarations);
	const read = page.kind === 'html' ? readHtmlGroups : readTextGroups;
	const { groups, loose, end } = read(page.content, names, queue);
	const reading: PageReading = {
		declarations,
		language: page.language ?? language,
		names,
		groups: groups.toSorted((a, b) => a.end - b.end),
		loose,
		end,
		text: () => pageText(wholeText(page), names),
		hasPipes: page.kind === 'text' && /^[^\S\n]*\|.*\|[^\S\n]*$/m.test(page.content),
	};
	latest = [{ page, reading }, ...latest].slice(0, MAX_READINGS);
	return reading;
}
