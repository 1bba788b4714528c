import type { Block, ListItem } from '../document.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { foldInPlace } from '../understand/fold.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { readCategory } from '../understand/read-category.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import { isSectionTitle } from './title-lines.ts';
import { suspectsIn } from './unread/suspects.ts';
import { SUSPICION } from './unread/weights.ts';

const OTHER_TOPIC = new RegExp(
	phraseSource(VOCABULARIES.flatMap(({ prose, recipient }) => [prose.otherTopic, recipient])),
);
const MAX_TITLE = 100;
const MAX_CELL = 80;
/** Words in quotes, or written as names are: what the title is about is called so. */
const SET_OFF = /["“”„«»][^"“”„«»\n]{1,60}["“”«»]|`[^`\n]{1,100}`|(?<![A-Za-z\d])[A-Za-z\d]{1,60}_\w*/gu;

const ofCookies = (text: string): boolean => speaksOfCookies(text.replace(SET_OFF, ' '));

/** Whether a title says that its section is about other things than cookies: "Environment variables". */
const isOfOthers = (title: string): boolean =>
	title.length <= MAX_TITLE && OTHER_TOPIC.test(foldInPlace(title)) && !ofCookies(title);

function* textsOf(items: readonly ListItem[]): Generator<string> {
	for (const { text, children } of items) {
		yield text;
		yield* textsOf(children);
	}
}

const isWellKnown = (text: string): boolean =>
	suspectsIn(text).some(({ points }) => points >= SUSPICION.wellKnown);

const isSession = (text: string): boolean =>
	text.length <= MAX_CELL && readLifetime(text.replace(SET_OFF, ' '))?.kind === 'session';

/** Whether anything in a block says that it is about cookies after all. */
function isOfCookies(block: Block): boolean {
	if (block.kind === 'heading' || block.kind === 'paragraph')
		return (
			ofCookies(block.text) ||
			isWellKnown(block.text) ||
			(/[:;]\s/.test(block.text) && block.text.split(/[:;]\s+/).some(isSession))
		);
	if (block.kind === 'list')
		return [...textsOf(block.items)].some((text) => ofCookies(text) || isWellKnown(text));
	if (block.kind === 'definitions')
		return block.entries.some(({ term, details }) =>
			[term, ...details].some((text) => ofCookies(text) || isWellKnown(text)),
		);
	const [header] = block.rows;
	return (
		ofCookies(block.caption ?? '') ||
		(header?.cells ?? []).some(({ text }) => readColumnRole(text)?.role === 'category') ||
		block.rows.some(({ cells }) =>
			cells.some(({ text }) => ofCookies(text) || isWellKnown(text) || isSession(text)),
		)
	);
}

/** Whether a block is what a line may introduce. */
const isTableOrList = (block: Block | undefined): boolean =>
	block?.kind === 'table' || block?.kind === 'list';

/** The title over a block and what it reaches: its section, or the next block alone. */
function titleOf(block: Block): { text: string; level: number; isLead: boolean } | null {
	if (block.kind === 'heading') return { text: block.text, level: block.level, isLead: false };
	if (block.kind !== 'paragraph' || block.text.length > MAX_TITLE || !isOfOthers(block.text)) return null;
	const isLead = block.text.endsWith(':');
	return isLead || isSectionTitle(block.text) ? { text: block.text, level: Infinity, isLead } : null;
}

/** Whether a block ends a section of this level that is about other things. */
function endsSection(block: Block, level: number): boolean {
	if (block.kind === 'paragraph') return level === Infinity && isSectionTitle(block.text);
	if (block.kind !== 'heading') return false;
	return block.level <= level || ofCookies(block.text) || readCategory(block.text) !== null;
}

/**
 * The indices of the blocks in sections that are about other things than cookies by their titles, and in which nothing
 * speaks of cookies: registers of what is kept how long, permissions of apps, variables, events, data sets, fields of
 * forms. Their words are often written like names.
 */
export function otherSections(blocks: readonly Block[]): ReadonlySet<number> {
	const others = new Set<number>();
	for (let at = 0; at < blocks.length; ) {
		const block = blocks[at] as Block;
		if (block.kind === 'table' && isOfOthers(block.caption ?? '') && !isOfCookies(block)) others.add(at);
		const title = titleOf(block);
		at += 1;
		if (title === null || !isOfOthers(title.text)) continue;
		let end = at;
		if (title.isLead) end = isTableOrList(blocks[at]) ? at + 1 : at;
		else while (end < blocks.length && !endsSection(blocks[end] as Block, title.level)) end += 1;
		if (end === at || blocks.slice(at, end).some(isOfCookies)) continue;
		for (; at < end; at++) others.add(at);
	}
	return others;
}
