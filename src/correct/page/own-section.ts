import type { Declaration } from '../../core/policy/policy.ts';
import type { SourcePage } from '../../core/policy/source-page.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import { cellsOf, columnsFor, HTML_CELLS, headings, type MadeColumns, TEXT_CELLS } from '../made/cells.ts';
import { htmlRow } from '../made/html-table.ts';
import type { PageReading } from './page-reading.ts';
import type { NewSection } from './parts.ts';
import { lineBreakOf } from './text-lines.ts';

/** A table of our own in a page that has none for a row, in the page's language. */
export interface OwnSection extends NewSection {
	/** Writes a row, with the blank before it. */
	row(declaration: Declaration): string;
}

function htmlSection(at: number, columns: MadeColumns, heading: string, words: PolicyWords): OwnSection {
	return {
		at,
		before: `\n<h3>${escapeHtml(heading)}</h3>\n<table>\n<thead>${htmlRow('th', headings(columns, words).map(escapeHtml))}</thead>\n<tbody>`,
		row: (declaration) => `\n${htmlRow('td', cellsOf(declaration, columns, words, HTML_CELLS))}`,
		after: '\n</tbody>\n</table>',
	};
}

function textSection(
	at: number,
	columns: MadeColumns,
	heading: string,
	words: PolicyWords,
	eol: string,
	hasPipes: boolean,
): OwnSection {
	const line = (cells: readonly string[]) =>
		hasPipes ? `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |` : cells.join('\t');
	const titles = headings(columns, words);
	const rule = hasPipes ? `${eol}|${titles.map(() => ' --- |').join('')}` : '';
	return {
		at,
		before: `${eol}${eol}${hasPipes ? '### ' : ''}${heading}${eol}${eol}${line(titles)}${rule}`,
		row: (declaration) => `${eol}${line(cellsOf(declaration, columns, words, TEXT_CELLS))}`,
		after: eol,
	};
}

/** A table of our own at a place of a page, under the heading of a row's category. */
export function ownSection(
	{ content, kind }: SourcePage,
	reading: PageReading,
	declaration: Declaration,
	words: PolicyWords,
	at: number,
): OwnSection {
	const heading = words.heading[declaration.category];
	const like = declaration.party === null ? [] : [declaration];
	const layoutLike = reading.declarations.map((declared) => ({ ...declared, party: like[0]?.party ?? null }));
	const columns = columnsFor(layoutLike.length > 0 ? layoutLike : like, [declaration], false);
	return kind === 'html'
		? htmlSection(at, columns, heading, words)
		: textSection(at, columns, heading, words, lineBreakOf(content), reading.hasPipes);
}
