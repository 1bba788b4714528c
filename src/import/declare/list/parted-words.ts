import type { ListItem } from '../../document.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { isKindOrService } from '../is-kind.ts';
import { mayBeWord } from './item-rows.ts';
import type { NamedItem } from './named-item.ts';

/** One word, in quotes or not, and the sign between it and what is said of it. */
const PARTED = /^[`"'“„«]?[\w.-]+[`"'”“»]?(?::|\s[–—-])\s+\p{L}/u;

/** Small letters into which a word with a capital ran: "seenIntro". */
export const isHumped = (item: NamedItem | null): boolean => /^[a-z]{2,}\d*[A-Z]\w*$/.test(item?.name ?? '');

/** Whether an item begins with one word that may be a name, and a sign behind it. */
const isPartedWord = ({ name, rest }: NamedItem, item: ListItem | undefined): boolean =>
	/^[\w.-]{2,60}$/.test(name) &&
	mayBeWord(name) &&
	!isKindOrService(name, rest) &&
	PARTED.test(item?.text ?? '');

/**
 * Whether each item begins with one word, parted alike from what is said of it, and most are no headings of columns: where
 * the items are cookies, all these words are names. `split` are the items as names and what is said of them.
 */
export function arePartedWords(
	items: readonly ListItem[],
	split: readonly (NamedItem | null)[],
	isCertain: (index: number) => boolean,
): boolean {
	if (items.length < 2) return false;
	const areWords = split.every(
		(item, index) => item !== null && (isCertain(index) || isPartedWord(item, items[index])),
	);
	return (
		areWords && split.filter((item) => readColumnRole(item?.name ?? '') !== null).length * 2 < items.length
	);
}
