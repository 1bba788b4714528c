import type { Block, Paragraph } from '../../../document.ts';
import { looksLikeName } from '../../../understand/names/read-names.ts';
import { isCategoryName, readCategory } from '../../../understand/read-category.ts';
import { withoutRowNumbers } from './row-numbers.ts';

/** Characters of the title of a kind, and of a term with the sign behind it. */
const MAX_TITLE = 60;
const MAX_TERM = 80;
const MIN_TITLE = 4;
/** Where a small letter, or a bracket, meets the capital of a word that others follow. */
const SEAM = /(?<=[\p{Ll})])(?=\p{Lu}[\p{Ll}'’]*\s\p{L})/gu;
const GLUED = /\p{Ll}\p{Lu}/u;
/** "town_id— ", "town_id: ": a term, before its description. */
const TERM = /^([A-Za-z_][\w.*-]{1,60}?)\s?[—–:]\s/;
/** Where a term begins right behind a sentence: ".town_id— ". */
const NEXT_TERM = /(?<=[\p{L}\d)][.;])(?=[A-Za-z_][\w.*-]{1,60}\s?[—–:]\s)/gu;
const LEVEL = 7;

/** Where the title of a kind ends that ran into the sentence behind it: "AnalyticsHelp us see how"; 0 for other lines. */
function endOfKind(text: string): number {
	const head = text.slice(0, MAX_TITLE);
	if (!/^\p{Lu}/u.test(head) || !GLUED.test(head)) return 0;
	for (const { index } of text.slice(0, MAX_TITLE + 30).matchAll(SEAM)) {
		const title = text.slice(0, index);
		if (index < MIN_TITLE || index > MAX_TITLE || GLUED.test(title)) return 0;
		const rest = text.slice(index);
		const isSentence = /[.!?:]$/.test(rest.trimEnd()) && !GLUED.test(rest) && rest.split(/\s+/, 3).length > 2;
		return isSentence && isCategoryName(title) && readCategory(title) !== null ? index : 0;
	}
	return 0;
}

function partKind(paragraph: Paragraph): readonly Block[] {
	const end = endOfKind(paragraph.text);
	if (end === 0) return [paragraph];
	const { text, place } = paragraph;
	return [
		{ kind: 'heading', level: LEVEL, text: text.slice(0, end).trim(), place },
		{ ...paragraph, text: text.slice(end), lead: null },
	];
}

/** Characters of the term that a text begins with; 0 where it begins with none. */
function termLength(text: string): number {
	const term = TERM.exec(text)?.[1] ?? '';
	return looksLikeName(term) === 'certain' ? term.length : 0;
}

/** The terms and descriptions that ran together in one line, each apart. */
function partTerms(paragraph: Paragraph): readonly Block[] {
	const { text } = paragraph;
	const starts = [0];
	let end = termLength(text);
	for (const { index } of text.matchAll(NEXT_TERM)) {
		// "ASP.NET_SessionId:" is one term.
		const length = index < end ? 0 : termLength(text.slice(index, index + MAX_TERM));
		if (length === 0) continue;
		starts.push(index);
		end = index + length;
	}
	if (starts.length === 1) return [paragraph];
	return starts.map((start, index) => ({
		...paragraph,
		text: text.slice(start, starts[index + 1]),
		lead: index === 0 ? paragraph.lead : null,
	}));
}

function part(block: Block): readonly Block[] {
	if (block.kind !== 'paragraph') return [block];
	return termLength(block.text) > 0 ? partTerms(block) : partKind(block);
}

/**
 * Parts lines in which what stood apart ran together, whatever table they belong to: the numbers of rows from their names,
 * the title of a kind from the sentence that explains it, and terms from the description before.
 */
export function partGluedLines(blocks: readonly Block[]): readonly Block[] {
	const parted = withoutRowNumbers(blocks).map(part);
	return parted.some((pieces) => pieces.length > 1) ? parted.flat() : parted.map(([block]) => block as Block);
}
