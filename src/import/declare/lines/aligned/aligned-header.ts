import { memoize } from '../../../../core/lib/memoize.ts';
import type { Block } from '../../../document.ts';
import { speaksOfCookies } from '../../../understand/cookie-words.ts';
import { readLifetime } from '../../../understand/lifetime/read-lifetime.ts';
import { type ColumnMeaning, isPlainHeading, readColumnRole } from '../../../understand/read-column-role.ts';
import { isNameNoTitle } from '../is-name-no-title.ts';
import { areLabels, holdsHalfBrackets, introduces, type Lines, linesAfter } from '../lines.ts';
import { isFunctionWord, type Joint } from './cut-text.ts';
import { isLoud, MAX_CELL, MAX_CELL_WORDS, MAX_COLUMNS, type Parted, part, seams } from './part-header.ts';

/** The columns that a header's words name, and how its cells are joined. */
export interface AlignedHeader {
	readonly columns: readonly (ColumnMeaning | null)[];
	readonly joint: Joint;
	/** Number of lines that it takes. */
	readonly length: number;
	/** The heading of the names says that they are cookies' names. */
	readonly ofCookies: boolean;
	/** The heading of the names speaks of cookies, and may mean something else: "Cookie". */
	readonly mayBeOfCookies?: boolean;
}

const MAX_HEADER = 200;
const MAX_LINES = 8;

const hasColumns = (columns: readonly (ColumnMeaning | null)[], least: number): boolean => {
	const roles = columns.map((column) => column?.role ?? null);
	const kinds = new Set(roles.filter((role) => role !== null));
	return (
		columns.length >= least && kinds.size >= 2 && kinds.size * 2 >= columns.length && roles.includes('name')
	);
};

const cheaper = (first: Parted | null, other: Parted | null): Parted | null =>
	first === null || (other !== null && other.cost < first.cost) ? other : first;

/** A line of headings joined by blanks, all but one of them known: "Name Duration Who may read it Purpose". */
function withAnUnknown(text: string): Parted | null {
	const parted = part(text.replace(/\s?\([^()]{0,60}\)/g, ''), true);
	if (parted === null) return null;
	const understood = parted.columns.filter((column) => column !== null && column.weak !== true).length;
	return understood >= 3 && parted.columns.length - understood <= 1 ? parted : null;
}

/** Whether a heading says that the column holds the names of cookies: no text says so by chance. */
const saysCookieName = ({ columns, headings }: Pick<Parted, 'columns' | 'headings'>): boolean =>
	columns.some(
		(column, index) =>
			column?.role === 'name' && column.weak !== true && speaksOfCookies(headings[index] ?? ''),
	);

/** Reads one line as a header whose cells ran together or are joined by single blanks; null for any other line. */
const readHeaderLine = memoize((line: string): Omit<AlignedHeader, 'length'> | null => {
	const text = line.replace(/\s+/g, ' ').trim();
	if (text.length < 8 || text.length > MAX_HEADER || /[.:;!]$/.test(text) || /[_|]/.test(text)) return null;
	// "cookie Purpose Storage" is a piece of a header.
	if (/^\p{Ll}/u.test(text) && /\p{Lu}/u.test(text)) return null;
	return readTitles(text, false) ?? readTitles(text, true);
});

/** Reads titles of columns; `isJoined`: words of a line of capitals may have run together. */
function readTitles(text: string, isJoined: boolean): Omit<AlignedHeader, 'length'> | null {
	const { glued } = seams(text, isJoined);
	if (isJoined ? !glued || !isLoud(text) : !glued && !/\s/.test(text)) return null;
	const parted = glued ? part(text, true, isJoined) : cheaper(part(text, false), withAnUnknown(text));
	if (parted === null) return null;
	const { columns } = parted;
	// Headings joined by blanks each begin with a capital, or none does: "What cookies are used on the website" is none.
	const isTitled = parted.headings.every((heading) => /^[\p{Lu}\d]/u.test(heading));
	const isSmall = !/\p{Lu}/u.test(text) && columns.every((column) => column?.weak !== true);
	if (!glued && !isTitled && !isSmall) return null;
	// One word of which a piece says nothing is a name: "AbCookieInfo".
	if (glued && columns.length <= 3 && columns.includes(null) && !/\s/.test(text)) return null;
	const roles = columns.map((column) => column?.role);
	// Two headings alone may be any two words ("Cookie policy"): they must be a name and what is said of it.
	const isPair =
		columns.length === 2 &&
		(roles.includes('lifetime') || roles.includes('purpose') || saysCookieName(parted)) &&
		text.split(' ').length <= (saysCookieName(parted) ? 10 : 6) &&
		(glued || columns.every((column) => column?.weak !== true));
	if (!hasColumns(columns, isPair ? 2 : 3)) return null;
	// "CookieBarKeeps your choice1 year" is a row.
	if (parted.headings.some((heading) => /\d/.test(heading) && readLifetime(heading)?.kind === 'fixed'))
		return null;
	return { ...settle(columns, parted.headings), joint: glued ? 'glued' : 'blanks' };
}

/** Whether a line is a header whose cells ran together. */
export const isGluedHeader = (line: string): boolean => readHeaderLine(line)?.joint === 'glued';

