import { policyLayout } from '../../core/policy/policy-layout.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import { csvLine } from '../csv.ts';
import { policyWords } from '../policy-words/index.ts';
import { HTML_CELLS, htmlRow, ROW_CELLS } from './cell-writers.ts';
import { openRows } from './open-rows.ts';
import { cellsOf, headings } from './policy-cells.ts';

/** Tab-separated text, HTML table rows, or CSV. */
export type RowFormat = 'text' | 'html' | 'csv';

/**
 * Cookies as rows for the portal's policy, in its own layout and language (`locale` where that is not known), each
 * name pattern once; text and CSV of several rows begin with a line of headings. Ends without a line break.
 */
export function policyRows(
	report: SiteReport,
	rows: readonly CookieRow[],
	format: RowFormat,
	locale: string,
): string {
	const words = policyWords(report.policy.language, locale);
	const columns = { layout: policyLayout(report.declarations), more: [] } as const;
	const table = openRows(report, rows, words).map((declaration) =>
		cellsOf(
			{ declaration, isOpen: true, marks: [] },
			columns,
			words,
			format === 'html' ? HTML_CELLS : ROW_CELLS,
		),
	);
	if (format === 'html') return table.map((cells) => htmlRow('td', cells)).join('\n');
	const lines = table.length > 1 ? [headings(columns, words), ...table] : table;
	if (format === 'csv') return lines.map(csvLine).join('').trimEnd();
	return lines.map((cells) => cells.join('\t')).join('\n');
}

/** One cookie as a row for the portal's policy: see `policyRows`. */
export function policyRow(report: SiteReport, row: CookieRow, format: RowFormat, locale: string): string {
	return policyRows(report, [row], format, locale);
}
