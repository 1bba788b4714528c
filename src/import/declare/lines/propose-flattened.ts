import type { Category } from '../../../core/policy/policy.ts';
import { readNames } from '../../understand/names/read-names.ts';
import { readCategory } from '../../understand/read-category.ts';
import { type ColumnMeaning, readColumnRole } from '../../understand/read-column-role.ts';
import type { Proposal, ProposedIssue, ProposedRow } from '../evidence/proposal.ts';
import { roleEvidence } from '../evidence/role-evidence.ts';
import { nameScore } from '../table/column-cells.ts';
import { isNameNoTitle } from './is-name-no-title.ts';
import {
	areLabels,
	charactersOf,
	holdsHalfBrackets,
	introduces,
	type LineBlock,
	type Lines,
} from './lines.ts';

const MAX_COLUMNS = 10;
/** A heading of a column is short: a line of more words is a sentence, or cells that ran together. */
const MAX_HEADER = 60;
const MAX_HEADER_WORDS = 7;

const roleOf = ({ text }: LineBlock): ColumnMeaning | null =>
	text.length > MAX_HEADER ||
	text.includes('\n') ||
	// "Duration: 2 years" is a fact, no heading.
	/:\s*\S/.test(text) ||
	introduces(text) ||
	holdsHalfBrackets(text) ||
	text.split(/\s+/).length > MAX_HEADER_WORDS
		? null
		: readColumnRole(text);

/** The header of a table that was flattened to one cell a line; null when the lines are none. */
function headerAt(lines: readonly LineBlock[]): readonly ColumnMeaning[] | null {
	const columns: ColumnMeaning[] = [];
	for (const line of lines) {
		const role = roleOf(line);
		if (role === null || isNameNoTitle(line.text)) break;
		columns.push(role);
	}
	const names = columns.filter(({ role }) => role === 'name').length;
	const kinds = new Set(columns.map(({ role }) => role)).size;
	if (kinds < 2 || names === 0) return null;
	// "Cookie", beside "Name": who sets it.
	const best = columns.find(({ role, weak }) => role === 'name' && weak !== true);
	return columns.map((column) =>
		best !== undefined && column.role === 'name' && column !== best && column.weak
			? { role: 'provider', weak: true }
			: column,
	);
}

/** Whether a cell may stand in the column of names. */
function isNameCell(line: LineBlock | undefined): boolean {
	if (line === undefined || line.text.length > 300) return false;
	// "theme-view, lang": words that signs part, each a name by itself.
	if (nameScore(line.text) > 0 || (/[,;]/.test(line.text) && roleEvidence('name', line.text) > 0))
		return true;
	return !/\s/.test(line.text.trim()) && readNames(line.text).names.length > 0;
}

function isSurelyName(line: LineBlock | undefined): boolean {
	return line !== undefined && nameScore(line.text) === 1;
}

/** One word that is no name by its form: a placeholder, a domain. */
function isOddName(line: LineBlock | undefined): boolean {
	return line !== undefined && !/\s/.test(line.text.trim()) && !isNameCell(line);
}

/** Finds the column of names among the candidates, by the first rows; -1 when there is none. */
function nameColumn(lines: Lines, width: number, candidates: readonly number[]): number {
	for (const test of [isSurelyName, isNameCell])
		for (const index of candidates)
			for (let row = 1; row <= 4; row++) if (test(lines.at(width * row + index))) return index;
	return -1;
}

/** A row that lacks a cell: what stands before and after its name, each read by what it says. */
function shortRow(
	before: readonly LineBlock[],
	nameCell: LineBlock,
	after: readonly LineBlock[],
): { row: ProposedRow; issue: ProposedIssue } {
	const { place } = nameCell;
	const fields = [...before, ...after].map(({ text }) => ({
		meaning: text.split(/\s+/).length > 4 ? ({ role: 'purpose' } as const) : null,
		text,
	}));
	const text = [...before, nameCell, ...after].map((line) => line.text).join(' | ');
	return {
		row: { name: nameCell.text, fields, place },
		issue: { reason: 'row-of-another-shape', text, place },
	};
}

/**
 * Proposes a table that was flattened to one cell a line, when the lines from here on are one: its headings come
 * first, and their number is the length of a row.
 */
