import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';
import { readText } from '../../../../src/import/read-text.ts';

type Rows = readonly (readonly string[])[];

const pad = (text: string, width: number) => text.padEnd(width);
const widthsOf = (rows: Rows) =>
	(rows[0] ?? []).map((_, column) => Math.max(4, ...rows.map((row) => row[column]?.length ?? 0)));

/** Each layout writes rows, the first of them the header, as lines of text. */
const LAYOUTS: Readonly<Record<string, (rows: Rows) => string>> = {
	'csv-table': ([header = [], ...rows]) =>
		[
			'.. csv-table::',
			`   :header: ${header.map((cell) => `"${cell}"`).join(', ')}`,
			'',
			...rows.map((row) => `   ${row.map((cell) => `"${cell}"`).join(', ')}`),
		].join('\n'),
	'list-table': (rows) =>
		[
			'.. list-table::',
			'   :header-rows: 1',
			'',
			...rows.flatMap((row) => row.map((cell, index) => `   ${index === 0 ? '* -' : '  -'} ${cell}`)),
		].join('\n'),
	'grid table': (rows) => {
		const widths = widthsOf(rows);
		const rule = (sign: string) => `+${widths.map((width) => sign.repeat(width + 2)).join('+')}+`;
		return [
			rule('-'),
			...rows.flatMap((row, index) => [
				`|${row.map((cell, column) => ` ${pad(cell, widths[column] ?? 0)} `).join('|')}|`,
				rule(index === 0 ? '=' : '-'),
			]),
		].join('\n');
	},
	'table of a terminal': (rows) => {
		const widths = widthsOf(rows);
		const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
		const lines = rows.map(
			(row) => `|${row.map((cell, column) => ` ${pad(cell, widths[column] ?? 0)} `).join('|')}|`,
		);
		return [rule, lines[0] ?? '', rule, ...lines.slice(1), rule].join('\n');
	},
	'simple table': (rows) => {
		const widths = widthsOf(rows);
		const rule = widths.map((width) => '='.repeat(width)).join('  ');
		const lines = rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  '));
		return [rule, lines[0] ?? '', rule, ...lines.slice(1), rule].join('\n');
	},
	'table of Pandoc': (rows) => {
		const widths = widthsOf(rows);
		const rule = widths.map((width) => '-'.repeat(width)).join('  ');
		const lines = rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  '));
		return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
	},
};

const cell = fc.stringMatching(/^[a-zé]{1,9}(?: [a-z0-9]{1,6}){0,3}$/);
const rows = fc
	.integer({ min: 2, max: 5 })
	.chain((width) =>
		fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
	);

describe('tables drawn with rules', () => {
	it.each(Object.entries(LAYOUTS))('%s: the rows come back', (_, write) => {
		fc.assert(
			fc.property(rows, (given) => {
				const { blocks } = readText(`Before.\n\n${write(given)}\n\nBehind.\n`);
				const tables = blocks.flatMap((block) =>
					block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
				);
				expect(tables).toEqual([given]);
				expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(2);
			}),
			{ numRuns: 100 },
		);
	});

	it('a cell goes on over the next line', () => {
		const text = [
			'Cookies',
			'=======',
			'',
			'Needed',
			'******',
			'',
			'+-------------+------------------+----------+',
			'| Name        | Purpose          | Lifetime |',
			'+=============+==================+==========+',
			'| ``pier_id`` | Keeps you signed | 30       |',
			'|             | in               | minutes  |',
			'+-------------+------------------+----------+',
			'',
			'==========  ================  ========',
			'Name        Purpose           Lifetime',
			'==========  ================  ========',
			'pier_lang   The language of   1 year',
			'            the page',
			'==========  ================  ========',
			'',
			'.. list-table:: Visits',
			'',
			'   * - Name',
			'     - Lifetime',
			'   * - pier_no',
			'     - 13',
			'       months',
		].join('\n');
		const read = parsePolicy({ text }).declarations.map(({ names, purpose, lifetime }) => [
			names.join(),
			purpose,
			lifetime?.seconds,
		]);
		expect(read).toEqual([
			['pier_id', 'Keeps you signed in', 1800],
			['pier_lang', 'The language of the page', 31536000],
			['pier_no', null, 13 * 2626560],
		]);
	});

	it('titles underlined with any sign are headings, in the order of their signs', () => {
		const { blocks } = readText(
			'Cookies\n=======\n\nNeeded\n~~~~~~\n\nText.\n\nPages\n^^^^^\n\nShop\n~~~~\n',
		);
		expect(blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : []))).toEqual([
			[1, 'Cookies'],
			[3, 'Needed'],
			[4, 'Pages'],
			[3, 'Shop'],
		]);
	});
});
