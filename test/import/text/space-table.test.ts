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
});
