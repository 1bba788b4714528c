import { canonicalHost } from '../../core/web/host.ts';
import type { Block, PolicyDocument } from '../document.ts';
import { foldInPlace } from '../understand/fold.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import { toAsciiHost } from './ascii-host.ts';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
/** An address or a bare host; the character before it excludes e-mail addresses and paths. */
const MENTION = new RegExp(
	`(?:(https?://)|(?<![\\p{L}\\p{N}@._/-]))((?:${LABEL}\\.){1,6}\\p{L}[\\p{L}-]{1,20})(?![\\p{L}\\p{N}@_])(?::\\d{1,5})?(/[^\\s<>"')\\]]*)?`,
	'giu',
);
/** Endings that files have and hosts in policies have not. */
const FILE_ENDING = /\.(?:html?|php|js|json|css|png|jpe?g|gif|svg|pdf|txt|md|csv|xml|aspx?|net core|exe)$/i;

/** A host that a text names: its place there, the scheme, the path. */
export interface HostMention {
	readonly host: string;
	readonly at: number;
	readonly end: number;
	readonly path: string;
}

/** The hosts that a text names, canonical, each as often as it stands there. */
export function hostsIn(text: string): HostMention[] {
	const hosts: HostMention[] = [];
	for (const match of text.matchAll(MENTION)) {
		const [whole, scheme, name = '', rest = ''] = match;
		const path = rest.replace(/(?<![.,;:!*])[.,;:!*]+$/, '');
		if (!scheme && (FILE_ENDING.test(name) || /^\d/.test(name.slice(name.lastIndexOf('.') + 1)))) continue;
		// "…by a department.These permissions …": a sentence begins there.
		if (!scheme && /\p{Ll}\.\p{Lu}\p{Ll}+$/u.test(name)) continue;
		const ascii = toAsciiHost(name);
		const host = ascii === null ? null : canonicalHost(ascii);
		if (host !== null) hosts.push({ host, at: match.index, end: match.index + whole.length, path });
	}
	return hosts;
}

/** A line of running text, and where it stands. */
export interface PortalLine {
	readonly text: string;
	/** It stands like a title. */
	readonly heading: boolean;
	/** The end of the line before, where that one goes on over this. */
	readonly before: string;
	/** Among the first blocks, before any table or list. */
	readonly top: boolean;
	/** The heading over it is that of the publisher's address. */
	readonly contact: boolean;
	/** The heading over it is about other sites, rights or browsers. */
	readonly elsewhere: boolean;
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

const isTitleLike = (text: string) => text.length <= 120 && !/[.;,!]\s*$/.test(text);

/** The texts of a block in which a policy may say whose it is; other tables and lists of links name other sites. */
function textsOf(block: Block): { texts: readonly string[]; labelled: boolean } {
	switch (block.kind) {
		case 'heading':
			return { texts: [block.text], labelled: false };
		case 'paragraph':
			return { texts: block.text.split('\n'), labelled: false };
		case 'list':
			return { texts: block.items.slice(0, 20).map(({ text }) => text), labelled: true };
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

/** The lines of a document in which its portal is searched, with what stands around each. */
export function* linesOf({ title, blocks }: PolicyDocument): Generator<PortalLine> {
	let contact = false;
	let elsewhere = false;
	let before = '';
	let isTop = true;
	if (title !== null)
		yield {
			text: title,
			heading: true,
			before,
			top: false,
			contact,
			elsewhere,
			labelled: false,
		};
	for (const [index, block] of blocks.entries()) {
		if (block.kind === 'heading') {
			const folded = foldInPlace(block.text);
			contact = CONTACT.test(folded);
			elsewhere = leadsElsewhere(block.text);
		}
		if (index >= TOP) isTop = false;
		const { texts, labelled } = textsOf(block);
		for (const text of texts) {
			const heading = block.kind === 'heading' || isTitleLike(text);
			yield { text, heading, before, top: isTop, contact, elsewhere, labelled };
			const goesOn = block.kind === 'paragraph' && !/[.!?]\s*$/.test(text);
			before = goesOn ? `${text.slice(-MAX_BEFORE)} ` : '';
		}
		if (block.kind === 'table' && block.rows.length > 0 && (block.rows[0]?.cells.length ?? 0) > 2)
			isTop = false;
	}
}
