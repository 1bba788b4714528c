import { escapeHtml } from '../../core/text/escape-html.ts';

export const htmlRow = (tag: 'th' | 'td', cells: readonly string[]): string =>
	`<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;

/** A table with its titles as markup. */
export const htmlTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
	`<table>
<thead>${htmlRow('th', titles)}</thead>
<tbody>
${rows.map((cells) => htmlRow('td', cells)).join('\n')}
</tbody>
</table>`;
