import { plainCell, type Row } from '../../document.ts';
import { isCompany } from '../../services.ts';
import { fold } from '../../understand/fold.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { isCategoryName } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import { storageInText } from '../../understand/read-storage.ts';
import { AND } from '../../understand/word-books.ts';
import { mayBeProvider } from '../may-be-provider.ts';

/** "Strictly necessary — _a, _b", "Visitor number: _a": words, a sign, and what may be names. */
const LED_BY_WORDS = /^([^,;:–—]{3,40}?)\s*(?::|\s[-–—])\s+(\S[^\n]{0,400})$/;
const MIN_SHARE = 0.5;
const MAX_FACT = 60;
const MAX_STACKED = 6;
/** The share of rows whose purpose begins with names, and of those that hold one where it should stand. */
const MIN_WITHIN = 0.75;
const MAX_NAMED = 0.3;

/** Words and the names behind them, or before them. */
interface NamesApart {
	readonly words: string;
	readonly names: string;
}

const isSurely = (token: string): boolean => looksLikeName(token) === 'certain';
const piecesOf = (text: string) => text.split(/[,;]\s+/);
const holdName = (text: string): boolean => piecesOf(text).some(isSurely);

/** Whether each piece of a text may be a name: one by its form, or words joined by a sign. */
const areNames = (text: string): boolean =>
	piecesOf(text).every(
		(token) =>
			!/\s/.test(token) && (isSurely(token) || (/\w[-_.]\w/.test(token) && looksLikeName(token) !== null)),
	);

/** The words and the names of such a cell; null for any other. */
function partsOf(text: string): NamesApart | null {
	const plain = text.trim();
	const [, words = '', names = ''] = LED_BY_WORDS.exec(plain) ?? [];
	if (words !== '' && (isCategoryName(words) || (holdName(names) && areNames(names))))
		return { words, names };
	return holdName(plain) && areNames(plain) ? { words: '', names: plain } : null;
}

/** Words with capitals within: a name, where others stand in the same place. */
const INNER_CAPITAL = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;

/** The names that a cell begins with, before a sentence: "_a, _b and _c These cookies …"; null for any other. */
function namesBefore(text: string): NamesApart | null {
	const names: string[] = [];
	let end = 0;
	for (const { 0: token, index } of text.slice(0, 400).matchAll(/\S+/g)) {
		const name = token.replace(/[,;]$/, '');
		if (isSurely(name) || (INNER_CAPITAL.test(name) && looksLikeName(name) !== null)) names.push(name);
		else if (names.length === 0 || AND.at([fold(token)], 0) === null) break;
		end = index + token.length;
	}
	const words = text.slice(end).trim();
	return names.length > 0 && /^\p{Lu}/u.test(words) ? { words, names: names.join(', ') } : null;
}

/** A table as rows below their header. */
interface HeadedRows {
	readonly header: Row;
	readonly body: readonly Row[];
}

/** The table with a column of its own for the names of column `at`. */
function apartFrom(
	{ header, body }: HeadedRows,
	at: number,
	parts: readonly (NamesApart | null)[],
): HeadedRows {
	const rows = body.map((row, index): Row => {
		const own = parts[index] ?? null;
		const cells = row.cells.map((cell, column) =>
			own !== null && column === at ? plainCell(own.words, false) : cell,
		);
		return { ...row, cells: [plainCell(own?.names ?? '', false), ...cells] };
	});
	return { header: { ...header, cells: [plainCell('Cookie name', true), ...header.cells] }, body: rows };
}

/**
 * The rows of a table that names its cookies behind words, in the first column, with a column of their own for the
 * names; null of any other table. `header` stands over them.
 */
