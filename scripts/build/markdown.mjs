/** Beginnings of blocks. */
const HEADING = /^(#{1,3}) (.+)$/;
const TABLE_RULE = /^\|(?: ?:?-+:? ?\|)+$/;

/** @param {string} text */
const escapeHtml = (text) =>
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

/** @param {string[]} lines @param {(text: string) => string} words */
function blockHtml(lines, words) {
	const [first = ''] = lines;
	const heading = HEADING.exec(first);
	if (heading !== null && lines.length === 1) {
		const level = heading[1]?.length;
		return `<h${level}>${words(heading[2] ?? '')}</h${level}>`;
	}
	if (first.startsWith('|') && TABLE_RULE.test(lines[1] ?? '')) return tableHtml(lines, words);
	if (first.startsWith('- ')) {
		const items = lines.join('\n').slice(2).split('\n- ');
		return `<ul>${items.map((item) => `<li>${words(item.replace(/\n\s*/g, ' '))}</li>`).join('')}</ul>`;
	}
	if (/^(?:#|\||>|```|\d+\. |\s|!\[)/.test(first))
		throw new Error(`This Markdown is not understood: ${first}`);
	return `<p>${words(lines.join(' '))}</p>`;
}

/**
 * Converts the Markdown of our own documents: headings, paragraphs, lists and tables, with code, bold and links in them.
 * @param {string} text @param {(href: string) => string | null} [address] of a link; null: its words alone
 * @returns {string} HTML
 * @throws for anything else
 */
export function markdownHtml(text, address = (href) => href) {
	const blocks = text
		.replaceAll('\r\n', '\n')
		.trim()
		.split(/\n{2,}/);
	return blocks.map((block) => blockHtml(block.split('\n'), (words) => inline(words, address))).join('\n');
}
