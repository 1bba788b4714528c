import { memoize } from '../../../../core/lib/memoize.ts';
import type { Block } from '../../../document.ts';
import { speaksOfCookies } from '../../../understand/cookie-words.ts';
import { looksLikeName } from '../../../understand/names/read-names.ts';
import { type ColumnMeaning, isPlainHeading, readColumnRole } from '../../../understand/read-column-role.ts';
import { areLabels, type Lines, linesAfter } from '../lines.ts';
import type { Joint } from './cut-text.ts';

/** The columns that a header's words name, and how its cells are joined. */
export interface AlignedHeader {
	readonly columns: readonly (ColumnMeaning | null)[];
	readonly joint: Joint;
	/** Number of lines that it takes. */
	readonly length: number;
	/** The heading of the names says that they are cookies' names. */
	readonly ofCookies: boolean;
}

const MAX_HEADER = 200;
const MAX_COLUMNS = 10;
const MAX_CELL = 60;
const MAX_CELL_WORDS = 7;
const MAX_LINES = 8;

/**
 * Costs of a heading among those that a line is parted into: known, known by some of its words, unknown; of a role that
 * an earlier one has too, and of a capital within one that is known by some words only.
 */
const COST = { plain: 1, loose: 1.6, unknown: 3.2, repeated: 1.5, capital: 2.5 } as const;

interface Parted {
	readonly columns: readonly (ColumnMeaning | null)[];
	readonly headings: readonly string[];
	readonly cost: number;
}