export function proposeFlattened(lines: Lines): Proposal | null {
	const columns = headerAt(lines.slice(0, MAX_COLUMNS));
	if (columns === null || areLabels(lines, columns.length)) return null;
	const width = columns.length;
	const candidates = columns.flatMap(({ role }, index) => (role === 'name' ? [index] : []));
	const name = nameColumn(lines, width, candidates);
	if (name < 0) return null;
	const rows: ProposedRow[] = [];
	const issues: ProposedIssue[] = [];
	let group: Category | null | undefined;
	let at = width;
	const addRow = (row: ProposedRow) => rows.push(group === undefined ? row : { ...row, group });
	const readRow = (length: number) => {
		const cells = lines.slice(at, at + length);
		const nameCell = cells[name];
		if (!nameCell) return;
		const fields = cells.map(({ text }, index) => ({ meaning: columns[index] ?? null, text }));
		addRow({ name: nameCell.text, fields, place: (cells[0] ?? nameCell).place });
	};
	for (let line = lines.at(at); line; line = lines.at(at)) {
		const nameCell = lines.at(at + name);
		const followed = lines.at(at + width + name);
		const heading = headingInside(lines, at, width);
		if (heading === 0) {
			group = readCategory(line.text);
			at += 1;
		} else if (heading > name && isNameCell(nameCell)) {
			// The last cells of the row are missing: a heading and a header of its own follow.
			readRow(heading);
			at += heading;
		} else if (
			roleOf(line)?.role === columns[0]?.role &&
			headerAt(lines.slice(at, at + width))?.length === width
		) {
			at += width;
		} else if (isNameCell(nameCell) && nameInPlaceOfFact(lines, at, columns) > name) {
			// Cells of this row are missing: in the place of a fact stands the next name.
			const end = at + nameInPlaceOfFact(lines, at, columns);
			const cells = lines.slice(at, end);
			const { row, issue } = shortRow(cells.slice(0, name), cells[name] ?? line, cells.slice(name + 1));
			issues.push(issue);
			addRow(row);
			at = end;
		} else if (isOddName(nameCell) && isSurelyName(followed)) {
			readRow(width);
			at += width;
		} else if (
			isNameCell(nameCell) &&
			(isSurelyName(nameCell) ||
				followed === undefined ||
				isNameCell(followed) ||
				headingInside(lines, at + width, width) === 0 ||
				!isNameCell(lines.at(at + 1 + name)))
		) {
			readRow(width);
			at += width;
		} else if (isNameCell(lines.at(at + 1 + name)) && readCategory(line.text) !== null) {
			group = readCategory(line.text);
			at += 1;
		} else {
			const next = nextName(lines, at, width);
			if (next < 0 || at + name === next) break;
			const end = next + width - name;
			const { row, issue } = shortRow(
				lines.slice(at, next),
				lines.at(next) ?? line,
				lines.slice(next + 1, end),
			);
			issues.push(issue);
			addRow(row);
			at = end;
		}
	}
	const characters = charactersOf(lines.slice(width, at));
	return { layout: 'flattened', length: at, rows, issues, characters, columns: width };
}

/** Finds, within a row's length, a name by its form where the column is for a lifetime or a category; returns its offset, or -1. */
function nameInPlaceOfFact(lines: Lines, from: number, columns: readonly ColumnMeaning[]): number {
	return columns.findIndex(
		({ role }, index) =>
			(role === 'lifetime' || role === 'category') &&
			isSurelyName(lines.at(from + index)) &&
			/[_*]/.test(lines.at(from + index)?.text ?? ''),
	);
}

/** Finds, within a row's length, a category's name above a repeated header; returns its offset, or -1. */
function headingInside(lines: Lines, from: number, width: number): number {
	for (let i = 0; i < width; i++) {
		const line = lines.at(from + i);
		if (line === undefined) return -1;
		if (roleOf(line) !== null || line.text.length > 120 || readCategory(line.text) === null) continue;
		if (headerAt(lines.slice(from + i + 1, from + i + 1 + width))?.length === width) return i;
	}
	return -1;
}

/** Finds the next certain name within a row's length; -1 when there is none. */
function nextName(lines: Lines, from: number, width: number): number {
	for (let i = from; i < from + width; i++) if (isSurelyName(lines.at(i))) return i;
	return -1;
}