/** Leaves one column of names: the one whose heading says it best. */
function settle(
	columns: readonly (ColumnMeaning | null)[],
	headings: readonly string[],
): Pick<AlignedHeader, 'columns' | 'ofCookies' | 'mayBeOfCookies'> {
	const names = columns.flatMap((column, index) => (column?.role === 'name' ? [index] : []));
	const best = names.find((index) => columns[index]?.weak !== true) ?? names[0] ?? 0;
	const settled = columns.map((column, index): ColumnMeaning | null =>
		column?.role === 'name' && index !== best ? { role: 'provider', weak: true } : column,
	);
	const mayBeOfCookies = speaksOfCookies(headings[best] ?? '');
	return { columns: settled, ofCookies: mayBeOfCookies && columns[best]?.weak !== true, mayBeOfCookies };
}

/** "Cookie Name Purpose": a column of names, or one of who sets the cookie, "Cookie", before that of names. */
function isSetterFirst(line: string): boolean {
	const [first = '', second = ''] = line.trim().split(/\s+/, 2);
	const name = readColumnRole(second);
	return speaksOfCookies(first) && isPlainHeading(second) && name?.role === 'name' && name.weak !== true;
}

const withSetter = <Header extends Omit<AlignedHeader, 'length'>>(header: Header): Header => ({
	...header,
	columns: [{ role: 'provider', weak: true }, ...header.columns],
});

/** The two headings that two words with capitals are, or null. */
function twoHeadings(text: string): string[] | null {
	const words = text.trim().split(/\s+/);
	const isTwo = words.length === 2 && words.every((word) => /^\p{Lu}/u.test(word) && isPlainHeading(word));
	// "About Cookies" is a title.
	const isWeak = words.some((word) => readColumnRole(word)?.weak === true);
	return isTwo && !isWeak && !isPlainHeading(text) ? words : null;
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
			introduces(text) ||
			holdsHalfBrackets(text) ||
			words > MAX_CELL_WORDS ||
			isHeaderLine(text)
		)
			break;
		const meaning = readColumnRole(text);
		if (meaning === null || isNameNoTitle(text) || headings.includes(text)) break;
		// "Type Owner": two headings on one line, where the line break was lost.
		for (const heading of twoHeadings(text) ?? [text]) {
			columns.push(readColumnRole(heading));
			headings.push(heading);
		}
		length += 1;
	}
	if (!hasColumns(columns, saysCookieName({ columns, headings }) ? 2 : 3) || areLabels(lines, length))
		return null;
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

/** Whether the words of a header come again below it, each alone on its line before a value. */
function areWordsLabels(lines: Lines, header: string): boolean {
	const words = header.trim().split(/\s+/);
	return words.length > 1 && words.every((word, index) => lines.at(1 + 2 * index)?.text === word);
}

/** Whether a line goes on the one before it, as its words say: "Duration of", "storage". */
function goesOn(lines: Lines, at: number): boolean {
	const last = /\S+$/.exec(lines.at(at - 1)?.text ?? '')?.[0] ?? '';
	return /^\p{Ll}/u.test(lines.at(at)?.text ?? '') || isFunctionWord(last);
}

/** The same header with the last of its headings, which stands alone on the next line: "CookiePurpose", "Expiry". */
function furtherHeading(lines: Lines, header: Omit<AlignedHeader, 'length'>): readonly AlignedHeader[] {
	const text = lines.at(1)?.text ?? '';
	if (text.length > MAX_CELL || !isPlainHeading(text) || isNameNoTitle(text)) return [];
	const meaning = readColumnRole(text);
	const isNew = meaning !== null && header.columns.every((column) => column?.role !== meaning.role);
	return isNew ? [{ ...header, columns: [...header.columns, meaning], length: 2 }] : [];
}

/** The headers that may stand at the beginning of some lines; none where none does. */
export function readAlignedHeaders(lines: Lines): readonly AlignedHeader[] {
	const first = lines.at(0)?.text ?? '';
	if (first === '' || first.length > MAX_HEADER) return [];
	const single = readHeaderLine(first);
	// "Name Purpose Expires" over lines of which each "Name", "Purpose", "Expires" stands before its value.
	if (single !== null && areWordsLabels(lines, first)) return [];
	if (single !== null) {
		const setter = single.joint === 'blanks' && isSetterFirst(first) ? [withSetter(single)] : [];
		const further = single.joint === 'glued' ? furtherHeading(lines, single) : [];
		return [...[single, ...setter].map((header) => ({ ...header, length: 1 })), ...further];
	}
	const stacked = readStackedHeader(lines);
	const torn = readTornHeader(lines);
	const isWhole = stacked !== null && stacked.columns.length === stacked.length;
	if (isWhole && (torn === null || torn.length <= stacked.length || !goesOn(lines, stacked.length)))
		return [stacked];
	return [stacked, torn].filter((header) => header !== null);
}

/** The header that the only row of a table is, whose cells below it stand one a line; null for any other table. */
export function headerOfTable(block: Block | undefined): AlignedHeader | null {
	if (block?.kind !== 'table' || block.rows.length !== 1) return null;
	const headings = (block.rows[0]?.cells ?? []).map(({ text }) => text);
	const columns = headings.map(readColumnRole);
	const least = saysCookieName({ columns, headings }) ? 2 : 3;
	return hasColumns(columns, least) ? { ...settle(columns, headings), joint: 'lines', length: 0 } : null;
}

/** Whether a line by itself is a header: of three columns or more, or of cookies' names and what is said of them. */
function isHeaderLine(text: string): boolean {
	const header = text.length > MAX_HEADER ? null : readHeaderLine(text);
	return header !== null && (header.columns.length >= 3 || header.ofCookies);
}

/** Whether some words are such a header, of titles that are all known and hold no other words. */
export const areTitles = (text: string): boolean =>
	isHeaderLine(text) && part(text, false)?.headings.every(isPlainHeading) === true;

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
