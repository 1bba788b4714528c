/** Beginnings of blocks. */
const HEADING = /^(#{1,3}) (.+)$/;
const TABLE_RULE = /^\|(?: ?:?-+:? ?\|)+$/;
const PICTURE = /^!\[([^\]]*)\]\(([^)\s]+)\)$/;
const CODE_FENCE = '```';

/**
 * Targets of a document's links and pictures.
 * @typedef {object} MarkdownTargets
 * @property {(href: string) => string | null} [address] of a link; null: its words alone
 * @property {(source: string, words: string) => string} [picture] HTML of a picture, whose words are escaped; without it,
 *   pictures are refused
 */

/** @param {string} text */
export const escapeHtml = (text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Converts what stands within a line: code, bold, links.
 * @param {string} text @param {(href: string) => string | null} address of a link; null: its words alone
 */
function inline(text, address) {
	return escapeHtml(text)
		.replace(/`([^`]+)`/g, '<code>$1</code>')
		.replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
		.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_all, words, href) => {
			const to = address(href);
			return to === null ? words : `<a href="${to}">${words}</a>`;
		});
}

/** @param {string} row */
const cellsOf = (row) =>
	row
		.replace(/^\||\|$/g, '')
		.split('|')
		.map((cell) => cell.trim());

/** @param {string[]} lines @param {(text: string) => string} words */
function tableHtml([head = '', , ...rows], words) {
	const heads = cellsOf(head).map((cell) => `<th scope="col">${words(cell)}</th>`);
	const body = rows.map(
		(row) =>
			`<tr>${cellsOf(row)
				.map((cell) => `<td>${words(cell)}</td>`)
				.join('')}</tr>`,
	);
	return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** @param {string} tag @param {string[]} items @param {(text: string) => string} words */
const listHtml = (tag, items, words) =>
	`<${tag}>${items.map((item) => `<li>${words(item.replace(/\n\s*/g, ' '))}</li>`).join('')}</${tag}>`;

/** @param {string[]} lines @param {(text: string) => string} words @param {MarkdownTargets['picture']} picture */
function blockHtml(lines, words, picture) {
	const [first = ''] = lines;
	const text = lines.join('\n');
	const heading = HEADING.exec(first);
	if (heading !== null && lines.length === 1) {
		const level = heading[1]?.length;
		return `<h${level}>${words(heading[2] ?? '')}</h${level}>`;
	}
	if (first.startsWith('|') && TABLE_RULE.test(lines[1] ?? '')) return tableHtml(lines, words);
	if (first.startsWith('- ')) return listHtml('ul', text.slice(2).split('\n- '), words);
	if (first.startsWith('1. ')) return listHtml('ol', text.slice(3).split(/\n\d+\. /), words);
	const shown = PICTURE.exec(first);
	if (shown !== null && lines.length === 1 && picture !== undefined)
		return picture(shown[2] ?? '', escapeHtml(shown[1] ?? ''));
	if (lines.length > 2 && first === CODE_FENCE && lines.at(-1) === CODE_FENCE)
		return `<pre tabindex="0"><code>${escapeHtml(lines.slice(1, -1).join('\n'))}</code></pre>`;
	if (/^(?:#|\||>|```|\d+\. |\s|!\[)/.test(first))
		throw new Error(`This Markdown is not understood: ${first}`);
	return `<p>${words(lines.join(' '))}</p>`;
}

/**
 * Converts the Markdown of our own documents: headings, paragraphs, lists, tables, pictures and code without empty lines,
 * with code, bold and links in them.
 * @param {string} text @param {MarkdownTargets} [targets]
 * @returns {string} HTML
 * @throws for anything else
 */
export function markdownHtml(text, { address = (href) => href, picture } = {}) {
	const blocks = text
		.replaceAll('\r\n', '\n')
		.trim()
		.split(/\n{2,}/);
	return blocks
		.map((block) => blockHtml(block.split('\n'), (words) => inline(words, address), picture))
		.join('\n');
}
