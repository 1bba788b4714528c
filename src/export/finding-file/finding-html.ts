import { escapeHtml as safe } from '../../core/text/escape-html.ts';
import type { FactView } from '../../report-text/audit-view.ts';
import type {
	FindingBlock,
	FindingFileView,
	FindingPart,
} from '../../report-text/finding-file/finding-file-view.ts';
import { htmlDocument } from '../html-document.ts';

const STYLE = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:2rem 1.5rem;font:.875rem/1.42 system-ui,sans-serif;color:#000;background:#fff;overflow-wrap:anywhere}
h1{margin:0 0 .75rem;font-size:1.25rem;line-height:1.25}
h2{margin:1rem 0 .25rem;font-size:.9375rem;border-bottom:1px solid #999}
p,ul,dl,table,blockquote{margin:.25rem 0}
dl{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.0625rem .75rem}
dd{margin:0}
dt{color:#444}
ul{padding-left:1.125rem}
blockquote{margin-left:.75rem;padding-left:.75rem;border-left:2px solid #999;font-style:italic}
table{border-collapse:collapse;width:100%;font-size:.8125rem}
th,td{border:1px solid #999;padding:.1875rem .375rem;text-align:left;vertical-align:top}
th{overflow-wrap:normal}
code{font-family:ui-monospace,monospace;font-size:.8125rem}
thead{display:table-header-group}
tr,h2,blockquote{break-inside:avoid}
h2{break-after:avoid}
@media print{@page{size:A4;margin:14mm 15mm}body{padding:0;max-width:none;font-size:9pt;line-height:1.3}h1{font-size:13pt}h2{font-size:10pt}table,code{font-size:8pt}a{color:inherit;text-decoration:none}}
`;

function value({ value: text, url }: FactView): string {
	return url === null ? safe(text) : `<a href="${safe(url)}" rel="noreferrer">${safe(text)}</a>`;
}

function facts(entries: readonly FactView[]): string {
	const lines = entries.map((entry) => `<dt>${safe(entry.label)}</dt><dd>${value(entry)}</dd>`);
	return entries.length === 0 ? '' : `<dl>${lines.join('')}</dl>`;
}

const labelled = (label: string | null, markup: string) =>
	label === null ? markup : `<p><b>${safe(label)}</b></p>\n${markup}`;

function block(given: FindingBlock): string {
	switch (given.kind) {
		case 'text':
			return `<p>${safe(given.words)}</p>`;
		case 'quote':
			return `<blockquote><p>${safe(given.words)}</p></blockquote>`;
		case 'code':
			return `<p><code>${safe(given.words)}</code></p>`;
		case 'list': {
			const items = given.entries.map((entry) => `<li>${safe(entry)}</li>`);
			return labelled(given.label, `<ul>${items.join('')}</ul>`);
		}
		case 'facts':
			return labelled(given.label, facts(given.entries));
		case 'table': {
			const head = given.columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('');
			const rows = given.rows.map((cells) => {
				const markup = cells.map((lines) => `<td>${lines.map(safe).join('<br>')}</td>`);
				return `<tr>${markup.join('')}</tr>`;
			});
			return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
		}
	}
}

function part({ id, heading, blocks }: FindingPart): string {
	return `<section id="${id}"><h2>${safe(heading)}</h2>\n${blocks.map(block).join('\n')}</section>`;
}

/** The document's markup without a page around it, for the clipboard. */
export function findingBody({ title, head, parts }: FindingFileView): string {
	return [`<h1>${safe(title)}</h1>`, facts(head), ...parts.map(part)].join('\n');
}

/** A finding as one HTML file for reading, printing and word processors. */
export function findingHtml(view: FindingFileView): string {
	const { language, title } = view;
	return htmlDocument({ language, title, style: STYLE, body: findingBody(view) });
}
