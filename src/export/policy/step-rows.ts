import type { Policy } from '../../core/policy/policy.ts';
import { policyLayout } from '../../core/policy/policy-layout.ts';
import type { NextStep, SiteReport } from '../../core/report/site-report.ts';
import { csvLine } from '../csv.ts';
import { policyWords } from '../policy-words/index.ts';
import { HTML_CELLS, htmlRow, ROW_CELLS } from './cell-writers.ts';
import { draftRows } from './draft-rows.ts';
import { cellsOf, columnsFor, headings } from './policy-cells.ts';
import { policyRows, type RowFormat } from './policy-row.ts';

export { hasRows } from './has-rows.ts';

/**
 * What to paste for a step: rows of undeclared cookies, or the policy's own rows as they should read. `policy`: as
 * it is stored; null where none was imported.
 */
export function stepRows(
	policy: Policy | null,
	report: SiteReport,
	step: NextStep,
	format: RowFormat,
	locale: string,
): string {
	const rows = report.rows.filter(({ key }) => step.keys.includes(key));
	if (step.kind === 'declare') return policyRows(report, rows, format, locale);
	const words = policyWords(policy?.language ?? report.policy.language, locale);
	const corrected = draftRows(policy, report, words).filter(({ declaration }) =>
		declaration.names.some((name) => step.patterns.includes(name)),
	);
	const layout = policyLayout(policy?.declarations ?? report.declarations);
	const columns = columnsFor(layout, corrected, step.kind === 'settle-category');
	const writer = format === 'html' ? HTML_CELLS : ROW_CELLS;
	const table = corrected.map((row) => cellsOf(row, columns, words, writer));
	if (format === 'html') return table.map((cells) => htmlRow('td', cells)).join('\n');
	const lines = [headings(columns, words), ...table];
	return format === 'csv'
		? lines.map(csvLine).join('').trimEnd()
		: lines.map((line) => line.join('\t')).join('\n');
}
