import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy(text).declarations.map(({ names, category, lifetime }) => [
		names.join(),
		category,
		lifetime?.text ?? null,
	]);
const FACTS = [
	['quay_id', 'necessary', '1 year'],
	['tide_map', 'statistical', '3 days'],
];

describe('lists with numbers of several levels', () => {
	it.each([
		[
			'names',
			'1. Necessary cookies\n1.1 quay_id – keeps the pier – 1 year\n\n2. Statistics\n2.1 tide_map – counts – 3 days',
		],
		[
			'names in quotes',
			'1. Necessary cookies\n   1.1 "quay_id" – keeps the pier – 1 year\n2. Statistics\n   2.1 "tide_map" – counts – 3 days',
		],
		[
			'three levels',
			'1. Necessary cookies\n1.1.1. quay_id: keeps the pier (1 year)\n2. Statistics\n2.1.1. tide_map: counts (3 days)',
		],
		[
			'sections',
			'§ 1.1 quay_id: necessary, keeps the pier (1 year)\n§ 1.2 tide_map: for statistics, counts (3 days)',
		],
	])('%s', (_, text) => {
		const rows = read(`Cookies\n\n${text}\n`);
		expect(rows.map(([name, , days]) => [name, days])).toEqual(FACTS.map(([name, , days]) => [name, days]));
	});

	it('a numbered sentence is a sentence', () => {
		const text =
			'Cookies\n\n2.1 Necessary Cookies. Our site places a cookie called "quay_id", which lasts for 1 year.\n2.2 Others. It places the cookies "tide_map" (which lasts for 3 days) and "tide_id" (which lasts for 2 years).\n';
		expect(read(text).map(([name]) => name)).toEqual(['quay_id', 'tide_map', 'tide_id']);
	});
});

describe('lists as word processors copy them', () => {
	const labels = (mark: string, name: string, duration: string) =>
		`${mark}\tName :\t${name}\n\tPurpose :\tkeeps the pier\n\tDuration :\t${duration}\n`;

	it.each(['1.1.', '1)', '•', 'a)'])('labels behind the mark “%s”', (mark) => {
		const text = `Cookies\n\n1.\tNecessary cookies\n${labels(mark, 'quay_id', '1 year')}\n2.\tStatistics\n${labels(mark, 'tide_map', '3 days')}`;
		expect(read(text)).toEqual(FACTS);
	});

	it('a heading behind a list of signs is no item of it', () => {
		const text = `Cookies\n\nThere are:\n\t•\tcookies of a session;\n\t•\tothers.\n\n2.\tNecessary cookies\n${labels('2.1.', 'quay_id', '1 year')}`;
		expect(read(text)).toEqual(FACTS.slice(0, 1));
	});

	it('the rows of a table keep their numbers', () => {
		expect(
			read('Nr.\tName\tDuration\n1.\tquay_id\t1 year\n2.\ttide_map\t3 days\n').map(([name, , days]) => [
				name,
				days,
			]),
		).toEqual([
			['quay_id', '1 year'],
			['tide_map', '3 days'],
		]);
	});
});

it('a label behind a stroke is none of the words before it', () => {
	const { declarations } = parsePolicy(
		'Cookie\n\n- quay_id – rilasciato da Porto Srl – durata: 2 anni\n- tide_id – set by Tide Ltd, duration: 1 year\n',
	);
	expect(declarations.map(({ provider, lifetime }) => [provider, lifetime?.text])).toEqual([
		['Porto Srl', '2 anni'],
		['Tide Ltd', '1 year'],
	]);
});