/** Places where a heading may end: at blanks and where a small letter or a bracket meets a capital. */
function seams(line: string): { places: number[]; glued: boolean } {
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
function part(line: string, allowUnknown: boolean): Parted | null {
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
			const cell = headingOf(slice, glued, allowUnknown && isApart);
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
	return allowUnknown && /^\p{Lu}/u.test(slice) && slice.split(/\s+/).length <= 5
		? { meaning: null, cost: COST.unknown }
		: null;
}

const hasColumns = (columns: readonly (ColumnMeaning | null)[], least: number): boolean => {
	const roles = columns.map((column) => column?.role ?? null);
	const kinds = new Set(roles.filter((role) => role !== null));
	return (
		columns.length >= least && kinds.size >= 2 && kinds.size * 2 >= columns.length && roles.includes('name')
	);
};

/** Reads one line as a header whose cells ran together or are joined by single blanks; null for any other line. */
const readHeaderLine = memoize((line: string): Omit<AlignedHeader, 'length'> | null => {
	const text = line.replace(/\s+/g, ' ').trim();
	if (text.length < 8 || text.length > MAX_HEADER || /[.:;!]$/.test(text) || /[_|]/.test(text)) return null;
	const { glued } = seams(text);
	if (!glued && !/\s/.test(text)) return null;
	// "cookie Purpose Storage" is a piece of a header.
	if (/^\p{Ll}/u.test(text) && /\p{Lu}/u.test(text)) return null;
	const parted = part(text, glued);
	if (parted === null) return null;
	const { columns } = parted;
	// Headings joined by blanks each begin with a capital, or none does: "What cookies are used on the website" is none.
	const isTitled = parted.headings.every((heading) => /^[\p{Lu}\d]/u.test(heading));
	const isSmall = !/\p{Lu}/u.test(text) && columns.every((column) => column?.weak !== true);
	if (!glued && !isTitled && !isSmall) return null;
	const roles = columns.map((column) => column?.role);
	// Two headings alone may be any two words ("Cookie policy"): they must be a name and what is said of it.
	const isPair =
		columns.length === 2 &&
		(roles.includes('lifetime') || roles.includes('purpose')) &&
		text.split(' ').length <= 6 &&
		(glued || columns.every((column) => column?.weak !== true));
	if (!hasColumns(columns, isPair ? 2 : 3)) return null;
	return { ...settle(columns, parted.headings), joint: glued ? 'glued' : 'blanks' };
});

/** Leaves one column of names: the one whose heading says it best. */
function settle(
	columns: readonly (ColumnMeaning | null)[],
	headings: readonly string[],
): Pick<AlignedHeader, 'columns' | 'ofCookies'> {
	const names = columns.flatMap((column, index) => (column?.role === 'name' ? [index] : []));
	const best = names.find((index) => columns[index]?.weak !== true) ?? names[0] ?? 0;
	const settled = columns.map((column, index): ColumnMeaning | null =>
		column?.role === 'name' && index !== best ? { role: 'provider', weak: true } : column,
	);
	const ofCookies = columns[best]?.weak !== true && speaksOfCookies(headings[best] ?? '');
	return { columns: settled, ofCookies };
}

/** The two headings that two words with capitals are, or null. */
function twoHeadings(text: string): string[] | null {
	const words = text.trim().split(/\s+/);
	const isTwo = words.length === 2 && words.every((word) => /^\p{Lu}/u.test(word) && isPlainHeading(word));
	return isTwo && !isPlainHeading(text) ? words : null;
}

/** A header with one cell a line. */
function readStackedHeader(lines: Lines): AlignedHeader | null {
	const columns: (ColumnMeaning | null)[] = [];
	const headings: string[] = [];
	let length = 0;
	for (let at = 0; at < MAX_COLUMNS; at++) {
		const text = lines.at(at)?.text ?? '';
		const words = text.split(/\s+/).length;
		if (
			text === '' ||
			text.length > MAX_CELL ||
			text.includes('\n') ||
			/:\s*\S/.test(text) ||
			words > MAX_CELL_WORDS
		)
			break;
		const meaning = readColumnRole(text);
		if (meaning === null || looksLikeName(text) === 'certain' || headings.includes(text)) break;
		// "Type Owner": two headings on one line, where the line break was lost.
		for (const heading of twoHeadings(text) ?? [text]) {
			columns.push(readColumnRole(heading));
			headings.push(heading);
		}
		length += 1;
	}
	if (!hasColumns(columns, 3) || areLabels(lines, length)) return null;
	return { ...settle(columns, headings), joint: 'lines', length };
}

/** A header that line breaks tore: "Name of the", "cookie Purpose Storage", "period". */
function readTornHeader(lines: Lines): AlignedHeader | null {
	const first = lines.at(0)?.text ?? '';
	if (first.length > MAX_CELL || readColumnRole(first.split(/\s+/).slice(0, 3).join(' ')) === null)
		return null;
	let text = first;
	let best: AlignedHeader | null = null;
	for (let at = 1; at < MAX_LINES; at++) {
		const line = lines.at(at)?.text ?? '';
		if (line === '' || line.length > MAX_CELL || /[.:;!_]/.test(line)) break;
		// A header that stands whole on its line is not the end of another.
		if (isHeaderLine(line) || readStackedHeader(linesAfter(lines, at)) !== null) return null;
		text += ` ${line}`;
		if (text.length > MAX_HEADER) break;
		const header = readHeaderLine(text);
		const names = header?.columns.find((column) => column?.role === 'name');
		if (header !== null && header.columns.length >= 3 && names?.weak !== true)
			best = { ...header, length: at + 1 };
	}
	return best;
}

/** The headers that may stand at the beginning of some lines; none where none does. */
export function readAlignedHeaders(lines: Lines): readonly AlignedHeader[] {
	const first = lines.at(0)?.text ?? '';
	if (first === '' || first.length > MAX_HEADER) return [];
	const single = readHeaderLine(first);
	if (single !== null) return [{ ...single, length: 1 }];
	const stacked = readStackedHeader(lines);
	const torn = readTornHeader(lines);
	const isWhole = stacked !== null && stacked.columns.length === stacked.length;
	if (isWhole && (torn === null || torn.length <= stacked.length)) return [stacked];
	return [stacked, torn].filter((header) => header !== null);
}

/** The header that the only row of a table is, whose cells below it stand one a line; null for any other table. */
export function headerOfTable(block: Block | undefined): AlignedHeader | null {
	if (block?.kind !== 'table' || block.rows.length !== 1) return null;
	const headings = (block.rows[0]?.cells ?? []).map(({ text }) => text);
	const columns = headings.map(readColumnRole);
	return hasColumns(columns, 3) ? { ...settle(columns, headings), joint: 'lines', length: 0 } : null;
}

/** Whether a line by itself is a header of three columns or more. */
function isHeaderLine(text: string): boolean {
	const header = text.length > MAX_HEADER ? null : readHeaderLine(text);
	return header !== null && header.columns.length >= 3;
}

/** Whether a header begins at some line: the one above over again, or another. */
export function beginsHeader(lines: Lines, at: number, { length }: AlignedHeader): boolean {
	const line = lines.at(at)?.text ?? '';
	if (isHeaderLine(line)) return true;
	if (
		length > 0 &&
		line === lines.at(0)?.text &&
		(length === 1 || lines.at(at + 1)?.text === lines.at(1)?.text)
	)
		return true;
	if (line.length > MAX_CELL || readColumnRole(line) === null) return false;
	return readStackedHeader(linesAfter(lines, at)) !== null;
}
