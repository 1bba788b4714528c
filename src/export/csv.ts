import { markFormulas } from '../core/lib/formula-marks.ts';

/** A number is one of our own, and stays a number in a spreadsheet; all text is taken for hostile. */
export type CsvCell = string | number;

/** Writes one cell: made harmless to spreadsheets, quoted as RFC 4180 requires, and where another separator stands. */
export function csvCell(cell: CsvCell): string {
	if (typeof cell === 'number') return String(cell);
	const harmless = markFormulas(cell);
	return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line, with its line end (RFC 4180: CRLF). */
export function csvLine(cells: readonly CsvCell[]): string {
	return sheetLine(cells, ',');
}

/** One line for a spreadsheet of a language, whose separator `sheetSeparator` tells. */
export function sheetLine(cells: readonly CsvCell[], separator: ',' | ';'): string {
	return `${cells.map(csvCell).join(separator)}\r\n`;
}

/** The separator that spreadsheets of a language expect: a semicolon where the decimal sign is a comma. */
export function sheetSeparator(locale: string): ',' | ';' {
	return new Intl.NumberFormat(locale).format(0.5).includes(',') ? ';' : ',';
}

/** Turns a value of a column into a cell; nothing for null. */
export function csvValue(value: string | number | boolean | null | undefined): CsvCell {
	return typeof value === 'number' ? value : String(value ?? '');
}
