import type { Policy } from '../../core/policy/policy.ts';
import { policyLayout } from '../../core/policy/policy-layout.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import { hostInFileName } from '../../core/web/private-store.ts';
import { csvLine } from '../csv.ts';
import { policyWords } from '../policy-words/index.ts';
import { fill, type PolicyWords } from '../policy-words/words.ts';
import { CSV_CELLS, HTML_CELLS, htmlRow, type PolicyFormat, TEXT_CELLS } from './cell-writers.ts';
import { draftRows } from './draft-rows.ts';
import { cellsOf, columnsFor, headings, type PolicyTableRow } from './policy-cells.ts';

interface Section {
	readonly heading: string;
	readonly rows: PolicyTableRow[];
}

/** Groups rows under the headings of their categories, in order of first appearance; open rows come last. */
function sectionsOf(rows: readonly PolicyTableRow[], words: PolicyWords): readonly Section[] {
	const sections = new Map<string, Section>();
	for (const row of [...rows.filter(({ isOpen }) => !isOpen), ...rows.filter(({ isOpen }) => isOpen)]) {
		const heading = row.isOpen ? words.open : words.heading[row.declaration.category];
		const section = sections.get(heading) ?? { heading, rows: [] };
		sections.set(heading, section);
		section.rows.push(row);
	}
	return [...sections.values()];
}

/**
 * A portal's whole policy, corrected by the report (see `draftRows`), in its own layout and language (`locale` if that
 * is unknown). `policy`: as it is stored; null if none was imported. The importer can read it back, and by it none of
 * the report's cookies that have a name is undeclared.
 */
export function policyDraft(
	policy: Policy | null,
	report: SiteReport,
	format: PolicyFormat,
	locale: string,
): string {
	const words = policyWords(policy?.language ?? report.policy.language, locale);
	const rows = draftRows(policy, report, words);
	const layout = policyLayout(policy?.declarations ?? report.declarations);
	const columns = columnsFor(layout, rows, format === 'csv');
	const head = headings(columns, words);
	const cells = { html: HTML_CELLS, text: TEXT_CELLS, csv: CSV_CELLS }[format];
	const table = (some: readonly PolicyTableRow[]) => some.map((row) => cellsOf(row, columns, words, cells));
	if (format === 'csv') return [head, ...table(rows)].map(csvLine).join('');
	const used = fill(words.used, `https://${report.host}`);
	const sections = sectionsOf(rows, words);
	if (format === 'text') {
		const title = TEXT_CELLS.text(policy?.title ?? words.title);
		const tables = sections.map((section) =>
			[section.heading, '', ...[head, ...table(section.rows)].map((line) => line.join('\t'))].join('\n'),
		);
		return `${[title, used, ...tables].join('\n\n')}\n`;
	}
	const tables = sections.map(
		(section) => `<h3>${escapeHtml(section.heading)}</h3>
<table>
<thead>${htmlRow('th', head.map(escapeHtml))}</thead>
<tbody>
${table(section.rows)
	.map((line) => htmlRow('td', line))
	.join('\n')}
</tbody>
</table>`,
	);
	return `<h2>${escapeHtml(used)}</h2>\n${tables.join('\n')}\n`;
}

/** A draft as a file to save: `cookie-policy-data.example.org.html`. */
export function policyDraftFile(
	policy: Policy | null,
	report: SiteReport,
	format: PolicyFormat,
	locale: string,
): { readonly name: string; readonly type: string; readonly text: string } {
	const text = policyDraft(policy, report, format, locale);
	const ending = { html: 'html', text: 'txt', csv: 'csv' }[format];
	const type = { html: 'text/html', text: 'text/plain', csv: 'text/csv' }[format];
	const host = hostInFileName(report);
	// Without this mark, spreadsheets, and browsers that open a fragment, assume a legacy encoding.
	return { name: `cookie-policy-${host}.${ending}`, type: `${type};charset=utf-8`, text: `\ufeff${text}` };
}
