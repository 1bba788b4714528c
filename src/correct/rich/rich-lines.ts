import { escapeHtml } from '../../core/text/escape-html.ts';
import { type RichText, richHtml } from './rich-html.ts';

const TABLE = /<table\b[\s\S]*?<\/table\s*>/gi;
const HEADING = /^\s{0,3}(#{1,6})\s+(\S.*)$/;
const BULLET = /^\s*(?:[-*•]|\d{1,3}[.)])\s+(\S.*)$/;
const RULE_SIGNS = /^[\s|:+-]*$/;

/** Whether a line is the rule below a table's head. */
const isRule = (line: string) => line.includes('-') && RULE_SIGNS.test(line);

/** The text of a line with its marks of emphasis, code and links as markup. */
function inline(text: string): string {
	const safe = escapeHtml(text).replace(/\\([_*[\]#.~`|{}()!+-])/g, '$1');
	return safe
		.replace(/`([^`]{1,200})`/g, '<code>$1</code>')
		.replace(/\*\*([^*]{1,300})\*\*/g, '<strong>$1</strong>')
		.replace(/\[([^[\]]{1,300})\]\((https?:\/\/[^\s()"<>]{1,1000})\)/g, '<a href="$2">$1</a>');
}

type LineKind = 'blank' | 'tabs' | 'pipes' | 'heading' | 'item' | 'text';

function kindOf(line: string): LineKind {
	if (line.trim() === '') return 'blank';
	if (line.trim().includes('\t')) return 'tabs';
	if (/\S\s*\|.*\S/.test(line) || /^\s*\|.*\|\s*$/.test(line)) return 'pipes';
	if (HEADING.test(line)) return 'heading';
	return BULLET.test(line) ? 'item' : 'text';
}

const cellsOf = (line: string, kind: LineKind): readonly string[] =>
	kind === 'tabs'
		? line.split('\t')
		: line
				.trim()
				.replace(/^\||(?<!\\)\|$/g, '')
				.split(/(?<!\\)\|/)
				.map((cell) => cell.trim());

function tableOf(lines: readonly string[], kind: LineKind): string {
	const isTitled = kind === 'tabs' || isRule(lines[1] ?? '');
	const rows = lines.filter((line) => kind === 'tabs' || !isRule(line));
	const written = rows.map((line, index) => {
		const tag = isTitled && index === 0 ? 'th' : 'td';
		return `<tr>${cellsOf(line, kind)
			.map((cell) => `<${tag}>${inline(cell)}</${tag}>`)
			.join('')}</tr>`;
	});
	return `<table>\n${written.join('\n')}\n</table>`;
}

function markupOf(kind: LineKind, lines: readonly string[]): string {
	switch (kind) {
		case 'blank':
			return '';
		case 'tabs':
		case 'pipes':
			return tableOf(lines, kind);
		case 'heading':
			return lines
				.map((line) => {
					const [, marks = '#', text = ''] = HEADING.exec(line) ?? [];
					return `<h${marks.length}>${inline(text.replace(/(?<!#)#+$/, '').trimEnd())}</h${marks.length}>`;
				})
				.join('\n');
		case 'item':
			return `<ul>\n${lines.map((line) => `<li>${inline(BULLET.exec(line)?.[1] ?? line)}</li>`).join('\n')}\n</ul>`;
		case 'text':
			return `<p>${lines.map((line) => inline(line.trim())).join('<br>\n')}</p>`;
	}
}

/** Lines of one kind that follow each other, as markup. */
function linesAsHtml(text: string, part: 'all' | 'tables'): string {
	const blocks: string[] = [];
	let kind: LineKind = 'blank';
	let lines: string[] = [];
	const end = () => {
		const isWanted = part === 'all' || ((kind === 'tabs' || kind === 'pipes') && lines.length > 1);
		if (isWanted && kind !== 'blank') blocks.push(markupOf(kind, lines));
		lines = [];
	};
	for (const line of text.split(/\r\n|[\n\r]/)) {
		const next = kindOf(line);
		if (next !== kind) end();
		kind = next;
		lines.push(line);
	}
	end();
	return blocks.join('\n');
}

/** Returns a text as markup that an editor may take over, with its plain text. `part`: its tables alone, or all of it. */
export function richLines(source: string, base: string | null, part: 'all' | 'tables'): RichText {
	const html: string[] = [];
	let at = 0;
	for (const { 0: table, index } of source.matchAll(TABLE)) {
		html.push(linesAsHtml(source.slice(at, index), part), richHtml(table, base, 'tables').html);
		at = index + table.length;
	}
	html.push(linesAsHtml(source.slice(at), part));
	const joined = html.filter((text) => text !== '').join('\n');
	return { html: joined, plain: part === 'all' ? source : richHtml(joined, base, 'tables').plain };
}
