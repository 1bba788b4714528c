import type { Category, Declaration } from '../../core/policy/policy.ts';
import type { Block, Cell, Table } from '../document.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { looksLikeName, readNames } from '../understand/names/read-names.ts';
import { isCategoryName, readCategory } from '../understand/read-category.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';

/** A document without the marks that its legend explains, and what they say of each name. */
export interface Unmarked {
	readonly blocks: readonly Block[];
	readonly categories: ReadonlyMap<string, Category>;
}

interface Legend {
	/** Categories by the mark behind a name: `*`, `†`. */
	readonly marks: ReadonlyMap<string, Category>;
	/** A category's words by the letter or number that stands for it in a cell. */
	readonly codes: ReadonlyMap<string, string>;
}

const MARK = String.raw`\*{1,3}|[†‡§¶]`;
const MAX_LINE = 300;
const MAX_LABEL = 80;
/** "* Strictly necessary": the explanation of a mark. */
const EXPLAINED = new RegExp(`^\\s*\\(?(${MARK})\\)?\\s?[:=–—-]?\\s*(\\p{L}[^\\n]{2,${MAX_LABEL}})$`, 'u');
/** A mark by itself, in "the cookies marked with *". */
const ALONE = new RegExp(`(?:^|[\\s("'“„«])(${MARK})(?=[\\s)"'”“»]|[,.;:](?!\\w)|$)`, 'gu');
/** "N = necessary", "(1) analytics", "2 – comfort". */
const CODE =
	/^\s*(?:\(([A-Z\d]{1,3})\)|([A-Z][A-Z\d]{0,2}|\d{1,2})(?:\s?[:=)]|\s[–—-]))\s*(\p{L}[^=]{2,60}?)[.,;]?\s*$/u;
/** A remark behind the words of a category: "advertising (not used)". */
const REMARK = /\s?\([^()]{1,80}\)[.,;]?\s*$/;
/** The mark of the note that a line is. */
const NOTE = /^\s*(?:[¹²³⁰⁴-⁹*†‡](?![._-]\w)|\[\d\])\s*/u;
/** The words before the first pair on its line: "Legend: ". */
const HEAD = /^\s*\p{L}{2,20}\s?:\s(?=\S)/u;
const MIN_CODES = 2;
const MAX_CODE_WORDS = 60;
const CODE_ALONE = /^(?:[A-Z][A-Z\d]{0,2}|\d{1,2})$/;
/** Columns in which a number may stand for a category. */
const OF_KINDS: ReadonlySet<ColumnRole> = new Set(['category', 'type', 'purpose'] as const);
/** A name with a mark behind it: at the beginning of a line, or a whole cell. */
const MARKED_LINE = new RegExp(`^(\\s*(\`?[\\w.-]{2,60}\`?))\\s?(${MARK})(?=[\\s:–—,(]|$)`, 'u');
const MARKED_CELL = new RegExp(`^(\\S[^\\n]{0,200}?)\\s?(${MARK})$`, 'u');

const categoryOf = (words: string): Category | null => {
	const category = isCategoryName(words) ? readCategory(words) : null;
	return category === 'unknown' ? null : category;
};

const isOfRows = (block: Block | undefined): boolean => block?.kind === 'table' || block?.kind === 'list';

/** A name that goes on behind its last sign: the star there is a wildcard. */
const GOES_ON = /[_.-]`?$/;

/** The lines of a text outside tables, with those of rows that hold one cell. */
function* linesOf(blocks: readonly Block[]): Iterable<{ readonly line: string; readonly isItem: boolean }> {
	for (const [at, block] of blocks.entries()) {
		if (block.kind === 'paragraph') for (const line of block.text.split('\n')) yield { line, isItem: false };
		// A list of one item is a line behind a star, below the rows that it explains; before rows it is their title.
		else if (block.kind === 'list') {
			const isBelow = isOfRows(blocks[at - 1]) && !isOfRows(blocks[at + 1]);
			for (const { text } of block.items) yield { line: text, isItem: block.items.length === 1 && isBelow };
		} else if (block.kind === 'table')
			for (const { cells } of block.rows) {
				const [only, other] = new Set(cells.map(({ text }) => text.trim()).filter(Boolean));
				if (only !== undefined && other === undefined) yield { line: only, isItem: false };
			}
	}
}

/** The words of a category behind a code: its name, or a few words with it. */
const isOfCode = (words: string): boolean => {
	const category = isCategoryName(words) || words.length <= MAX_CODE_WORDS ? readCategory(words) : null;
	return category !== null && category !== 'unknown';
};

/** The pairs of codes and words on a line; empty where it holds anything else. */
function codesIn(line: string): readonly (readonly [string, string])[] {
	if (!/[=:)]|\s[–—-]\s/.test(line)) return [];
	const pairs = line
		.replace(NOTE, '')
		.replace(HEAD, '')
		.split(/[,;]\s+/)
		.map((piece) => CODE.exec(piece.replace(REMARK, '').replace(/[*`]{1,3}/g, '')));
	return pairs.every((pair) => pair !== null && isOfCode(pair[3] ?? ''))
		? pairs.map((pair) => [pair?.[1] ?? pair?.[2] ?? '', pair?.[3] ?? ''] as const)
		: [];
}

