import type { SourcePage } from '../../../src/core/policy/source-page.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { hostInFileName } from '../../../src/core/web/private-store.ts';
import { richText } from '../../../src/correct/rich/rich-text.ts';
import { csvLine } from '../../../src/export/csv.ts';

export interface ExportedFile {
	readonly name: string;
	readonly type: string;
	readonly text: string;
}

/** Without this mark, spreadsheets, and browsers that open a fragment, assume a legacy encoding. */
const BYTE_ORDER_MARK = '\ufeff';

export const richPage = (page: SourcePage) => richText(page);
export const richTables = (page: SourcePage) => richText(page, 'tables');

/** The tables of a page as CSV, in the page's own columns. */
export function csvFile(report: SiteReport, page: SourcePage): ExportedFile {
	const lines = richTables(page).plain.split('\n');
	const text = lines.map((line) => csvLine(line.split('\t'))).join('');
	return {
		name: `cookie-policy-${hostInFileName(report)}.csv`,
		type: 'text/csv;charset=utf-8',
		text: `${BYTE_ORDER_MARK}${text}`,
	};
}

/** The page itself as a file. */
export function pageFile(report: SiteReport, { kind, content }: SourcePage): ExportedFile {
	const [ending, type] = kind === 'html' ? ['html', 'text/html'] : ['txt', 'text/plain'];
	return {
		name: `cookie-policy-${hostInFileName(report)}.${ending}`,
		type: `${type};charset=utf-8`,
		text: `${BYTE_ORDER_MARK}${content}`,
	};
}
