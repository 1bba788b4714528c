/** Code that writes files and rows to paste, in nine languages: loaded together when the first is needed. */

import type { CookieRow, SiteReport } from '../src/core/report/site-report.ts';
import { hostInFileName } from '../src/core/web/private-store.ts';
import { rowsToCopy } from '../src/correct/made/rows-to-copy.ts';
import { factsOfReport } from '../src/correct/propose/facts-of-report.ts';
import { missingCookies } from '../src/correct/propose/missing-rows.ts';
import { csvLine } from '../src/export/csv.ts';
import { policyWords } from '../src/export/policy-words/index.ts';
import { reportCsv } from '../src/export/report/report-csv.ts';
import { type ExportedJournal, reportJson } from '../src/export/report/report-json.ts';
import type { FileToSave } from '../src/ui/save-file.ts';

export { mailtoOf, portalLetter } from '../src/correct/letter/portal-letter.ts';
export { missingMarks } from '../src/correct/propose/missing-marks.ts';
export { POLICY_LANGUAGES } from '../src/export/policy-words/index.ts';
export { copyRich } from '../src/ui/copy-rich.ts';

/** The row that a policy lacks for a cookie, in the policy's language (`locale` if that is unknown), to paste in several forms. */
export function missingRow(report: SiteReport, row: CookieRow, locale: string) {
	const words = policyWords(report.policy.language, locale);
	const changes = missingCookies([row], report.rows, factsOfReport(report), words);
	const rows = changes.flatMap(({ after }) => after ?? []);
	const { cells, html, plain } = rowsToCopy(rows, report.declarations, words);
	return { html, plain, csv: cells.map(csvLine).join('').trimEnd() };
}

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
