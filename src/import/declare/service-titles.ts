import type { Block } from '../document.ts';
import { findProvider, isCompany, maybeCompany } from '../services.ts';
import { saysUse } from '../understand/denial.ts';
import { looksLikeName } from '../understand/names/read-names.ts';
import { readParty } from '../understand/read-party.ts';

/** The level of words before a dash or a colon, below that of any heading. */
const LED_LEVEL = 8;
const ITEM_LEVEL = 9;
const MAX_LED = 60;
/** Words before a dash or a colon at the beginning of a line, and the first words behind. */
const LED = /^\s*(\p{Lu}[^:–—\n]{1,60}?)\s*(?::\s|\s[–—-]\s)\s*(\S+(?:\s+\S+){0,2})?/u;
/** Titles of a group of which so many may be services, where one is known as one. */
const MIN_SHARE = 0.75;

/** The words before a dash or a colon that a text begins with. */
export function ledTitle(text: string): string | null {
	const title = LED.exec(text.slice(0, 2 * MAX_LED))?.[1] ?? null;
	return title !== null && looksLikeName(title) === 'certain' ? null : title;
}

/** Capitals or digits within: a word that texts have no other use for. */
const IS_SHAPED = /^\p{Lu}\p{L}*(?:\p{Ll}\p{Lu}|\d)/u;

/** Whether a title is the name of a known service or company, and nothing else. */
export const isServiceName = (title: string): boolean =>
	findProvider(title)?.length === title.length || isCompany(title);

/** Titles that stand beside each other: of one level, under the same heading. */
interface Siblings {
	readonly titles: Set<string>;
	/** The heading above speaks of third parties. */
	readonly isOfOthers: boolean;
}

/** Collects the titles of a document by their place. */
function siblingsOf(blocks: readonly Block[]): Iterable<Siblings> {
	const groups = new Map<string, Siblings>();
	const above: { level: number; id: number; isOfOthers: boolean }[] = [];
	const add = (title: string, level: number, list = 0) => {
		const parent = above.findLast((heading) => heading.level < level);
		const key = `${parent?.id ?? -1} ${level} ${list}`;
		const group = groups.get(key) ?? { titles: new Set(), isOfOthers: parent?.isOfOthers ?? false };
		groups.set(key, group);
		group.titles.add(title.trim());
	};
	for (const [id, block] of blocks.entries()) {
		if (block.kind === 'heading') {
			while ((above.at(-1)?.level ?? 0) >= block.level) above.pop();
			add(block.text, block.level);
			const isOfOthers = readParty(block.text) === 'third' || above.some((heading) => heading.isOfOthers);
			above.push({ level: block.level, id, isOfOthers });
		} else if (block.kind === 'paragraph') {
			const title = ledTitle(block.text);
			if (title !== null) add(title, LED_LEVEL);
		} else if (block.kind === 'list')
			for (const { text } of block.items) {
				const title = ledTitle(text.split('\n')[0] ?? '');
				if (title !== null) add(title, ITEM_LEVEL, id);
			}
	}
	return groups.values();
}

/**
 * Titles that are names of services, though no list has them: they stand beside known services, under a heading about
 * third parties, or before words such as "we use it".
 */
export function serviceTitles(blocks: readonly Block[]): ReadonlySet<string> {
	const services = new Set<string>();
	for (const { titles, isOfOthers } of siblingsOf(blocks)) {
		const maybe = [...titles].filter((title) => !isServiceName(title) && maybeCompany(title));
		if (maybe.length === 0) continue;
		const knownCount = [...titles].filter(isServiceName).length;
		const areMost = knownCount + maybe.length >= titles.size * MIN_SHARE;
		for (const title of maybe)
			if ((areMost && knownCount > 0) || isOfOthers || IS_SHAPED.test(title)) services.add(title);
	}
	for (const block of blocks) {
		const [, title = '', words = ''] =
			block.kind === 'paragraph' ? (LED.exec(block.text.slice(0, 2 * MAX_LED)) ?? []) : [];
		if (title !== '' && maybeCompany(title) && saysUse(words)) services.add(title);
	}
	return services;
}
