import { NO_PLACE, plainCell, type Row, type Table } from '../document.ts';
import { isPlainHeading, readColumnRole } from '../understand/read-column-role.ts';
import { readInline } from './inline.ts';
import { isBlank, type SourceLine } from './source-lines.ts';

/** Signs that part cells in a line, with blanks around those that stand within words or sentences too. */
const SIGNS = [';', ' – ', ' — ', ' - ', ' / ', ' · ', ' • ', ' ¦ '] as const;
const MAX_LINE = 2000;
const MAX_TITLE = 60;
const MIN_COLUMNS = 2;

/** A header whose titles a sign parts: the sign, how many titles there are, and which is that of the purpose (-1 for none). */
export interface SignHeader {
	readonly sign: string;
	readonly count: number;
	readonly purpose: number;
}

/** Reads a line as such a header; null for any other. */
export function signHeader({ text }: SourceLine): SignHeader | null {
	if (text.length > 300) return null;
	const sign = SIGNS.find((candidate) => text.split(candidate).length >= MIN_COLUMNS);
	if (sign === undefined) return null;
	const titles = text.split(sign).map((title) => readInline(title).text);
	if (titles.some((title) => title.length > MAX_TITLE || /[.:!?]/.test(title))) return null;
	const roles = titles.map((title) => readColumnRole(title)?.role);
	const plain = titles.filter(isPlainHeading).length;
	const isHeader =
		roles.includes('name') && roles.every((role) => role !== undefined) && plain * 2 >= titles.length;
	return isHeader ? { sign, count: titles.length, purpose: roles.indexOf('purpose') } : null;
}

/** The cells of a row; a sign too many stands within the purpose. Null for a line that is no row. */
function cellsOf(text: string, { sign, count, purpose }: SignHeader): string[] | null {
	if (text.length > MAX_LINE) return null;
	const cells = text.split(sign).map((cell) => cell.trim());
	const more = cells.length - count;
	if (more === 0) return cells;
	if (more < 0 || purpose < 0) return null;
	const whole = cells.slice(purpose, purpose + more + 1).join(sign);
	return [...cells.slice(0, purpose), whole, ...cells.slice(purpose + more + 1)];
}

/** Finds the end (exclusive) of the rows under such a header; the header's own line where none follows. */
export function signTableEnd(lines: readonly SourceLine[], start: number, header: SignHeader): number {
	let end = start;
	for (let i = start + 1; i < lines.length; i++) {
		const line = lines[i];
		if (!line || i - end > 2) break;
		if (isBlank(line)) continue;
		if (cellsOf(line.text, header) === null) break;
		end = i;
	}
	return end + 1;
}

/** Reads the lines of such a table. */
export function readSignRun(run: readonly SourceLine[], header: SignHeader): Table {
	const rows: Row[] = run.flatMap(({ text, place }) => {
		const cells = cellsOf(text, header);
		return cells === null ? [] : [{ cells: cells.map((cell) => plainCell(readInline(cell).text)), place }];
	});
	return { kind: 'table', caption: null, rows, place: run[0]?.place ?? NO_PLACE };
}
