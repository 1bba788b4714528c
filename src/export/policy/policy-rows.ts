import { policyLayout } from '../../core/policy/policy-layout.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import { csvLine } from '../csv.ts';
import { policyWords } from '../policy-words/index.ts';
import type { PolicyWords } from '../policy-words/words.ts';
import { HTML_CELLS, htmlRow, type PolicyFormat, ROW_CELLS } from './cell-writers.ts';
import { openRows } from './open-rows.ts';
import { cellsOf, headings, type PolicyTableRow, type TableColumns } from './policy-cells.ts';

/** Writes rows to paste, without a line break at the end. `hasHeadings`: text and CSV begin with the headings. */
export function rowsToPaste(
	rows: readonly PolicyTableRow[],
	columns: TableColumns,
	words: PolicyWords,
	format: PolicyFormat,
	hasHeadings: boolean,
): string {
	const writer = format === 'html' ? HTML_CELLS : ROW_CELLS;
	const table = rows.map((row) => cellsOf(row, columns, words, writer));
	if (format === 'html') return table.map((cells) => htmlRow('td', cells)).join('\n');
	const lines = hasHeadings ? [headings(columns, words), ...table] : table;
	if (format === 'csv') return lines.map(csvLine).join('').trimEnd();
	return lines.map((cells) => cells.join('\t')).join('\n');
}

/**
 * Undeclared cookies as rows for the portal's policy, in its own layout and language (`locale` if that is unknown),
 * each name pattern once; text and CSV of several rows begin with a line of headings. Ends without a line break.
 */
export function policyRows(
	report: SiteReport,
	cookies: readonly CookieRow[],
	format: PolicyFormat,
	locale: string,
): string {
	const words = policyWords(report.policy.language, locale);
	const rows = openRows(report, cookies, words);
	return rowsToPaste(
		rows,
		{ layout: policyLayout(report.declarations), more: [] },
		words,
		format,
		rows.length > 1,
	);
}