export function withNamesApart(header: Row, body: readonly Row[]): HeadedRows | null {
	const texts = body.map(({ cells }) => partsOf(cells[0]?.text ?? ''));
	if (texts.filter((parts) => parts !== null).length < Math.max(2, body.length * MIN_SHARE)) return null;
	if (!texts.some((parts) => parts !== null && areNames(parts.names) && holdName(parts.names))) return null;
	const named = texts.map((parts) =>
		parts !== null && areNames(parts.names) ? parts : parts && { ...parts, names: '' },
	);
	return apartFrom({ header, body }, 0, named);
}

/** The title of the first column beside that of the names: its own, but where that promises names and others stand there. */
function firstTitle(title: string, body: readonly Row[]): string {
	const role = readColumnRole(title)?.role ?? 'name';
	if (role !== 'name') return title;
	const areMostly = (is: (text: string) => boolean) =>
		body.filter(({ cells }) => is(cells[0]?.text.trim() ?? '')).length * 2 >= body.length;
	// "Example Cloud - servers"
	if (areMostly((text) => mayBeProvider(text.split(/\s[-–—]\s/)[0] ?? ''))) return 'Provider';
	return areMostly(isCategoryName) ? 'Category' : '';
}

/**
 * The rows of a table whose second column begins with the names, and whose first holds services or other words, with a
 * column of their own for the names; null of any other table.
 */
export function withNamesWithin(header: Row, body: readonly Row[]): HeadedRows | null {
	if (body.length < 2) return null;
	const parts = body.map(({ cells }) => namesBefore(cells[1]?.text ?? ''));
	const named = body.filter(({ cells }) => isSurely(cells[0]?.text.trim() ?? '')).length;
	if (parts.filter((part) => part !== null).length < body.length * MIN_WITHIN) return null;
	if (!parts.some((part) => part !== null && holdName(part.names))) return null;
	if (named > body.length * MAX_NAMED) return null;
	const [first, ...rest] = header.cells;
	const cells = first === undefined ? rest : [plainCell(firstTitle(first.text, body), true), ...rest];
	return apartFrom({ header: { ...header, cells }, body }, 1, parts);
}

/** Whether words beside names in a cell are a fact about them: a kind of storage, a party, a category, a lifetime, a company. */
const isFact = (text: string): boolean =>
	text.length <= MAX_FACT &&
	(storageInText(text) !== null ||
		readParty(text) !== null ||
		isCategoryName(text) ||
		isCompany(text) ||
		!['unknown', undefined].includes(readLifetime(text)?.kind));

const isWord = (text: string) => /^[a-z]\S*$/.test(text) && looksLikeName(text) !== null;

/** The names and the fact under them, or over them, in a cell of lines; null for any other. */
function stackedIn(text: string): NamesApart | null {
	const lines = text.split('\n').map((line) => line.trim());
	// A comma goes on to the next name.
	if (lines.length < 2 || lines.length > MAX_STACKED || lines.some((line) => /[,;]$/.test(line))) return null;
	const words = lines.filter((line) => !areNames(line) && isFact(line));
	const names = lines.filter(
		(line) => areNames(line) || (lines.length === 2 && isWord(line) && !isFact(line)),
	);
	const isWhole = words.length === 1 && names.length > 0 && names.length + 1 === lines.length;
	return isWhole ? { words: words[0] ?? '', names: names.join(', ') } : null;
}

/**
 * The rows of a table of which most cells in a column hold names and, on a line of its own, a fact about them, with a column
 * of their own for the names; null of any other table.
 */
export function withFactsApart(header: Row, body: readonly Row[], column: number): HeadedRows | null {
	const parts = body.map(({ cells }) => {
		const text = cells[column]?.text ?? '';
		return stackedIn(text) ?? { words: '', names: text };
	});
	const stacked = parts.filter(({ words }) => words !== '');
	if (stacked.length === 0 || stacked.length < body.length * MIN_SHARE) return null;
	if (!stacked.some(({ names }) => holdName(names))) return null;
	// What the facts are, their own words say.
	const cells = header.cells.map((cell, index) => (index === column ? plainCell('', true) : cell));
	return apartFrom({ header: { ...header, cells }, body }, column, parts);
}
