import type { Category, Declaration, ImportIssue } from '../../core/policy/policy.ts';
import type { Block, ListItem, PolicyDocument } from '../document.ts';
import { withoutAnsweredDoubt } from './answered-doubt.ts';
import { withCertainty } from './certainty.ts';
import { type Collector, createCollector, type OnReading } from './collector.ts';
import { Context } from './context.ts';
import { joinDeclarations } from './join-declarations.ts';
import { readLabelled } from './labelled/read-labelled.ts';
import { withMarkedCategories, withoutMarks } from './legend.ts';
import { type WordsOfText, wordsOfText } from './lines/aligned/words-of-text.ts';
import { partGluedLines } from './lines/glued/part-glued-lines.ts';
import { linesFrom } from './lines/lines.ts';
import { readLines, readUnderTable } from './lines/read-lines.ts';
import { readNamedSection } from './lines/read-named-section.ts';
import { unfoldLines } from './lines/unfold-lines.ts';
import { listsOfCookies, listsOfNames } from './list/lists-of-names.ts';
import { readDefinitions } from './list/read-definitions.ts';
import { type ListKind, readList } from './list/read-list.ts';
import { readNameOverList } from './list/read-name-over-list.ts';
import { otherSections } from './other-sections.ts';
import { categoryStatedForAll } from './prose/category-stated-for-all.ts';
import { readProse } from './prose/read-prose.ts';
import { endOfWrapped, joinLines } from './prose/wrapped-lines.ts';
import { withHosts, withStatedAfter } from './provider-after.ts';
import { withRowStatements } from './row-statements.ts';
import { readTable } from './table/read-table.ts';
import { reportUnreadNames } from './unread/report-unread-names.ts';

/** Layouts that may only repeat what a table or a list declares. */
const MENTIONS: ReadonlySet<string> = new Set(['running-text', 'listed-names']);

/** Reads a document's declarations, beside those that `collector` has; parts that are not understood become issues. */
export function readDeclarations(
	document: PolicyDocument,
	onReading?: OnReading,
	collector: Collector = createCollector(),
): {
	declarations: readonly Declaration[];
	issues: readonly ImportIssue[];
} {
	const parted = partGluedLines(document.blocks);
	let seen: WordsOfText | null = null;
	const seenWords = () => {
		seen ??= wordsOfText(parted.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])));
		return seen;
	};
	const { blocks, categories } = withoutMarks(unfoldLines(parted, seenWords));
	const context = new Context(blocks);
	const named = listsOfNames(blocks);
	const ofCookies = listsOfCookies(blocks);
	const kindOf = (list: Block) => ({ areNames: named.has(list), areCookies: ofCookies.has(list) });
	const others = otherSections(blocks);
	const blocksRead = new Set<number>();
	const blocksGlued = new Set<number>();
	let readUpTo = 0;
	for (let i = 0; i < blocks.length; ) {
		const block = blocks[i];
		if (!block) break;
		if (others.has(i)) {
			context.pass(block);
			i += 1;
			continue;
		}
		const before = collector.declarations.length;
		const read = readRun(blocks, i, seenWords, context, collector);
		if (read > 0) {
			context.used();
			const isGlued = collector.readings.at(-1)?.layout.startsWith('aligned-glued') === true;
			for (let at = i; at < i + read; at++) (isGlued ? blocksGlued : blocksRead).add(at);
			i += read;
			continue;
		}
		// Lines that one paragraph was broken into are read together.
		if (i >= readUpTo) {
			readUpTo = endOfWrapped(blocks, i);
			readBlock(joinLines(blocks, i, readUpTo) ?? block, kindOf, context, collector);
			if (collector.declarations.length > before) for (let at = i; at < readUpTo; at++) blocksRead.add(at);
		}
		i += 1;
	}
	reportUnreadNames(blocks, collector, blocksRead, blocksGlued, others);
	const rows = withRowStatements(collector);
	const provided = withHosts(withStatedAfter(rows, collector.following), collector.hosts);
	const marked = withMarkedCategories(provided, categories);
	const stated = categoryForRest(marked, document);
	const ownBlocks = others.size === 0 ? blocks : blocks.filter((_, index) => !others.has(index));
	const rated = withCertainty(marked, collector, stated, ownBlocks);
	if (onReading !== undefined) tellReadings(rated, collector, onReading);
	const isMention = (index: number) => MENTIONS.has(collector.readings[index]?.layout ?? '');
	const declarations = joinDeclarations(withoutMentions(rated, isMention));
	reportSeveralCategories(declarations, collector);
	return { declarations: withStatedCategory(declarations, stated), issues: collector.issues };
}

/** Passes on each row with its reading. */
export function tellReadings(
	rows: readonly Declaration[],
	{ readings }: Pick<Collector, 'readings'>,
	onReading: OnReading,
): void {
	for (const [index, row] of rows.entries()) {
		const reading = readings[index];
		if (reading !== undefined) onReading(row, reading);
	}
}

/** The category that a sentence states for all cookies; null where none does, and where every row has one of its own. */
export const categoryForRest = (
	declarations: readonly Declaration[],
	document: PolicyDocument,
): Category | null =>
	declarations.every(({ category }) => category !== 'unknown') ? null : categoryStatedForAll(document);

