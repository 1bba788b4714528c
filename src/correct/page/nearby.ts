import type { MappedText } from '../html/mapped-text.ts';
import type { DeclaredNames } from '../names.ts';

/** Characters between a name and what is said of it. */
const MAX_DISTANCE = 3000;
const MAX_PLACES = 12;

/** A declared name in the text of a page. */
interface NamePlace {
	readonly pattern: string;
	readonly at: number;
	readonly end: number;
}

/** The text of a whole page, and where it names cookies. */
export interface PageText {
	readonly text: MappedText;
	readonly places: readonly NamePlace[];
}

/** Finds the declared names in a text. */
export function pageText(text: MappedText, names: DeclaredNames): PageText {
	const places: NamePlace[] = [];
	for (const { 0: word, index } of text.text.matchAll(/[^\s,;|/<>]+/g)) {
		const pattern = names.patternOf(word);
		if (pattern !== null) places.push({ pattern, at: index, end: index + word.length });
	}
	return { text, places };
}

/**
 * The places in the source where words stand near some names, with no other name between: behind them first. A page may say of a
 * cookie in another line, item or cell than it names it in.
 */
export function placesNear(
	{ text, places }: PageText,
	names: readonly string[],
	words: string,
): readonly { readonly from: number; readonly to: number }[] {
	const value = words.replace(/\s+/g, ' ').trim();
	if (value === '') return [];
	const behind: number[] = [];
	const before: number[] = [];
	const isOwn = (place: NamePlace | undefined) => place !== undefined && names.includes(place.pattern);
	for (const [index, place] of places.entries()) {
		if (!isOwn(place) || behind.length + before.length > MAX_PLACES) continue;
		const next = places.slice(index + 1, index + 50).find((other) => !isOwn(other));
		const end = Math.min(next?.at ?? Number.POSITIVE_INFINITY, place.end + MAX_DISTANCE);
		const position = text.text.slice(place.end, end).indexOf(value);
		if (position >= 0) behind.push(place.end + position);
		const last = places.slice(Math.max(0, index - 50), index).findLast((other) => !isOwn(other));
		const start = Math.max(last?.end ?? 0, place.at - MAX_DISTANCE);
		const earlier = text.text.slice(start, place.at).lastIndexOf(value);
		if (earlier >= 0) before.push(start + earlier);
	}
	return [...behind, ...before].map((from) => text.sourceRange(from, from + value.length));
}
