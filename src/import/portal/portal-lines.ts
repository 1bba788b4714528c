import type { Block, PolicyDocument } from '../document.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { foldInPlace } from '../understand/fold.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import { LABEL } from './hosts-in.ts';

const HOST_ALONE = new RegExp(`^\\W*(?:https?://)?(?:${LABEL}\\.){1,6}\\p{L}[\\p{L}-]{1,20}/?\\W*$`, 'iu');

/** A line of running text, and where it stands. */
export interface PortalLine {
	readonly text: string;
	/** It stands like a title. */
	readonly heading: boolean;
	/** The first heading, at the beginning. */
	readonly title: boolean;
	/** The end of the line before, where that one goes on over this. */
	readonly before: string;
	/** Among the first blocks, before any table or list. */
	readonly top: boolean;
	/** The heading over it is that of the publisher's address. */
	readonly contact: boolean;
	/** The heading over it is about other sites, rights or browsers. */
	readonly elsewhere: boolean;
	/** The first heading that is a host. */
	readonly firstSection: boolean;
	/** A label and its value: a list's item, a row of two cells. Only a label counts. */
	readonly labelled: boolean;
}

const CONTACT = new RegExp(phraseSource(VOCABULARIES.map(({ site }) => site.contact)));
const ELSEWHERE = new RegExp(phraseSource(VOCABULARIES.map(({ site }) => site.elsewhere)));

/** Whether words send their readers elsewhere: "more information at …", "you can opt out of …". */
export const leadsElsewhere = (text: string): boolean => ELSEWHERE.test(foldInPlace(text));
/** Blocks at the beginning of a policy in which it says whose it is. */
const TOP = 6;
/** Characters of a line that go on into the next. */
const MAX_BEFORE = 160;

/** A list's item that is a sentence or a part of one, without a label. */
const isSpoken = (text: string) => /^[^:]*$/.test(text.slice(0, 60)) && /(?:\s\p{Ll}+){3}/u.test(text);

const isTitleLike = (text: string) => text.length <= 120 && !/[.;,!]\s*$/.test(text);

/** The texts of a block in which a policy may say whose it is; other tables and lists of links name other sites. */
function textsOf(block: Block): { texts: readonly string[]; labelled: boolean | 'unless-spoken' } {
	switch (block.kind) {
		case 'heading':
			return { texts: [block.text], labelled: false };
		case 'paragraph':
			return { texts: block.text.split('\n'), labelled: false };
		case 'list':
			return { texts: block.items.slice(0, 20).map(({ text }) => text), labelled: 'unless-spoken' };
		case 'definitions':
			return {
				texts: block.entries.slice(0, 20).map(({ term, details }) => `${term}: ${details[0] ?? ''}`),
				labelled: true,
			};
		case 'table':
			return {
				texts: block.rows
					.slice(0, 20)
					.flatMap(({ cells: [label, value, ...more] }) =>
						label && value && more.length === 0 ? [`${label.text}: ${value.text}`] : [],
					),
				labelled: true,
			};
	}
}

const MAX_MENU = 60;
const MAX_MENU_LINE = 40;

/** The index of the title of a policy that stands below a menu, which a copy of a page begins with; 0 where none does. */
function titleBelowMenu(blocks: readonly Block[]): number {
	for (const [index, block] of blocks.slice(0, MAX_MENU).entries()) {
		const { texts } = textsOf(block);
		const [text = ''] = texts;
		if (texts.length === 1 && text.length <= MAX_BEFORE && isTitleLike(text) && speaksOfCookies(text))
			return index;
		if (texts.some((line) => line.length > MAX_MENU_LINE || /[.!?]\s*$/.test(line))) return 0;
	}
	return 0;
}

/** The lines of a document in which its portal is searched, with what stands around each. */
export function* linesOf({ title, summary, blocks }: PolicyDocument): Generator<PortalLine> {
	let contact = false;
	let elsewhere = false;
	let before = '';
	let hasSection = false;
	let isTop = true;
	if (title !== null)
		yield {
			text: title,
			heading: true,
			title: true,
			before,
			top: false,
			contact,
			elsewhere,
			firstSection: false,
			labelled: false,
		};
	if (summary !== null)
		yield {
			text: summary,
			heading: false,
			title: false,
			before,
			top: true,
			contact,
			elsewhere,
			firstSection: false,
			labelled: false,
		};
	const start = titleBelowMenu(blocks);
	for (const [index, block] of blocks.entries()) {
		if (block.kind === 'heading') {
			const folded = foldInPlace(block.text);
			contact = CONTACT.test(folded);
			elsewhere = leadsElsewhere(block.text);
		}
		if (index >= start + TOP) isTop = false;
		const { texts, labelled } = textsOf(block);
		for (const text of texts) {
			const heading = block.kind === 'heading' || isTitleLike(text);
			const firstSection: boolean = block.kind === 'heading' && !hasSection && HOST_ALONE.test(text);
			hasSection ||= firstSection;
			yield {
				text,
				heading,
				title: index === 0 && block.kind === 'heading',
				before,
				top: isTop,
				contact,
				elsewhere,
				firstSection,
				labelled: labelled === 'unless-spoken' ? !isSpoken(text) : labelled,
			};
			const goesOn = block.kind === 'paragraph' && !/[.!?]\s*$/.test(text);
			before = goesOn ? `${text.slice(-MAX_BEFORE)} ` : '';
		}
		// A menu with strokes looks like one row.
		if (block.kind === 'table' && block.rows.length > 1 && (block.rows[0]?.cells.length ?? 0) > 2)
			isTop = false;
	}
}