/** The codes of a table or of terms that explains them: a code, and the words of a category. */
function codesOfRows(block: Block): readonly (readonly [string, string])[] {
	const rows =
		block.kind === 'table'
			? block.rows.map(({ cells }) => cells.map(({ text }) => text.trim()))
			: block.kind === 'definitions'
				? block.entries.map(({ term, details }) => [term.trim(), ...details])
				: [];
	const pairs = rows.flatMap(([code = '', words = '', ...more]) =>
		CODE_ALONE.test(code) && more.length <= 1 && isOfCode(words.replace(REMARK, ''))
			? [[code, words] as const]
			: [],
	);
	// A row of titles may stand above them.
	return pairs.length + 1 >= rows.length ? pairs : [];
}

function legendOf(blocks: readonly Block[]): Legend {
	const marks = new Map<string, Category>();
	const codes = new Map<string, string>();
	// A list that may be numbered.
	for (const block of blocks) {
		for (const [code, words] of codesOfRows(block)) codes.set(code, words);
		if (
			block.kind === 'list' &&
			block.items.every(({ text }) => text.length <= MAX_LABEL && categoryOf(text) !== null)
		)
			for (const [index, { text }] of block.items.entries()) codes.set(String(index + 1), text);
	}
	for (const { line, isItem } of linesOf(blocks)) {
		if (line.length > MAX_LINE) continue;
		for (const [code, words] of codesIn(line)) codes.set(code, words);
		const [, mark = isItem ? '*' : '', words = line] = EXPLAINED.exec(line) ?? [];
		const explained = mark === '' || words.length > MAX_LABEL ? null : categoryOf(words);
		if (explained !== null && !marks.has(mark)) marks.set(mark, explained);
		if (explained !== null || !speaksOfCookies(line)) continue;
		for (const sentence of line.split(/(?<=[.!?])\s+/)) {
			const alone = new Set([...sentence.matchAll(ALONE)].map((match) => match[1] ?? ''));
			const category = alone.size === 1 && speaksOfCookies(sentence) ? readCategory(sentence) : null;
			for (const own of alone) if (category !== null && category !== 'unknown') marks.set(own, category);
		}
	}
	return { marks, codes: codes.size < MIN_CODES ? new Map() : codes };
}

/** The table with a category's words for each code, in columns of codes alone. */
function withoutCodes(table: Table, codes: Legend['codes']): Table {
	const width = table.rows[0]?.cells.length ?? 0;
	const body = table.rows.slice(1);
	const ofCodes = new Set(
		Array.from({ length: width }, (_, index) => index).filter((index) => {
			const texts = body.flatMap(({ cells }) => cells[index]?.text.trim() || []);
			const role = readColumnRole(table.rows[0]?.cells[index]?.text ?? '')?.role;
			const mayBeNumber = role !== undefined && OF_KINDS.has(role);
			return texts.length > 0 && texts.every((text) => codes.has(text) && (mayBeNumber || /\D/.test(text)));
		}),
	);
	if (ofCodes.size === 0) return table;
	const plain = (cell: Cell, index: number, row: number): Cell =>
		row > 0 && ofCodes.has(index) ? { ...cell, text: codes.get(cell.text.trim()) ?? cell.text } : cell;
	return {
		...table,
		rows: table.rows.map((row, at) => ({
			...row,
			cells: row.cells.map((cell, index) => plain(cell, index, at)),
		})),
	};
}

/**
 * Takes out of a document the marks and codes that a legend of it explains: "the cookies marked * are necessary", "N =
 * necessary".
 */
export function withoutMarks(blocks: readonly Block[]): Unmarked {
	const { marks, codes } = legendOf(blocks);
	const categories = new Map<string, Category>();
	if (marks.size === 0 && codes.size === 0) return { blocks, categories };
	const note = (names: string, mark: string): boolean => {
		const category = mark.startsWith('*') && GOES_ON.test(names) ? undefined : marks.get(mark);
		const tokens = names.split(/[\s,]+/);
		if (category === undefined || !tokens.every((token) => looksLikeName(token.replaceAll('`', '')) !== null))
			return false;
		for (const name of readNames(names).names) categories.set(name, category);
		return true;
	};
	const ofLine = (text: string): string => {
		const [whole = '', kept = '', name = '', mark = ''] = MARKED_LINE.exec(text) ?? [];
		return whole !== '' && note(name, mark) ? kept + text.slice(whole.length) : text;
	};
	const ofCell = (cell: Cell): Cell => {
		const [, names = '', mark = ''] = MARKED_CELL.exec(cell.text.trim()) ?? [];
		return names !== '' && note(names, mark) ? { ...cell, text: names } : cell;
	};
	return {
		blocks: blocks.map((block): Block => {
			if (block.kind === 'paragraph')
				return { ...block, text: block.text.split('\n').map(ofLine).join('\n') };
			if (block.kind === 'list')
				return { ...block, items: block.items.map((item) => ({ ...item, text: ofLine(item.text) })) };
			if (block.kind !== 'table') return block;
			const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map(ofCell) }));
			return withoutCodes({ ...block, rows }, codes);
		}),
		categories,
	};
}

/** Adds the categories that marks state, to rows that state none. */
export function withMarkedCategories(
	declarations: readonly Declaration[],
	categories: ReadonlyMap<string, Category>,
): readonly Declaration[] {
	if (categories.size === 0) return declarations;
	return declarations.map((declaration) => {
		const [category, other] = new Set(declaration.names.map((name) => categories.get(name)));
		const isStated = declaration.category === 'unknown' && category !== undefined && other === undefined;
		return isStated ? { ...declaration, category } : declaration;
	});
}
