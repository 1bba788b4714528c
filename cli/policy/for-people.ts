import type { Declaration, Policy } from '../../src/core/policy/policy.ts';
import { escapeHtml } from '../../src/core/text/escape-html.ts';
import { csvLine } from '../../src/export/csv.ts';

const COLUMNS = [
	'Name',
	'Category',
	'Provider',
	'Purpose',
	'Location',
	'Lifetime',
	'Party',
	'Domain',
	'Storage',
];

function cells({
	names,
	category,
	provider,
	purpose,
	location,
	lifetime,
	party,
	domain,
	storage,
}: Declaration): string[] {
	return [
		names.join(', '),
		category,
		provider,
		purpose,
		location,
		lifetime?.text ?? null,
		party,
		domain,
		storage,
	].map((text) => text ?? '');
}

const escapeMarkdown = (text: string) =>
	text.replace(/[\\|*_`<>[\]]/g, '\\$&').replace(/(?<!\s)\s*\n\s*/g, ' ');

/** Writes a policy for people as a table in CSV, Markdown or HTML. */
export function forPeople(policy: Policy, format: 'csv' | 'md' | 'html'): string {
	const rows = policy.declarations.map(cells);
	if (format === 'csv') return [COLUMNS, ...rows].map(csvLine).join('');
	const title = policy.title ?? 'Cookie policy';
	const sites = policy.sites.join(', ');
	if (format === 'md') {
		const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
		const table = [
			line(COLUMNS),
			line(COLUMNS.map(() => '---')),
			...rows.map((row) => line(row.map(escapeMarkdown))),
		];
		return `${[`# ${escapeMarkdown(title)}`, '', ...(sites ? [sites, ''] : []), ...table].join('\n')}\n`;
	}
	const row = (tag: string, texts: readonly string[]) =>
		`<tr>${texts.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
	return `<!doctype html>
<html lang="${escapeHtml(policy.language ?? 'en')}">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<h1>${escapeHtml(title)}</h1>
${sites ? `<p>${escapeHtml(sites)}</p>\n` : ''}<table>
<thead>${row('th', COLUMNS)}</thead>
<tbody>
${rows.map((texts) => row('td', texts)).join('\n')}
</tbody>
</table>
</html>
`;
}
