import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { AuditView } from '../../report-text/audit-view.ts';
import { sheetRows } from './audit-sheet.ts';

/** Widths of the ten columns, in characters. */
const WIDTHS = [24, 30, 12, 14, 16, 18, 18, 44, 40, 34];

/** Longer texts are cut: the limit of a cell is 32,767 UTF-16 code units (ECMA-376, as Excel implements it). */
const MAX_CELL_LENGTH = 32_000;

/** Characters that XML 1.0 cannot hold, halves of others, and U+FFFD, which the library drops. */
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffc}\u{10000}-\u{10ffff}]/gu;
/** Text that spreadsheets read as the code of a character (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
const CODE = /_(?=x[0-9a-f]{4}_)/gi;

/** A text as a cell of type text, which no spreadsheet takes for a formula, whatever it begins with. */
function cell(text: string, isHead = false): SheetData[number][number] {
	const clean = text.slice(0, MAX_CELL_LENGTH).replace(NO_XML, '\u25a1').replace(CODE, '_x005F_');
	if (clean === '') return null;
	return {
		type: String,
		value: clean,
		wrap: true,
		alignVertical: 'top',
		...(isHead && { fontWeight: 'bold' as const }),
	};
}

/** A report as a workbook with one sheet: the rows and columns of `auditSheet`. */
export async function auditXlsx(view: AuditView): Promise<Blob> {
	const data = sheetRows(view).map((cells, index) => cells.map((text) => cell(text, index === 0)));
	const columns = WIDTHS.map((width) => ({ width }));
	return writeXlsxFile(data, { sheet: 'Cookies', columns, stickyRowsCount: 1 }).toBlob();
}
