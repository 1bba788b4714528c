import { KNOWN_COOKIES } from '../../../../core/known/known-cookies.ts';
import type { ColumnMeaning } from '../../../understand/read-column-role.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import type { SharedEnd } from './shared-ends.ts';
import { isMakersWord } from './token-seams.ts';

const { cut: POINTS } = WEIGHTS;
/** Characters by which texts are looked up. */
const KEY = 3;
const MAX_TEXT = 160;
/** A text that begins with a small letter, and with fewer characters, may stand within a word. */
const MIN_WITHIN_WORD = 12;

/** The texts that cells of each column hold for certain. */
export type SharedCells = readonly ReadonlySet<string>[];

/** A text of a cell within a line. */
interface Place {
	readonly start: number;
	readonly end: number;
}

/** Finds the places where one of some texts stands in a line, as cells do. */
export function finderOf(texts: Iterable<string>): (line: string) => Place[] {
	const index = new Map<string, string[]>();
	for (const text of texts) {
		const list = index.get(text.slice(0, KEY));
		if (list) list.push(text);
		else index.set(text.slice(0, KEY), [text]);
	}
	return (line) => {
		const places: Place[] = [];
		if (index.size === 0) return places;
		for (let start = 0; start + KEY <= line.length; start++) {
			const list = index.get(line.slice(start, start + KEY));
			if (list === undefined || !mayBegin(line, start)) continue;
			for (const text of list)
				if (line.startsWith(text, start) && (!isWithinWord(line, start) || text.length >= MIN_WITHIN_WORD))
					places.push({ start, end: start + text.length });
		}
		return places;
	};
}

const mayBegin = (line: string, at: number): boolean => !/\p{Lu}/u.test(line[at - 1] ?? '');
const isWithinWord = (line: string, at: number): boolean =>
	/\p{Ll}/u.test(line[at] ?? '') && /[\p{L}_-]/u.test(line[at - 1] ?? '');

/** Makers of well-known cookies, "Example Analytics" and "Example" of "Example (Other)" too. */
const MAKERS = new Set(
	KNOWN_COOKIES.flatMap(({ product, provider }) =>
		`${product}(${provider}`.split(/\s?[()]/).filter((name) => {
			const words = name.split(' ');
			return words.every((word) => /^\p{Lu}\S/u.test(word)) && (words.length > 1 || isMakersWord(name));
		}),
	),
);
const makersIn = finderOf(MAKERS);

/** Whether a text is another with a piece of the next cell, or of the one before: "Matomotour", "tourCounts visits". */
const isWiderThan = (text: string, other: string): boolean =>
	text.length > other.length &&
	((text.startsWith(other) && /^[\p{L}\p{N}_]/u.test(text.slice(other.length))) ||
		(text.endsWith(other) && /[\p{L}\p{N}_]$/u.test(text.slice(0, -other.length))));

/** Collects what the cells of some rows hold, but for names and lifetimes, which have a form. */
export function sharedCellsOf(
	rows: readonly { readonly cells: readonly string[] }[],
	columns: readonly (ColumnMeaning | null)[],
): SharedCells {
	return columns.map((column, index) => {
		if (column?.role === 'name' || column?.role === 'lifetime') return new Set();
		const texts = new Set(
			rows.flatMap(({ cells }) => {
				const text = cells[index] ?? '';
				return text.length < KEY || text.length > MAX_TEXT || text.includes('\n') ? [] : [text];
			}),
		);
		return new Set([...texts].filter((text) => ![...texts].some((other) => isWiderThan(text, other))));
	});
}

/** The places in each line where a cell may begin or end, since it holds what the cells of other rows hold. */
export function endsOfShared(lines: readonly string[], shared: SharedCells): readonly SharedEnd[][] {
	const cellsIn = finderOf(new Set(shared.flatMap((texts) => [...texts])));
	return lines.map((line) => [
		...cellsIn(line).flatMap(({ start, end }) => [start, end].map((at) => ({ at, points: POINTS.seam }))),
		...makersIn(line).map(({ end }) => ({ at: end, points: POINTS.knownPart })),
	]);
}

/** Whether a line begins with what cells of the first column hold. */
export function beginsShared(line: string, [first]: SharedCells): boolean {
	for (const text of first ?? []) if (line.startsWith(text)) return true;
	return false;
}
