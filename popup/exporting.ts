/** Code that writes files and rows to paste, in nine languages: loaded together when the first is needed. */

import type { SiteReport } from '../src/core/report/site-report.ts';
import { hostInFileName } from '../src/core/web/private-store.ts';
import { reportCsv } from '../src/export/report/report-csv.ts';
import { type ExportedJournal, reportJson } from '../src/export/report/report-json.ts';
import type { FileToSave } from '../src/ui/save-file.ts';

export { policyRows } from '../src/export/policy/policy-rows.ts';

/** A report, and what was observed over time, as a file to keep, named after the portal and the day (UTC). */
export function reportFile(
	report: SiteReport,
	format: 'csv' | 'json',
	journal: ExportedJournal | null,
): FileToSave {
	const day = new Date(report.at).toISOString().slice(0, 10);
	const name = `cookies-${hostInFileName(report)}-${day}.${format}`;
	if (format === 'json') return { name, type: 'application/json', text: reportJson(report, journal) };
	// Spreadsheets take a file without this mark for their own old encoding.
	return { name, type: 'text/csv;charset=utf-8', text: `\ufeff${reportCsv(report, journal)}` };
}
