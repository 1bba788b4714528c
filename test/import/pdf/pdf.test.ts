import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/import/document.ts';
import { documentFromItems, type TextItem } from '../../../src/import/pdf/index.ts';

const SIZE = 10;

/** Text at a place, about as wide as it would be set. */
const at = (x: number, y: number, text: string, page = 1, fontSize = SIZE): TextItem => ({
	text,
	x,
	y,
	width: text.length * fontSize * 0.5,
	height: fontSize,
	page,
	fontSize,
});

/** Lines of cells: each row is given as texts by column, a line of text each. */
function tableAt(
	lefts: readonly number[],
	top: number,
	rows: readonly (readonly string[])[],
	page = 1,
): TextItem[] {
	const items: TextItem[] = [];
	let y = top;
	for (const row of rows) {
		const cells = row.map((cell) => cell.split('\n'));
		for (const [column, lines] of cells.entries())
			for (const [index, text] of lines.entries())
				if (text !== '') items.push(at(lefts[column] ?? 0, y + index * 12, text, page));
		y += Math.max(...cells.map(({ length }) => length)) * 12 + 8;
	}
	return items;
}

const LEFTS = [20, 120, 330];
const tablesOf = (items: readonly TextItem[]) =>
	documentFromItems(items).blocks.flatMap((block) =>
		block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
	);
const wordsOf = (block: Block) =>
	block.kind === 'table' || block.kind === 'list' ? block.kind : 'text' in block && block.text;

const HEADER = ['Cookie', 'Purpose', 'Duration'];
const ROWS = [
	['_ga', 'Counts the visitors of the portal and\nthe pages that they look at', '13 months'],
	['sessionid', 'Keeps you signed in from page to page', 'Session'],
];

