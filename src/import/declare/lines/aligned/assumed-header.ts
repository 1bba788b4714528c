import { readCategory } from '../../../understand/read-category.ts';
import { type ColumnMeaning, isPlainHeading } from '../../../understand/read-column-role.ts';
import type { ColumnRole } from '../../../vocabulary/vocabulary.ts';
import { roleEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import { mayBeProvider } from '../../may-be-provider.ts';
import { nameScore } from '../../table/column-cells.ts';
import type { Lines } from '../lines.ts';
import type { AlignedHeader } from './aligned-header.ts';

/** Lines of one row, its name among them; with more, a name is no row's beginning. */
const MAX_ROW = 12;
/** Rows by which the columns are found. */
const MAX_ROWS = 12;
const MIN_ROWS = 2;
const MAX_NAME = 120;
const MAX_FACT = 80;
/** Share of the rows that must have the same cells. */
const MIN_SHARE = 1 / 3;

const { text: POINTS } = WEIGHTS;

/** The facts that a line alone may be, the surest first, each with the points of a line that is nothing else. */
const FACTS: readonly (readonly [role: ColumnRole, points: number])[] = [
	['lifetime', POINTS.lifetime],
	['domain', POINTS.host],
	['party', POINTS.party],
	['storage', POINTS.storage],
];

/** Reads which fact a line of a row is by its words; null for words that may be anything. */
function factOf(text: string): ColumnRole | null {
	if (text.length > MAX_FACT) return null;
	for (const [role, points] of FACTS) if (roleEvidence(role, text) >= points) return role;
	return readCategory(text) !== null && roleEvidence('category', text) >= POINTS.category ? 'category' : null;
}

/** Whether a line is the name of a cookie and nothing else, by its form. */
const isNameLine = (text: string | undefined): text is string =>
	text !== undefined && text.length <= MAX_NAME && nameScore(text) === 1 && !/[.:;]\s*$/.test(text);

/** Whether rows state facts behind labels: before a colon, or alone on lines, the same in several rows. */
function areLabelled(rows: readonly (readonly string[])[]): boolean {
	const seen = new Set<string>();
	return rows.some((row) =>
		row.slice(1).some((text) => {
			const label = /^([^:]{2,50}?)\s?:/.exec(text)?.[1];
			if (label !== undefined) return isPlainHeading(label);
			const isAgain = seen.has(text);
			seen.add(text);
			return isAgain && /^\p{Lu}/u.test(text) && isPlainHeading(text);
		}),
	);
}

/** The texts of the rows that begin here, each from its name up to the next one's, the last as long as it may be. */
function rowsFrom(lines: Lines): string[][] {
	const rows: string[][] = [];
	for (let at = 0; rows.length <= MAX_ROWS; at++) {
		const text = lines.at(at)?.text.trim();
		const row = rows.at(-1);
		if (text === undefined || (row !== undefined && row.length >= MAX_ROW && !isNameLine(text))) break;
		if (isNameLine(text)) rows.push([text]);
		else if (row === undefined) break;
		else row.push(text);
	}
	return rows;
}

/** The roles of the cells of a row behind its name: words that go on over several lines are one cell. */
function cellsOf(row: readonly string[]): ColumnRole[] {
	const cells: ColumnRole[] = [];
	row.slice(1).forEach((text, index) => {
		const fact = factOf(text);
		const next = row[index + 2];
		const isProvider =
			fact === null &&
			!cells.includes('provider') &&
			mayBeProvider(text) &&
			// One short title may be all that is said; before other words, or behind them, it names somebody.
			(cells.includes('purpose') ||
				(next !== undefined && factOf(next) === null && /^[\p{Lu}\d]/u.test(next)));
		const role = fact ?? (isProvider ? 'provider' : 'purpose');
		if (role !== 'purpose' || cells.at(-1) !== 'purpose') cells.push(role);
	});
	return cells;
}

/** The cells that most rows have; of those that many have, the most. */
function sharedCells(rows: readonly (readonly ColumnRole[])[]): readonly ColumnRole[] | null {
	const counts = new Map<string, number>();
	for (const cells of rows) counts.set(cells.join(' '), (counts.get(cells.join(' ')) ?? 0) + 1);
	const least = Math.max(1, rows.length * MIN_SHARE);
	const [best] = rows
		.filter((cells) => new Set(cells).size === cells.length && (counts.get(cells.join(' ')) ?? 0) >= least)
		.toSorted((a, b) => b.length - a.length);
	return best ?? null;
}

/**
 * The columns of a table without a header whose cells stand one a line: each row begins with a name, and states a
 * lifetime. Null where the lines are none.
 */
export function assumedHeader(lines: Lines): AlignedHeader | null {
	if (!isNameLine(lines.at(0)?.text)) return null;
	const rows = rowsFrom(lines);
	if (rows.length < MIN_ROWS || rows.some((row) => row.length === 1)) return null;
	if (areLabelled(rows)) return null;
	const last = rows.at(-1)?.slice(1) ?? [];
	const whole = rows.slice(0, -1).map(cellsOf);
	const cells = sharedCells(whole);
	if (cells === null || !cells.includes('lifetime')) return null;
	// What follows the last row is no part of it.
	if (!last.slice(0, MAX_ROW).some((text) => factOf(text) === 'lifetime')) return null;
	const dated = whole.filter((roles) => roles.includes('lifetime')).length;
	if (dated * 2 < whole.length) return null;
	const columns: ColumnMeaning[] = [{ role: 'name' }, ...cells.map((role) => ({ role }))];
	return { columns, joint: 'lines', length: 0, ofCookies: true };
}
