import { memoize } from '../../../../core/lib/memoize.ts';
import { type ColumnMeaning, isPlainHeading, readColumnRole } from '../../../understand/read-column-role.ts';

/** Most columns of a header, and characters and words of one heading. */
export const MAX_COLUMNS = 10;
export const MAX_CELL = 60;
export const MAX_CELL_WORDS = 7;

/**
 * Costs of a heading among those that a line is parted into: known, known by some of its words, unknown; of a role that
 * an earlier one has too, and of a capital within one that is known by some words only.
 */
const COST = { plain: 1, loose: 1.6, unknown: 3.2, repeated: 1.5, capital: 2.5 } as const;

/** A line parted into headings, and what that costs. */
export interface Parted {
	readonly columns: readonly (ColumnMeaning | null)[];
	readonly headings: readonly string[];
	readonly cost: number;
}

/** Places where a heading may end: at blanks and where a small letter or a bracket meets a capital. */
export function seams(line: string): { places: number[]; glued: boolean } {
	const places = [0];
	let glued = false;
	for (let at = 1; at < line.length; at++) {
		const before = line[at - 1] ?? '';
		const here = line[at] ?? '';
		const isGlue = /[\p{Ll}\d)\]?]/u.test(before) && /\p{Lu}/u.test(here);
		glued ||= isGlue;
		if (isGlue || (/\s/.test(before) && !/\s/.test(here))) places.push(at);
	}
	places.push(line.length);
	return { places, glued };
}

/** The cheapest way to part a line into headings, one of names among them; null where there is none. */
export function part(line: string, allowUnknown: boolean): Parted | null {
	const { places, glued } = seams(line);
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
			const isApart = isGlued(line, places[start] ?? 0) && isGlued(line, places[end] ?? 0);
			const slice = line.slice(places[start], places[end]).trim();
			const cell = headingOf(slice, glued, allowUnknown && (isApart || !glued));
			if (cell === null || (isCapital && /^\p{Ll}/u.test(slice))) continue;
			for (const before of best[start] ?? []) {
				if (before === null || before.columns.length >= MAX_COLUMNS) continue;
				const columns = [...before.columns, cell.meaning];
				const repeats =
					cell.meaning !== null && before.columns.some((column) => column?.role === cell.meaning?.role);
				const cost = before.cost + cell.cost + (repeats ? COST.repeated : 0);
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
	glued: boolean,
	allowUnknown: boolean,
): { meaning: ColumnMeaning | null; cost: number } | null {
	if (slice === '' || slice.length > MAX_CELL || /[.:;!]$/.test(slice)) return null;
	// A small letter before a capital is a seam between two cells, never within one.
	if (glued && /[\p{Ll}\d)\]?]\p{Lu}/u.test(slice)) return null;
	const meaning = readColumnRole(slice);
	if (meaning !== null && isPlainHeading(slice)) return { meaning, cost: COST.plain };
	// Parts of a heading never begin in small letters, where the line's own words do not.
	if (meaning !== null && /^[\p{Lu}\d«"“]/u.test(slice) && !isSeveral(slice))
		return { meaning, cost: COST.loose + COST.capital * [...slice.matchAll(/\s\p{Lu}/gu)].length };
	// Joined by blanks, the next capital begins another heading.
	const isWhole = glued || !/\s\p{Lu}/u.test(slice);
	return allowUnknown && isWhole && /^\p{Lu}/u.test(slice) && slice.split(/\s+/).length <= 5
		? { meaning: null, cost: COST.unknown }
		: null;
}
