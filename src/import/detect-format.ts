import { looksLikeScript } from './json/script/script.ts';
import { isYamlTexts } from './text/yaml/yaml-texts.ts';
import { wordsOf } from './understand/fold.ts';
import { readColumnRole } from './understand/read-column-role.ts';
import { AND } from './understand/word-books.ts';

export type TextFormat = 'text' | 'markdown' | 'html' | 'csv' | 'json';

const MARKUP_START =
	/^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype|html|head|body|table|tbody|tr|div|p|h[1-6]|ul|ol|dl|section|article|main|span|meta|style|details|pre)\b/i;
const MARKUP_TAG = /<\/?(?:table|tr|td|th|li|ul|div|p|h[1-6]|br|dl|dt)\b[^<>]{0,500}>/gi;

/** Tags that no fragment of markup begins with: a page has no Markdown in it. */
const PAGE_START = /<(?:!doctype|html|head|body)\b/i;
/** A row of dashes under the header of a table, a heading, a bold line, a row of marks: they stand alone on their lines. */
const MARKDOWN_LINE =
	/^(?:---$|#{1,6} +\S|[^\S\n\r\u2028\u2029]*(?:\|[^\S\n\r\u2028\u2029]*)?:?-{3,}:?[^\S\n\r\u2028\u2029]*\||(\*\*|__)[^\n*<]{2,120}\1[^\S\n\r]*$)/m;

/** Marks of a page's template, which a script may begin like. */
const TEMPLATE_START = /^\ufeff?\s*\{[{%#]/;

const MAX_SAMPLE_LINES = 400;

const ENDINGS: readonly (readonly [RegExp, TextFormat | 'script'])[] = [
	[/\.(?:html?|xhtml|mht)$/i, 'html'],
	[/\.(?:md|markdown|mdx)$/i, 'markdown'],
	[/\.(?:csv|tsv)$/i, 'csv'],
	[/\.ya?ml$/i, 'text'],
	[/\.json$/i, 'json'],
	[/\.(?:[cm]?[jt]sx?|json[5c]|vue|svelte|astro|py|rb)$/i, 'script'],
];

/** Whether the first line is a header of known columns parted by commas or semicolons, and the next one a row of them. */
function hasCsvHeader(text: string): boolean {
	const [line = '', ...below] = text
		.slice(0, 4000)
		.replace(/^\ufeff/, '')
		.trimStart()
		.split(/\r?\n/);
	const row = below.find((other) => other.trim() !== '');
	const isApart = row !== undefined && row !== below[0];
	if (line.includes('|') || line.includes('\t') || row?.includes('\t')) return false;
	for (const delimiter of [';', ',']) {
		const cells = line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, '').trim());
		const roles = cells.map((cell) => (cell.length > 60 ? null : (readColumnRole(cell)?.role ?? null)));
		const headings = roles.filter((role) => role !== null).length;
		// A title has commas too: "Privacy, cookies, and third parties".
		const pieces = row?.split(delimiter).length ?? cells.length;
		const isRow = isApart ? pieces === cells.length && !/[.!?]\s*$/.test(row) : pieces >= cells.length;
		if (!isRow || cells.some((cell) => AND.at(wordsOf(cell), 0) !== null)) continue;
		if (cells.length >= 2 && headings >= 2 && headings * 2 >= cells.length && roles.includes('name'))
			return true;
	}
	return false;
}

/** Detects a text's format by its content and by the name of its file. */
export function detectFormat(text: string, name: string | null): TextFormat {
	const ending = ENDINGS.find(([pattern]) => pattern.test(name ?? ''))?.[1];
	const head = text.slice(0, 100_000);
	const isTemplate = TEMPLATE_START.test(head);
	if (!isTemplate && /^\ufeff?\s*[[{]/.test(head) && (ending === 'json' || isJson(text))) return 'json';
	if (ending === 'json') return 'json';
	if (ending === 'script' || (ending === undefined && !isTemplate && looksLikeScript(head))) return 'json';
	if (ending === 'text' || isYamlTexts(head.split(/\r\n|[\n\r]/, MAX_SAMPLE_LINES))) return 'text';
	const tags = head.match(MARKUP_TAG)?.length ?? 0;
	// Markdown may hold more tags than its own marks; a page is none.
	const isMarkdown = tags > 0 && MARKDOWN_LINE.test(head) && !PAGE_START.test(head);
	if (isMarkdown && (ending === undefined || ending === 'markdown')) return 'markdown';
	if (MARKUP_START.test(head) || (ending === 'html' && /<[a-z]/i.test(head))) return 'html';
	if (ending === 'markdown') return 'markdown';
	if (tags >= 6 && /<(?:table|tr|li|dl|p|div)\b/i.test(head)) return 'html';
	if (ending === 'csv' || hasCsvHeader(head)) return 'csv';
	if (/^(?:#{1,6}\s|\|?[^\S\n\r\u2028\u2029]*:?-{3,}:?[^\S\n\r\u2028\u2029]*\|)/m.test(head))
		return 'markdown';
	return 'text';
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text.replace(/^\ufeff/, ''));
		return true;
	} catch {
		return false;
	}
}