/**
 * Rows without a category of their own get the one that a sentence states for all cookies. Where other rows have another
 * category, the sentence is hardly about these.
 */
export const withStatedCategory = (
	declarations: readonly Declaration[],
	stated: Category | null,
): readonly Declaration[] =>
	stated === null
		? declarations
		: declarations.map((row) => (row.category === 'unknown' ? { ...row, category: stated } : row));

/**
 * Drops declarations from running text whose cookies a table or a list declares: "without the cookie `x`
 * you cannot sign in" says nothing new of `x`. Their categories hold where no row states one.
 */
function withoutMentions(
	declarations: readonly Declaration[],
	isMention: (index: number) => boolean,
): readonly Declaration[] {
	if (!declarations.some((_, index) => isMention(index))) return declarations;
	const declared = new Set<string>();
	/** The start of each pattern that ends in a wildcard. */
	const stems = new Set<string>();
	const add = (name: string) => {
		declared.add(name);
		if (name.endsWith('*')) stems.add(name.slice(0, -1));
	};
	for (const [index, { names }] of declarations.entries()) if (!isMention(index)) names.forEach(add);
	const isDeclared = (name: string): boolean => {
		if (declared.has(name)) return true;
		for (let length = stems.size === 0 ? 0 : Math.min(name.length, 100); length > 1; length--)
			if (stems.has(name.slice(0, length))) return true;
		return false;
	};
	/** The categories that sentences state of declared cookies. */
	const stated = new Map<string, Category>();
	const rest = declarations.filter(({ names, category }, index) => {
		if (!isMention(index)) return true;
		const isNew = !names.every(isDeclared);
		if (!isNew && category !== 'unknown') for (const name of names) stated.set(name, category);
		names.forEach(add);
		return isNew;
	});
	return withMarkedCategories(rest, stated).map(withoutAnsweredDoubt);
}

/** Adds an issue for each name that the policy puts into two categories: a person decides which one holds. */
function reportSeveralCategories(declarations: readonly Declaration[], { issue }: Collector): void {
	const first = new Map<string, Declaration>();
	const noted = new Set<string>();
	for (const declaration of declarations) {
		if (declaration.category === 'unknown') continue;
		for (const name of declaration.names) {
			// No blank stands in a domain.
			const key = `${declaration.party} ${declaration.domain} ${name}`;
			const earlier = first.get(key);
			if (earlier === undefined) first.set(key, declaration);
			else if (earlier.category !== declaration.category && !noted.has(key)) {
				noted.add(key);
				issue('several-categories', name, declaration);
			}
		}
	}
}

/** Reads a named section, or lines without markup, from `start` on. Returns the number of blocks read, 0 when none is. */
function readRun(
	blocks: readonly Block[],
	start: number,
	seen: () => WordsOfText,
	context: Context,
	collector: Collector,
): number {
	const block = blocks[start];
	const isLine = block?.kind === 'paragraph' || (block?.kind === 'heading' && block.level === 7);
	const labelled = isLine ? 0 : readLabelled(blocks, start, context, collector);
	if (labelled > 0) return labelled;
	collector.readAs('named-section');
	const named = readNamedSection(blocks, start, context, collector);
	if (named > 0) return named;
	const listed = readNameOverList(blocks, start, context, collector);
	if (listed > 0) return listed;
	if (block?.kind === 'table') return readUnderTable(blocks, start, seen, context, collector);
	if (!isLine) return 0;
	return readLines(linesFrom(blocks, start), seen, context, collector);
}

/** Reads the sentences of an item, and of those within it. */
function readItemsAsProse({ text, place, children }: ListItem, context: Context, collector: Collector): void {
	readProse(text, place, context, collector);
	for (const child of children) readItemsAsProse(child, context, collector);
}

function readBlock(
	block: Block,
	kindOf: (list: Block) => ListKind,
	context: Context,
	collector: Collector,
): void {
	switch (block.kind) {
		case 'table':
			collector.readAs('table');
			if (readTable(block, context, collector)) context.used();
			return;
		case 'list':
			collector.readAs('list');
			if (readList(block, kindOf(block), context, collector)) {
				context.used();
				// What an item says of the list within it does not hold for what follows.
				if (block.items.some(({ children }) => children.length > 0)) return;
			} else {
				for (const item of block.items) readItemsAsProse(item, context, collector);
				context.pass(block);
			}
			// A list of one item is a paragraph with a mark before it.
			for (const { text, lead, place } of block.items.length === 1 ? block.items : []) {
				// Title and explanation of a kind within that of the heading: what follows is of the whole.
				const isKindWithin = text.includes('\n') && context.isHeadingOfKind();
				if (!isKindWithin) context.pass({ kind: 'paragraph', text: lead ?? text, lead, place });
			}
			return;
		case 'definitions':
			collector.readAs('definitions');
			if (readDefinitions(block, context, collector)) context.used();
			return;
		case 'paragraph':
			readProse(block.text, block.place, context, collector);
			context.pass(block);
			return;
		case 'heading':
			context.pass(block);
	}
}
