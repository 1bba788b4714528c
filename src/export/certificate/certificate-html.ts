import { type Certificate, certificateText } from '../../core/certificate/certificate.ts';
import { escapeHtml as safe } from '../../core/text/escape-html.ts';
import type { CertificateView } from '../../report-text/certificate/certificate-view.ts';
import { htmlDocument } from '../html-document.ts';

const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--ground:#fff;--good:#067647}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--line:#3d444d;--ground:#0d1117;--good:#4ac26b}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:56rem;padding:2rem 1.5rem;font:.9375rem/1.45 system-ui,sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:anywhere}
h1{margin:0;font-size:1.5rem;line-height:1.25}
h2{margin:1.5rem 0 .375rem;font-size:1rem}
.result{margin:.5rem 0 1.25rem;font-size:1.125rem;font-weight:600;color:var(--good)}
.soft,dt{color:var(--soft)}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.125rem 1rem;margin:0}
dd{margin:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.8125rem}
th,td{border-bottom:1px solid var(--line);padding:.3125rem .75rem .3125rem 0;text-align:left;vertical-align:top;overflow-wrap:normal}
td:first-child{overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
code{font-family:ui-monospace,monospace}
ul{margin:0;padding-left:1.125rem}
footer{margin-top:1.5rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:.8125rem}
p{margin:.25rem 0}
@media print{@page{size:A4;margin:14mm}:root{--ink:#000;--soft:#444;--line:#999;--ground:#fff;--good:#000}body{padding:0;max-width:none;font-size:9.5pt}table,footer{font-size:8pt}.wide{overflow:visible}a{color:inherit;text-decoration:none}}
`;

function facts({ facts: entries }: CertificateView): string {
	const lines = entries.map(({ label, value, url }) => {
		const text = url === null ? safe(value) : `<a href="${safe(url)}" rel="noreferrer">${safe(value)}</a>`;
		return `<dt>${safe(label)}</dt><dd>${text}</dd>`;
	});
	return `<dl>${lines.join('')}</dl>`;
}

function cookies({ cookies: { heading, columns, rows } }: CertificateView): string {
	const head = columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('');
	const lines = rows.map(({ name, where, cells }) => {
		const first = `<td><code>${safe(name)}</code><br><span class="soft">${safe(where)}</span></td>`;
		return `<tr>${first}${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`;
	});
	return `<h2>${safe(heading)}</h2>
<div class="wide" role="region" tabindex="0" aria-label="${safe(heading)}"><table><thead><tr>${head}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table></div>`;
}

/** Data for machines, which no browser runs: `<` would end it. */
const dataBlock = (json: string) =>
	`<script type="application/json" id="certificate">${json.replaceAll('<', '\\u003c')}</script>`;

/**
 * A certificate as one HTML file for reading, printing and keeping, without scripts that run and without resources from
 * elsewhere. `sha256`: hexadecimal, of `certificateText`, which the file holds as data.
 */
export function certificateHtml(certificate: Certificate, view: CertificateView, sha256: string): string {
	const { language, title, result, unseen, limits, modest, seal } = view;
	const names = unseen?.names.map((name) => `<code>${safe(name)}</code>`).join(', ');
	const parts = [
		`<h1>${safe(title)}</h1>`,
		`<p class="result">${safe(result)}</p>`,
		facts(view),
		cookies(view),
		unseen === null ? '' : `<h2>${safe(unseen.heading)}</h2>\n<p>${names}</p>`,
		`<h2>${safe(limits.heading)}</h2>\n<ul>${limits.entries.map((entry) => `<li>${safe(entry)}</li>`).join('')}</ul>`,
		`<footer><p>${safe(modest)}</p><p><span class="soft">${safe(seal.heading)}</span> <code id="sha256">${safe(sha256)}</code></p><p class="soft">${safe(seal.words)}</p></footer>`,
	];
	const body = [...parts.filter((part) => part !== ''), dataBlock(certificateText(certificate))].join('\n');
	return htmlDocument({ language, title, style: STYLE, body });
}
