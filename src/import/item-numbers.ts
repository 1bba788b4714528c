import type { ListItem } from './document.ts';

/** "1-_ga", "2) _gid": a number that ran into the words of an item. */
const NUMBERED = /^(\d{1,3})\s?[-–.)]\s?(?=\S)/;

/** The items without the numbers that their writer gave them, each one more than that before. */
export function withoutNumbers(items: readonly ListItem[]): readonly ListItem[] {
	const first = Number(NUMBERED.exec(items[0]?.text ?? '')?.[1] ?? Number.NaN);
	if (items.length < 2 || Number.isNaN(first)) return items;
	const isInOrder = items.every(({ text }, index) => NUMBERED.exec(text)?.[1] === String(first + index));
	return isInOrder ? items.map((item) => ({ ...item, text: item.text.replace(NUMBERED, '') })) : items;
}
