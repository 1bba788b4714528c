import { brokenLine } from '../broken-line.ts';
import { type PortalFact, type PortalPage, type PortalRow, WORDS_OF_LANGUAGES } from './portal-pages.ts';

export const JOINTS = [
	'html',
	'html merged',
	'pipes',
	'tabs',
	'tabs and empty lines',
	'wide blanks',
	'blanks',
	'broken lines',
	'glued',
	'a cell a line',
	'a cell a paragraph',
	'tabs over lines',
] as const;
export type Joint = (typeof JOINTS)[number];

const SISTER = 'https://help.opendatasoft.com';

/** The text of a cell. Lifetimes take the page's blank before their units. */
function cellOf({ titles: _, blank }: PortalPage, row: PortalRow, fact: PortalFact): string {
	if (fact === 'name') return row.names.join(', ');
	if (fact === 'lifetime') return row.lifetime[0].replace(/(?<=\d) /g, blank);
	return row[fact];
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function htmlTable(header: readonly string[], rows: readonly (readonly string[])[], merged: boolean): string {
	const lines = rows.map((row, index) => {
		const cells = row.map((cell, column) => {
			if (!merged || column > 0) return `<td><p>${escaped(cell)}</p></td>`;
			if (rows[index - 1]?.[0] === cell) return '';
			const span = rows.slice(index).findIndex((other) => other[0] !== cell);
			return `<td rowspan="${span < 0 ? rows.length - index : span}">${escaped(cell)}</td>`;
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	return `<table><tr>${header.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr>${lines.join('\n')}</table>`;
}

function tableOf(page: PortalPage, rows: readonly PortalRow[], joint: Joint): string {
	const titles = page.order.map((fact) => page.titles[fact]);
	const header = page.isLoud ? titles.map((title) => title.toUpperCase()) : titles;
	const cells = rows.map((row) => page.order.map((fact) => cellOf(page, row, fact)));
	const joined = (by: string, between = '\n') => [header, ...cells].map((row) => row.join(by)).join(between);
	switch (joint) {
		case 'html':
		case 'html merged':
			return htmlTable(header, cells, joint === 'html merged');
		case 'pipes':
			return [header, header.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
		case 'tabs':
			return joined('\t');
		case 'tabs and empty lines':
			return joined('\t', '\n\n');
		case 'wide blanks': {
			const widths = header.map(
				(_, column) => Math.max(...[header, ...cells].map((row) => row[column]?.length ?? 0)) + 3,
			);
			return [header, ...cells]
				.map((row) =>
					row
						.map((cell, column) => cell.padEnd(widths[column] ?? 0))
						.join('')
						.trimEnd(),
				)
				.join('\n');
		}
		case 'blanks':
			return joined(' ');
		case 'broken lines':
			return [header.join(' '), ...cells.map((row) => brokenLine(row.join(' '), 60))].join('\n');
		case 'glued':
			return joined('');
		case 'a cell a line':
			return joined('\n');
		case 'a cell a paragraph':
			return joined('\n\n', '\n\n');
		case 'tabs over lines':
			return [header.join('\t'), ...cells.map((row) => row.join('\n'))].join('\n');
	}
}

/** Writes a page: as markup, or as text that was copied. */
export function writePortalPage(page: PortalPage, joint: Joint): string {
	const words = WORDS_OF_LANGUAGES[page.language];
	if (words === undefined) return '';
	const { parts, groups } = page;
	const isHtml = joint.startsWith('html');
	const tag = (name: string, text: string) => (isHtml ? `<${name}>${escaped(text)}</${name}>` : text);
	const section = ([heading, ...lines]: readonly [string, ...string[]]) => [
		tag('h3', heading),
		...lines.map((line) => tag('p', line)),
	];
	return [
		tag('h1', words.title),
		...(parts.includes('intro') ? [tag('p', words.intro)] : []),
		...(parts.includes('explained') ? section(words.explained) : []),
		tag('h3', page.used.replace('HOST', page.host)),
		...groups.flatMap(([heading, rows]) => [tag('h4', heading), tableOf(page, rows, joint)]),
		...(parts.includes('closing') ? section(words.closing) : []),
		...(parts.includes('sister') ? [tag('p', SISTER)] : []),
	].join(joint === 'glued' || joint === 'blanks' ? '\n' : '\n\n');
}
