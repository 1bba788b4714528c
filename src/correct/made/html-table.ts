/** A row of cells that are markup already. */
export const htmlRow = (tag: 'th' | 'td', cells: readonly string[]): string =>
	`<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** A table with its titles, of cells that are markup already. */
export const htmlTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
	`<table>
<thead>${htmlRow('th', titles)}</thead>
<tbody>
${rows.map((cells) => htmlRow('td', cells)).join('\n')}
</tbody>
</table>`;
