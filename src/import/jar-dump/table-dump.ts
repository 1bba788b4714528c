import { hostOf } from '../declare/cell-text.ts';
import type { Block, PolicyDocument, Row, Table } from '../document.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { maskValues } from './mask-values.ts';

/** Rows by which a table is judged. */
const SAMPLE = 60;
/** A header stands among the first rows. */
const HEADER_ROWS = 4;

/** Columns that only a browser's own list of cookies has, as browsers and databases call them. */
const JAR_COLUMN =
	/^(?:path|chemin|pfad|ruta|percorso|pad|caminho|size|taille|httponly|http only|secure|samesite|same site|partition key.*|cross site|priority|host_?key|encrypted_value|is_?secure|is_?httponly|expires_utc|creation_?(?:utc|time)|last_?access(?:ed|_utc)?|originattributes|expires ?\/ ?max-age|hostonly|storeid|session)$/i;

/** Columns one of which every table of a policy has that shows values. */
const OF_POLICIES: ReadonlySet<ColumnRole> = new Set(['name', 'purpose', 'lifetime']);

const isToken = (text: string): boolean => text !== '' && !/\s/.test(text);

/** The index of the column of values, if a row is the header of a list of cookies. */
function valueColumn(row: Row): number {
	const texts = row.cells.map(({ text }) => text.trim());
	const roles = texts.map((text) => (text.length > 60 ? null : (readColumnRole(text)?.role ?? null)));
	const value = texts.findIndex(
		(text, i) => roles[i] === 'value' || /^(?:encrypted_value|content raw)$/i.test(text),
	);
	const isPolicy = roles.some((role) => role === 'purpose' || role === 'category' || role === 'provider');
	const isJar = texts.some((text) => JAR_COLUMN.test(text)) || texts.length <= 2 || roles.includes('domain');
	return roles.includes('name') && isJar && !isPolicy ? value : -1;
}

/** Whether a row is one of a list of cookies without a header: a name, a host, a path, and no words. */
function isJarRow({ cells }: Row): boolean {
	const texts = cells.map(({ text }) => text.trim());
	if (texts.length < 4 || texts.some((text) => text.split(/\s+/, 5).length > 4)) return false;
	const isHost = (text: string) =>
		hostOf(text) !== null || /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})$/.test(text);
	return texts.some(isHost) && texts.some((text) => /^\/\S*$/.test(text)) && isToken(texts[0] ?? '');
}

/** Whether a row holds what no policy says beside a name: a moment, a count of seconds, a truth value, a value that a program made. */
const isOfJar = ({ cells }: Row): boolean =>
	cells
		.slice(1)
		.some(
			({ text }) =>
				/^\d{4}-\d\d-\d\dT|^\d{9,}|^(?:TRUE|FALSE|✓)$/i.test(text.trim()) || maskValues(text) !== text,
		);

/** Whether a table lists cookies with their values, as developer tools and databases show them. */
function holdsValues({ rows }: Table): boolean {
	const sample = rows.slice(0, SAMPLE);
	for (const [index, row] of sample.slice(0, HEADER_ROWS).entries()) {
		const column = valueColumn(row);
		if (column < 0) continue;
		const values = sample.slice(index + 1).map(({ cells }) => cells[column]?.text.trim() ?? '');
		const filled = values.filter((text) => text !== '');
		return filled.filter(isToken).length * 2 > filled.length;
	}
	const jarRows = sample.filter(isJarRow);
	return jarRows.length > 0 && jarRows.length * 10 >= sample.length * 6 && jarRows.some(isOfJar);
}

/** The column of examples of values in a table of a policy, and the row that titles it. */
function exampleColumn({ rows }: Table): { row: number; column: number } | null {
	for (const [row, { cells }] of rows.slice(0, HEADER_ROWS).entries()) {
		if (cells.length < 3) continue;
		const roles = cells.map(({ text }) => (text.length > 60 ? null : (readColumnRole(text)?.role ?? null)));
		const column = roles.indexOf('value');
		if (column >= 0 && roles.some((role) => role !== null && OF_POLICIES.has(role))) return { row, column };
	}
	return null;
}

/** Empties the column of examples of values, if a table has one: no reader needs them, and they may be a person's. */
function withoutExamples<T extends Block>(block: T): T {
	const example = block.kind === 'table' ? exampleColumn(block) : null;
	if (block.kind !== 'table' || example === null) return block;
	const rows = block.rows.map((row, index) =>
		index <= example.row
			? row
			: {
					...row,
					cells: row.cells.map((cell, column) =>
						column === example.column && cell.span === 1 ? { ...cell, text: '' } : cell,
					),
				},
	);
	return { ...block, rows };
}

/** The rows that a document's blocks hold: of tables; every other block counts as one. */
const rowsIn = (blocks: readonly Block[]): number =>
	blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);

/**
 * Sorts out the tables that list cookies with their values, and empties a policy's column of examples. `isAll` says that the document holds hardly anything else.
 */
export function withoutValueTables(document: PolicyDocument): {
	document: PolicyDocument;
	removed: readonly Table[];
	isAll: boolean;
} {
	const removed = document.blocks.filter((block) => block.kind === 'table').filter(holdsValues);
	const dropped = new Set<Block>(removed);
	const blocks = document.blocks.filter((block) => !dropped.has(block)).map(withoutExamples);
	return {
		document: { ...document, blocks },
		removed,
		isAll: removed.length > 0 && rowsIn(blocks) < rowsIn(removed),
	};
}