describe('a PDF’s pieces of text as a document', () => {
	it('puts cells that wrap onto several lines together', () => {
		expect(tablesOf(tableAt(LEFTS, 100, [HEADER, ...ROWS]))).toEqual([
			[
				HEADER,
				['_ga', 'Counts the visitors of the portal and the pages that they look at', '13 months'],
				ROWS[1],
			],
		]);
	});

	it('reads a cell in the middle of its row', () => {
		const items = [
			...tableAt(LEFTS, 100, [HEADER]),
			at(20, 136, '_ga'),
			at(120, 130, 'Counts the visitors of the portal and'),
			at(120, 142, 'the pages that they look at'),
			at(330, 136, '13 months'),
			...tableAt(LEFTS, 164, [ROWS[1] ?? []]),
		];
		expect(tablesOf(items)[0]?.[1]).toEqual([
			'_ga',
			'Counts the visitors of the portal and the pages that they look at',
			'13 months',
		]);
	});

	it('goes on over a page break, without the header said again there', () => {
		const items = [
			...tableAt(LEFTS, 700, [HEADER, ...ROWS]),
			...tableAt(LEFTS, 40, [HEADER, ['lang', 'Keeps the language', '1 year']], 2),
		];
		const [table, ...others] = tablesOf(items);
		expect(others).toEqual([]);
		expect(table?.map(([name]) => name)).toEqual(['Cookie', '_ga', 'sessionid', 'lang']);
	});

	it('sets the page of each row', () => {
		const items = [
			...tableAt(LEFTS, 700, [HEADER, ...ROWS]),
			...tableAt(LEFTS, 40, [['lang', 'Keeps the language', '1 year']], 2),
		];
		const [table] = documentFromItems(items).blocks;
		expect(table?.kind === 'table' && table.rows.map(({ place }) => place)).toEqual(
			[1, 1, 1, 2].map((page) => ({ line: null, page })),
		);
	});

	it('joins a row that a page break cuts', () => {
		const items = [
			...tableAt(LEFTS, 700, [
				HEADER,
				ROWS[1] ?? [],
				['_ga', 'Counts the visitors of the portal and', '13 months'],
			]),
			...tableAt(
				LEFTS,
				40,
				[
					['', 'the pages that they look at', ''],
					['lang', 'Keeps the language', '1 year'],
				],
				2,
			),
		];
		expect(tablesOf(items)[0]?.[2]?.[1]).toBe(
			'Counts the visitors of the portal and the pages that they look at',
		);
	});

	it('leaves out what stands at the edge of every page', () => {
		const page = (number: number, text: string) => [
			at(20, 20, 'Portal of an invented town', number),
			at(20, 60, text, number),
			at(20, 800, `${number} / 2`, number),
		];
		const { blocks } = documentFromItems([...page(1, 'The portal keeps no cookie.'), ...page(2, 'None.')]);
		expect(blocks.map(wordsOf)).toEqual(['The portal keeps no cookie. None.']);
	});

	it('keeps rows at the edge of pages that are alike but for a number, and their first header', () => {
		const page = (number: number) =>
			tableAt(
				LEFTS,
				40,
				[HEADER, ...[1, 2, 3].map((n) => [`id_${number * 3 + n}`, 'Counts', '1 year'])],
				number,
			);
		const [table] = tablesOf([1, 2, 3].flatMap(page));
		expect(table?.map(([name]) => name)).toEqual([
			'Cookie',
			...Array.from({ length: 9 }, (_, i) => `id_${i + 4}`),
		]);
	});

	it('recognises headings by size and joins the lines of a paragraph', () => {
		const { blocks } = documentFromItems([
			at(20, 30, 'Cookies policy', 1, 20),
			at(20, 60, 'Strictly necessary cookies', 1, 14),
			at(20, 80, 'These cookies are needed for the portal to work, and no page could be'),
			at(20, 92, 'served without them.'),
		]);
		expect(blocks).toMatchObject(
			[
				{ kind: 'heading', level: 1, text: 'Cookies policy' },
				{ kind: 'heading', level: 2, text: 'Strictly necessary cookies' },
				{ kind: 'paragraph', text: /could be served without them\.$/ },
			].map((block) =>
				block.kind === 'paragraph' ? { ...block, text: expect.stringMatching(block.text) } : block,
			),
		);
	});

	it('keeps several names on lines of their own, and joins one that was broken', () => {
		const names = tablesOf(
			tableAt(LEFTS, 100, [
				HEADER,
				['_ga\n_gid', 'Counts the visitors', '1 year'],
				['_hjSession_\n123456', 'Records', '1 day'],
			]),
		)[0]?.map(([name]) => name);
		expect(names).toEqual(['Cookie', '_ga\n_gid', '_hjSession_123456']);
	});

	it('separates columns without a visible gap by their left edges', () => {
		const tight = at(20, 150, '_ga_abcdefghkmnopqs Counts the visitors');
		const items = [
			...tableAt(LEFTS, 100, [HEADER, ROWS[1] ?? []]),
			{ ...tight, width: 195 },
			at(330, 150, '1 year'),
		];
		expect(tablesOf(items)[0]?.at(-1)).toEqual(['_ga_abcdefghkmnopqs', 'Counts the visitors', '1 year']);
	});

	it('does not mistake two distant words for a table', () => {
		const { blocks } = documentFromItems([
			at(20, 30, 'Cookies policy'),
			at(400, 30, '21 November 2026'),
			at(20, 60, 'Text.'),
		]);
		expect(blocks.map(({ kind }) => kind)).not.toContain('table');
	});

	it('reads whatever stands wherever', () => {
		const number = fc.oneof(
			fc.double({ min: -1e4, max: 1e4 }),
			fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY),
		);
		const item = fc.record({
			text: fc.string(),
			x: number,
			y: number,
			width: number,
			height: number,
			page: fc.integer({ min: 1, max: 3 }),
		});
		fc.assert(
			fc.property(fc.array(item), (items) => {
				expect(documentFromItems(items).blocks.length).toBeLessThanOrEqual(items.length * 2 + 1);
			}),
		);
	});

	it('takes time in proportion to its length', () => {
		const rowsOf = (count: number) =>
			Array.from({ length: count }, (_, i) =>
				tableAt(LEFTS, 20 + (i % 30) * 25, [[`name_${i}`, 'Counts', '1 year']], 1 + Math.floor(i / 30)),
			).flat();
		// The best of some runs: others share the machine.
		const time = (items: readonly TextItem[]) =>
			Math.min(
				...Array.from({ length: 4 }, () => {
					const start = performance.now();
					documentFromItems(items);
					return performance.now() - start;
				}),
			);
		const [small, large] = [rowsOf(600), rowsOf(4800)];
		time(small);
		expect(time(large)).toBeLessThan(Math.max(40, time(small)) * 24);
	}, 30_000);
});
