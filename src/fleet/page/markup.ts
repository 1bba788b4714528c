import { escapeHtml } from '../../core/text/escape-html.ts';
import { clipText, visibleText } from '../../core/text/visible-text.ts';
import type { ZonedTranslator } from '../../report-text/sections/zoned.ts';

/** Characters of a hostile name that a page shows; the rest is in the results. */
const MAX_LENGTH = 120;

/** Escapes words of our own. */
export { escapeHtml as safe };

/** Makes hostile text visible, and clips it. */
export function shownText(text: string): string {
	const { text: shown, clipped } = clipText(visibleText(text), MAX_LENGTH);
	return clipped ? `${shown}…` : shown;
}

/** Escapes hostile text. */
export const hostile = (text: string): string => escapeHtml(shownText(text));

/** A cookie's name as code. */
export const code = (name: string, { t }: Pick<ZonedTranslator, 't'>): string =>
	name === '' ? `<i>${escapeHtml(t('popup_nameless'))}</i>` : `<code>${hostile(name)}</code>`;

/** Items that are markup already. */
export const list = (items: readonly string[], name = ''): string =>
	items.length === 0
		? ''
		: `<ul${name === '' ? '' : ` class="${name}"`}>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;

/** A day in the reader's words. */
export const day = (iso: string, { date }: ZonedTranslator): string =>
	`<time datetime="${escapeHtml(iso)}">${escapeHtml(date(Date.parse(iso)))}</time>`;

/** A day to stand in a sentence. */
export const dayWords = (iso: string, { date }: ZonedTranslator): string => date(Date.parse(iso));

/** A cell, with the value that it is sorted by. */
export const cell = (content: string, sortedBy?: string | number, name = ''): string =>
	`<td${name === '' ? '' : ` class="${name}"`}${sortedBy === undefined ? '' : ` data-sort="${escapeHtml(String(sortedBy))}"`}>${content}</td>`;

/** The rest of a list, to open. */
export const folded = (summary: string, body: string): string =>
	`<details><summary>${escapeHtml(summary)}</summary>${body}</details>`;

/** A table in a region of its own that scrolls. `head`: cells of the head, as markup. */
export const table = (name: string, label: string, head: string, rows: readonly string[]): string =>
	`<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table class="${name}"><thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;

export const heads = (words: readonly string[]): string =>
	words.map((word) => `<th scope="col">${escapeHtml(word)}</th>`).join('');
