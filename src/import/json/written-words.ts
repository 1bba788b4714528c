import { Context } from '../declare/context.ts';
import { type Block, NO_PLACE } from '../document.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Around } from './row-plan.ts';
import { asObject } from './values.ts';

/** Characters of a source in which words are searched. */
const MAX_SOURCE = 400_000;
const MAX_BLOCKS = 2000;
const MAX_DEPTH = 40;
const MIN_WORDS = 4;
/** Stands for the level of a component's title, until the headings around it are known. */
const TITLE_LEVEL = 0;
const MAX_TITLE = 160;
const MAX_TEXT = 2000;

/** An element of a component that shows words, and a title that is handed to one. */
const ELEMENT =
	/<(h[1-6]|p|li|legend|summary|caption|[A-Z]\w{0,30}(?:Heading|Title|Text|Paragraph))\b[^<>]{0,300}>([^<>][\s\S]{0,1200}?)<\/\1>/g;
const TITLE =
	/<[A-Z]\w{0,40}\s(?:[^<>]{0,300}\s)?(?:title|heading|label|caption)=(?:"([^"\n]{3,160})"|\{\s?["'`]([^"'`\n]{3,160})["'`]\s?\})/g;

/** The text that an element shows: without the tags in it, and of expressions their texts alone. */
const shownText = (inner: string): string =>
	singleBlanks(
		inner
			.replace(/<[^<>]{0,500}>/g, '')
			.replace(/\{\s?["'`]([^"'`{}]{0,300})["'`]\s?\}/g, '$1')
			.replace(/\{[^{}]{0,500}\}/g, ' ')
			.replace(/&(?:nbsp|#160);/g, ' ')
			.replace(/&(?:apos|rsquo|#39);/g, '’')
			.replace(/&amp;/g, '&'),
	).trim();

/** Reads the headings and paragraphs that a component writes between its tags, in order, each with its line. */
export function wordsInMarkup(source: string): readonly Block[] {
	const text = source.slice(0, MAX_SOURCE);
	const pieces: { at: number; level: number | null; text: string }[] = [];
	for (const match of text.matchAll(ELEMENT)) {
		const [, tag = '', inner = ''] = match;
		const level = /^h[1-6]$/.test(tag)
			? Number(tag[1])
			: /Heading|Title|^(?:legend|summary|caption)$/.test(tag)
				? TITLE_LEVEL
				: null;
		pieces.push({ at: match.index, level, text: shownText(inner) });
	}
	for (const match of text.matchAll(TITLE))
		pieces.push({ at: match.index, level: TITLE_LEVEL, text: shownText(match[1] ?? match[2] ?? '') });
	pieces.sort((a, b) => a.at - b.at);
	/** A title handed to a component begins a section like the last heading's. */
	let last = 2;
	let line = 1;
	let counted = 0;
	return pieces.slice(0, MAX_BLOCKS).flatMap(({ at, level, text: words }): Block[] => {
		for (; counted < at; counted++) if (text[counted] === '\n') line += 1;
		if (words === '') return [];
		if (level !== null && level !== TITLE_LEVEL) last = level;
		return level === null
			? [{ kind: 'paragraph', text: words, lead: null, place: { line } }]
			: [{ kind: 'heading', level: level === TITLE_LEVEL ? last : level, text: words, place: { line } }];
	});
}

/** A part of keys for titles, in several languages. */
const TITLE_KEY = /tit|head|label|caption/i;

/** Whether a text under a key is read by people: a title, or a sentence. */
export function blockOf(key: string, value: string, depth: number): Block | null {
	const text = singleBlanks(value.replace(/<[^<>]{0,500}>/g, ' ')).trim();
	if (TITLE_KEY.test(key) && text.length <= MAX_TITLE && text !== '')
		return { kind: 'heading', level: Math.min(6, depth + 1), text, place: NO_PLACE };
	if (text.split(/\s+/, MIN_WORDS).length < MIN_WORDS) return null;
	return { kind: 'paragraph', text, lead: null, place: NO_PLACE };
}

/** Collects the titles and sentences of a value of JSON, in order. */
export function wordsInJson(root: unknown): readonly Block[] {
	const blocks: Block[] = [];
	let remaining = MAX_SOURCE;
	/** `lists`: lists around the value that stand within one another. */
	const collect = (value: unknown, key: string, depth: number, lists = 0): void => {
		if (blocks.length >= MAX_BLOCKS || remaining <= 0 || depth + lists > MAX_DEPTH) return;
		if (typeof value === 'string') {
			remaining -= value.length;
			const block = blockOf(key, value, depth);
			if (block !== null) blocks.push(block);
		} else if (Array.isArray(value)) for (const item of value) collect(item, key, depth, lists + 1);
		else
			for (const [name, inner] of Object.entries(asObject(value) ?? {}))
				collect(inner, name, depth + 1, lists);
	};
	collect(root, '', 0);
	return blocks;
}

/** The facts that some titles and sentences state for what follows them. */
function factsIn(context: Context): Around {
	const { category, provider, party, storage, aboutCookies } = context.here(null);
	return { category, provider, party, storage, aboutCookies, notSet: false };
}

/** The facts that the words before each line of a component state; `lines` are those that are asked for. */
export function factsByLine(blocks: readonly Block[], lines: Iterable<number>): ReadonlyMap<number, Around> {
	const facts = new Map<number, Around>();
	const context = new Context();
	let next = 0;
	for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
		const before = next;
		for (let block = blocks[next]; block && (block.place.line ?? 0) < line; block = blocks[next]) {
			context.pass(block);
			next += 1;
		}
		if (next === 0) continue;
		facts.set(line, factsIn(context));
		if (next > before) context.used();
	}
	return facts;
}

const MAX_BESIDE = 20;

/** The facts that the titles and sentences of an object state for the lists in it. */
export function factsBeside(object: Readonly<Record<string, unknown>>): Around {
	const context = new Context();
	for (const [key, value] of Object.entries(object).slice(0, MAX_BESIDE))
		for (const text of Array.isArray(value) ? value.slice(0, MAX_BESIDE) : [value]) {
			const block = typeof text === 'string' && text.length <= MAX_TEXT ? blockOf(key, text, 1) : null;
			if (block !== null) context.pass(block);
		}
	return factsIn(context);
}
