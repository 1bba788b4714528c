import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy(text).declarations.map(({ names, provider, lifetime }) => [
		names.join(' '),
		provider,
		lifetime?.text ?? null,
	]);

const QUAY = [
	['quay_id', 'Harbour Office', '1 day'],
	['quay_map_of_berths', 'Maps', '12 months'],
	['tide', 'Harbour Office', '2 years'],
];

describe('columns that blanks part', () => {
	it('stand below their titles', () => {
		const text = `Cookie              Provider        Duration
quay_id             Harbour Office  1 day
quay_map_of_berths  Maps            12 months
                                    at most
tide                Harbour Office  2 years
`;
		expect(read(text)).toEqual([
			['quay_id', 'Harbour Office', '1 day'],
			['quay_map_of_berths', 'Maps', '12 months at most'],
			['tide', 'Harbour Office', '2 years'],
		]);
	});

	it.each([2, 3, 5])('stand in the order of their titles, %i blanks from each other', (count) => {
		const rows = [['Cookie', 'Provider', 'Duration'], ...QUAY];
		expect(read(rows.map((row) => row.join(' '.repeat(count))).join('\n'))).toEqual(QUAY);
	});

	it('have no first cell where the row begins with blanks', () => {
		const rows = ['Provider   Cookie name   Duration', 'Harbour Office   quay_id   1 day'];
		const below = [
			'   quay_map_of_berths   12 months',
			'   quay_tide   2 years',
			'   quay_of_the_harbour   1 day',
		];
		expect(read([...rows, ...below].join('\n')).map(([name]) => name)).toEqual([
			'quay_id',
			'quay_map_of_berths',
			'quay_tide',
			'quay_of_the_harbour',
		]);
	});

	it('leave the first cell out where it is that of the rows above, and go on below each other', () => {
		const text = `Provider        Cookie name   Purpose                Duration
Harbour Office  quay_id       Keeps the berth that   1 day
                              was chosen
                quay_tide     Keeps the tide         2 years
                berth         Keeps the berth        1 year
Maps            quay_map,     Keep the map and the   Session
                quay_way      way to it
`;
		expect(read(text)).toEqual([
			['quay_id', 'Harbour Office', '1 day'],
			['quay_tide', 'Harbour Office', '2 years'],
			['berth', 'Harbour Office', '1 year'],
			['quay_map quay_way', 'Maps', 'Session'],
		]);
	});

	it('hold names that stand below each other alone', () => {
		const text =
			'Cookie     Purpose\nquay_id    Keeps the berth and\nquay_tide  the tide\nQUAYSID\nquay_map   Keeps the map\n';
		expect(read(text).map(([name]) => name)).toEqual(['quay_id', 'quay_tide', 'QUAYSID', 'quay_map']);
	});
});

it('a text that begins with the address of a picture is no script', () => {
	expect(read('[https://quay.example/boat.svg]\n\nCookies\n\n- quay_id: keeps the berth (1 day)\n')).toEqual([
		['quay_id', null, '1 day'],
	]);
});
