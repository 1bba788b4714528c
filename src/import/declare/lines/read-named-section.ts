import type { Block } from '../../document.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { isWeakName, readItemFacts } from '../list/list-item.ts';
import { readTitledFacts } from '../list/titled-facts.ts';
import { nameScore } from '../table/column-cells.ts';
import { titledNames } from '../titled-names.ts';

/** Paragraphs, lists and definitions of a section about one cookie; longer ones are about several. */
const MAX_PARTS = 8;
const MAX_LINES = 30;
/** Characters of a heading of names. */
const MAX_TITLE = 400;
/** Blocks before and after a heading among which its neighbours of the same level stand. */
const MAX_NEAR = 20;

/**
 * Reads a heading that is a cookie's name, with what stands under it: a plain word only beside headings that are names,
 * over a lifetime; what may be a brand or a title only where the text speaks of cookies. Returns the number of blocks
 * read, 0 when the block is no such heading.
 */
export function readNamedSection(
	blocks: readonly Block[],
	start: number,
	context: Context,
	collector: Collector,
): number {
	const heading = blocks[start];
	if (heading?.kind !== 'heading' || heading.text.length > MAX_TITLE) return 0;
	const titled = titledNames(heading.text);
	const name = titled?.names ?? heading.text;
	const isWord = titled === null ? !isName(heading.text) : !titled.isSure;
	if (
		isWord &&
		!((titled !== null || isPlainWord(heading.text)) && hasNamedNeighbour(blocks, start, heading.level))
	)
		return 0;
	const lines: string[] = [];
	let at = start + 1;
	let parts = 0;
	for (; at < blocks.length && at <= start + MAX_LINES; at++) {
		const block = blocks[at];
		if (!goesOnFrom(blocks[at - 1], block)) parts += 1;
		if (parts > MAX_PARTS) break;
		if (block?.kind === 'paragraph') lines.push(block.text);
		else if (block?.kind === 'list') for (const { text } of block.items.slice(0, MAX_LINES)) lines.push(text);
		else if (block?.kind === 'definitions')
			for (const { term, details } of block.entries.slice(0, MAX_LINES))
				lines.push(`${term}: ${details.join(' ')}`);
		else break;
	}
	const next = blocks[at];
	// A table under it has rows of its own; text that goes on and on is no description.
	if (lines.length === 0 || next?.kind === 'table' || (next !== undefined && next.kind !== 'heading'))
		return 0;
	const isDated = lines.some((line) => findLifetime(line) !== null);
	if (isWord && titled === null && !isDated) return 0;
	if (
		(titled !== null || mayBeTitle(name)) &&
		!isDated &&
		!lines.some(speaksOfCookies) &&
		!context.isUnderCookies(heading.level)
	)
		return 0;
	const around = context.hereUnder(heading.level);
	const rest = lines.join('\n');
	const facts =
		titled === null ? readItemFacts(rest, around) : readTitledFacts({ title: titled.title, rest }, around);
	declareNames(name, facts, heading.place, collector);
	return at - start;
}

/** Whether a block is the next line of the same paragraph of a text. */
function goesOnFrom(before: Block | undefined, block: Block | undefined): boolean {
	if (before?.kind !== 'paragraph' || block?.kind !== 'paragraph') return false;
	return before.place.line !== null && block.place.line === before.place.line + 1;
}

/** A name by its form, or one word that is marked as code. */
function isName(text: string): boolean {
	return nameScore(text) === 1 || (/^`[^`\s]+`$/.test(text) && nameScore(text) > 0);
}

/** Whether a name by its form may be a product, a host or a title in capitals: "eMarket", "LEGAL.NOTICE". */
const mayBeTitle = (text: string): boolean =>
	!text.startsWith('`') && (isWeakName({ name: text, rest: '' }) || /^[\p{Lu}\d\s.)]+$/u.test(text));

/** One word in small letters that may be a name: `language`, `basket-guest`. */
const isPlainWord = (text: string): boolean =>
	/^\p{Ll}\S*$/u.test(text.trim()) && nameScore(text) > 0 && readColumnRole(text) === null;

/** Whether a heading of the same level near by is a name by its form: then a word in the same place is one too. */
function hasNamedNeighbour(blocks: readonly Block[], start: number, level: number): boolean {
	return blocks
		.slice(Math.max(0, start - MAX_NEAR), start + MAX_NEAR)
		.some(
			(block) =>
				block.kind === 'heading' &&
				block.level === level &&
				(isName(block.text) || titledNames(block.text)?.isSure === true),
		);
}
