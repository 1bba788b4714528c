import { memoize } from '../../../../core/lib/memoize.ts';
import {
	type ColumnMeaning,
	isPlainHeading,
	isSeamOfHeadings,
	readColumnRole,
} from '../../../understand/read-column-role.ts';
import { isFunctionWord } from './cut-text.ts';

/** Most columns of a header, and characters and words of one heading. */
export const MAX_COLUMNS = 10;
export const MAX_CELL = 60;
export const MAX_CELL_WORDS = 7;

/**
 * Costs of a heading among those that a line is parted into: known, known by some of its words, unknown; of a role that
 * an earlier one has too, of a capital within one that is known by some words only, of words that are several headings,
 * and of an end at a blank where others ran together.
 */
const COST = {
	plain: 1,
	loose: 1.6,
	unknown: 3.2,
	repeated: 1.5,
	capital: 2.5,
	several: 0.8,
	blank: 1.2,
} as const;

/** A line parted into headings, and what that costs. */
export interface Parted {
	readonly columns: readonly (ColumnMeaning | null)[];
	readonly headings: readonly string[];
	readonly cost: number;
}

/** Whether a heading is written in capitals. */
export const isLoud = (text: string): boolean => !/\p{Ll}{2}/u.test(text);

/** Whether two words of headings meet within a token of capitals: "NAMEDURATION", "COOKIE NAME(S)PURPOSE". */
function isSeamOfTitles(line: string, at: number): boolean {
	if (!/[\p{L})]\p{Lu}/u.test(line.slice(at - 1, at + 1))) return false;
	const before = /(?<!\p{L})\p{L}+(?:\(\p{L}{1,3}\))?$/u.exec(line.slice(0, at))?.[0] ?? '';
	const after = /^\p{L}+/u.exec(line.slice(at))?.[0] ?? '';
	return isSeamOfHeadings(before.replace(/\(.*$/, ''), after);
}

/**
 * Places where a heading may end: at blanks and where a small letter or a bracket meets a capital; `isJoined`: in a
 * line of capitals, where two words of headings meet.
 */
export function seams(line: string, isJoined = false): { places: number[]; glued: boolean } {
	const places = [0];
	let glued = false;
	const inCapitals = isJoined && isLoud(line);
	for (let at = 1; at < line.length; at++) {
		const before = line[at - 1] ?? '';
		const here = line[at] ?? '';
		const isGlue = inCapitals
			? isSeamOfTitles(line, at)
			: /[\p{Ll}\d)\]?]/u.test(before) && /\p{Lu}/u.test(here);
		glued ||= isGlue;
		if (isGlue || (/\s/.test(before) && !/\s/.test(here))) places.push(at);
	}
	places.push(line.length);
	return { places, glued };
}

/** The cheapest way to part a line into headings, one of names among them; null where there is none. */
export function part(line: string, allowUnknown: boolean, isJoined = false): Parted | null {
	const { places, glued } = seams(line, isJoined);
	if (places.length > 40) return null;
	/** Where headings begin with capitals, all do. */
	const isCapital = /^\p{Lu}.*\s\p{Lu}/u.test(line);
	/** For each place: without a heading of names, and with one. */
	const best: [Parted | null, Parted | null][] = places.map((_, index) => [
		index === 0 ? { columns: [], headings: [], cost: 0 } : null,
		null,
	]);
	for (let end = 1; end < places.length; end++) {
		for (let start = Math.max(0, end - MAX_CELL_WORDS - 2); start < end; start++) {
			const isApart = glued && isGlued(line, places[start] ?? 0) && isGlued(line, places[end] ?? 0);
			const slice = line.slice(places[start], places[end]).trim();
			const cell = headingOf(slice, {
				glued,
				isApart,
				allowUnknown: allowUnknown && (isApart || !glued),
			});
			if (cell === null || (isCapital && /^\p{Ll}/u.test(slice))) continue;
			for (const before of best[start] ?? []) {
				if (before === null || before.columns.length >= MAX_COLUMNS) continue;
				const columns = [...before.columns, cell.meaning];
				const repeats =
					cell.meaning !== null && before.columns.some((column) => column?.role === cell.meaning?.role);
				const isAtBlank = glued && !isGlued(line, places[start] ?? 0);
				const cost = before.cost + cell.cost + (repeats ? COST.repeated : 0) + (isAtBlank ? COST.blank : 0);
				const kind = Number(columns.some((column) => column?.role === 'name')) as 0 | 1;
				const ways = best[end];
				if (ways && cost < (ways[kind]?.cost ?? Number.POSITIVE_INFINITY))
					ways[kind] = { columns, headings: [...before.headings, slice], cost };
			}
		}
	}
	return best.at(-1)?.[1] ?? null;
}

/** Whether words are two headings or more with nothing else between. */
const isSeveral = memoize((text: string): boolean => {
	const words = text.split(' ');
	const isCapital = /^\p{Lu}/u.test(text);
	const ends = new Set([0]);
	for (let end = 1; end <= words.length; end++)
		for (const start of ends)
			if (
				end - start < words.length &&
				(!isCapital || /^\p{Lu}/u.test(words[start] ?? '')) &&
				!isFunctionWord(words[start] ?? '') &&
				isPlainHeading(words.slice(start, end).join(' '))
			) {
				ends.add(end);
				break;
			}
	return ends.has(words.length);
});

/** Whether a place is where words ran together, or an end of the line. */
const isGlued = (line: string, at: number) =>
	at === 0 || at === line.length || !/\s/.test(line[at - 1] ?? ' ');

function headingOf(
	slice: string,
	{ glued, isApart, allowUnknown }: Readonly<Record<'glued' | 'isApart' | 'allowUnknown', boolean>>,
): { meaning: ColumnMeaning | null; cost: number } | null {
	if (slice === '' || slice.length > MAX_CELL || /[.:;!]$/.test(slice)) return null;
	const meaning = readColumnRole(slice);
	const isPlain = meaning !== null && isPlainHeading(slice);
	// A small letter before a capital is a seam between two cells, never within one; in capitals, "COOKIENAAM" is one word.
	const isWord = isPlain && isLoud(slice);
	if (glued && !isWord && seams(slice, true).glued) return null;
	if (isPlain) return { meaning, cost: COST.plain };
	// Parts of a heading never begin in small letters, where the line's own words do not.
	const isSingle = !isSeveral(slice);
	if (meaning !== null && /^[\p{Lu}\d«"“]/u.test(slice) && (isSingle || isApart)) {
		const capitals = glued && isLoud(slice) ? 0 : [...slice.matchAll(/\s\p{Lu}/gu)].length;
		return { meaning, cost: COST.loose + COST.capital * capitals + (isSingle ? 0 : COST.several) };
	}
	// Joined by blanks, the next capital begins another heading.
	const isWhole = glued || !/\s\p{Lu}/u.test(slice);
	return allowUnknown && isWhole && /^\p{Lu}/u.test(slice) && slice.split(/\s+/).length <= 5
		? { meaning: null, cost: COST.unknown }
		: null;
}
