import { readCategory } from '../../understand/read-category.ts';
import { type ColumnMeaning, isPlainHeading, readColumnRole } from '../../understand/read-column-role.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import type { Proposal, ProposedRow } from '../evidence/proposal.ts';
import { roleEvidence } from '../evidence/role-evidence.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { mayBeProvider } from '../may-be-provider.ts';
import { nameScore } from '../table/column-cells.ts';
import { isNameNoTitle } from './is-name-no-title.ts';
import { charactersOf, type LineBlock, type Lines } from './lines.ts';

const MIN_ROWS = 2;
const MAX_ROWS = 200;
const MAX_COLUMNS = 10;
const MAX_NAME = 120;

const { text: POINTS } = WEIGHTS;

interface Column {
	readonly meaning: ColumnMeaning | null;
	readonly cells: readonly LineBlock[];
}

const isName = (line: LineBlock | undefined, least: number): line is LineBlock =>
	line !== undefined && line.text.length <= MAX_NAME && nameScore(line.text) >= least;

const isLifetime = ({ text }: LineBlock) => roleEvidence('lifetime', text) >= POINTS.lifetime;

/** The heading that a line is; null for a cell. */
const headingOf = ({ text }: LineBlock): ColumnMeaning | null =>
	isPlainHeading(text.replace(/\s?:$/, '')) && !isNameNoTitle(text)
		? readColumnRole(text.replace(/\s?:$/, ''))
		: null;

/** The lines from one on up to the next heading. */
function cellsUnder(lines: Lines, start: number): LineBlock[] {
	const cells: LineBlock[] = [];
	for (let line = lines.at(start); line && cells.length <= MAX_ROWS; line = lines.at(start + cells.length)) {
		if (headingOf(line) !== null) break;
		cells.push(line);
	}
	return cells;
}

/** Columns that each stand under their heading, one after the other: "Name", the names, "Duration", the lifetimes. */
function titledColumns(lines: Lines): Column[] {
	const columns: Column[] = [];
	let count = 0;
	for (let at = 0; columns.length < MAX_COLUMNS; at += count + 1) {
		const line = lines.at(at);
		const meaning = line === undefined ? null : headingOf(line);
		if (meaning === null) break;
		const cells = cellsUnder(lines, at + 1);
		if (count === 0) count = cells.length;
		if (count < MIN_ROWS || cells.length < count) break;
		// What stands behind the last column is no part of it.
		columns.push({ meaning, cells: cells.slice(0, count) });
		if (cells.length > count) break;
	}
	return columns;
}

/** Finds the fact that the cells of a column without a title are. */
function meaningOf(cells: readonly LineBlock[]): ColumnMeaning {
	const texts = cells.map(({ text }) => text);
	if (cells.every(isLifetime)) return { role: 'lifetime' };
	const facts: readonly ColumnRole[] = ['party', 'storage', 'domain'];
	const fact = facts.find((role) => texts.every((text) => roleEvidence(role, text) > 0));
	if (fact !== undefined) return { role: fact };
	if (texts.every((text) => readCategory(text) !== null && roleEvidence('category', text) >= POINTS.category))
		return { role: 'category' };
	return { role: texts.every(mayBeProvider) ? 'provider' : 'purpose' };
}

/** Columns without titles: names, then as many lifetimes, as many other facts between them or not. */
function untitledColumns(lines: Lines): Column[] {
	const names: LineBlock[] = [];
	for (let line = lines.at(0); isName(line, 1) && names.length < MAX_ROWS; line = lines.at(names.length))
		names.push(line);
	const count = names.length;
	if (count < MIN_ROWS) return [];
	const columns: Column[] = [{ meaning: { role: 'name' }, cells: names }];
	for (let at = count; columns.length < MAX_COLUMNS; at += count) {
		const cells = lines.slice(at, at + count);
		if (cells.length < count) break;
		const meaning = meaningOf(cells);
		columns.push({ meaning, cells });
		if (meaning.role !== 'lifetime') continue;
		// What follows is a further column only where it ends with the lines.
		const rest = lines.slice(at + count, at + count * MAX_COLUMNS + 1).length;
		if (rest === 0 || rest % count !== 0) return columns;
	}
	return columns;
}

/** Whether columns hold names and, for each, how long it stays: or, under titles, anything else that is said of it. */
function areOfCookies(columns: readonly Column[], isTitled: boolean): boolean {
	const named = columns.filter(({ meaning }) => meaning?.role === 'name');
	const cells = named[0]?.cells ?? [];
	if (
		named.length !== 1 ||
		!cells.every((cell) => isName(cell, 0.4)) ||
		!cells.some((cell) => isName(cell, 1))
	)
		return false;
	const lifetimes = columns.find(({ meaning }) => meaning?.role === 'lifetime');
	if (lifetimes === undefined) return isTitled && columns.length > 1;
	return lifetimes.cells.every(
		({ text }) => isLifetime({ text, place: { line: null } }) || /^[-–—/]+$/.test(text),
	);
}

/**
 * Proposes a table that was copied column by column: all names, then all lifetimes, each on a line of its own, with titles
 * over them or without.
 */
export function proposeColumns(lines: Lines): Proposal | null {
	const first = lines.at(0);
	// A sentence begins no column.
	if (first === undefined || first.text.length > MAX_NAME) return null;
	const isTitled = headingOf(first) !== null;
	const columns = isTitled ? titledColumns(lines) : untitledColumns(lines);
	if (columns.length < 2 || !areOfCookies(columns, isTitled)) return null;
	const names = columns.find(({ meaning }) => meaning?.role === 'name')?.cells ?? [];
	const rows = names.map(({ text: name, place }, row): ProposedRow => {
		const fields = columns.map(({ meaning, cells }) => ({ meaning, text: cells[row]?.text ?? '' }));
		return { name, fields, place };
	});
	const length = columns.length * (names.length + Number(isTitled));
	const characters = charactersOf(columns.flatMap(({ cells }) => cells));
	return { layout: 'columns', length, rows, issues: [], characters, columns: columns.length };
}
