import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const rows = (key: string, first: unknown, second: unknown) => [
	{ name: 'quay_id', provider: 'Quay', [key]: first, duration: '1 day' },
	{ name: 'bay_id', provider: 'Bay', [key]: second, duration: '1 year' },
];

it.each([
	[{ categories: { 1: { label: 'Necessary' }, 3: { label: 'Statistics' } } }, 'cat', '1', '3'],
	[{ categories: { 1: 'Necessary', 3: 'Statistics' } }, 'category', 1, 3],
	[
		{
			groups: [
				{ id: 'c0001', title: 'Notwendig' },
				{ id: 'c0002', title: 'Statistik' },
			],
		},
		'categoryId',
		'c0001',
		'c0002',
	],
])('categories that stand apart from the cookies: %j', (titles, key, first, second) => {
	const text = JSON.stringify({ ...titles, cookies: rows(key, first, second) });
	expect(parsePolicy({ text }).declarations.map(({ category }) => category)).toEqual([
		'necessary',
		'statistical',
	]);
});
