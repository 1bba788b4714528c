import type { AuditView, CookieView } from '../../report-text/audit-view.ts';
import { sheetLine, sheetSeparator } from '../csv.ts';

/**
 * A report as a table for people who read it in a spreadsheet: a line a cookie, ten columns in the words and with the
 * separator of the view's language. `reportCsv` and `auditCsv` are for machines.
 */
export function auditSheet(view: AuditView): string {
	const separator = sheetSeparator(view.language);
	return sheetRows(view)
		.map((cells) => sheetLine(cells, separator))
		.join('');
}

/** The headings, and a row a cookie. */
export function sheetRows({ cookies }: AuditView): readonly (readonly string[])[] {
	const { columns, sheet, entries } = cookies;
	const headings = [
		...[columns.name, sheet.where, sheet.party, columns.verdict, columns.category],
		...[columns.declaredLifetime, columns.realLifetime, columns.setBy, columns.findings, columns.assessment],
	];
	return [headings, ...entries.map(cellsOf)];
}

function cellsOf(cookie: CookieView): readonly string[] {
	const { name, where, partyWords, verdictWords, categoryWords, declaredLifetime, realLifetime } = cookie;
	const set = [cookie.setBy, cookie.setWhen ?? '', cookie.gone ?? ''].filter((text) => text !== '');
	const note = [cookie.note?.assessmentWords ?? '', cookie.note?.comment ?? ''].filter((text) => text !== '');
	return [
		...[name, where, partyWords, verdictWords, categoryWords, declaredLifetime, realLifetime],
		set.join('; '),
		cookie.findings.map(({ tag }) => tag).join('; '),
		note.join('; '),
	];
}
