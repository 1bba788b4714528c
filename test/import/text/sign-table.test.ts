import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy(text).declarations.map(({ names, purpose, lifetime, line }) => [
		names.join(' '),
		purpose,
		lifetime?.text ?? null,
		line,
	]);

const ROWS = [
	['Cookie', 'Purpose', 'Duration'],
	['quay_id', 'Keeps the berth', '1 day'],
	['quay_map', 'Keeps the map, and the way there', '1 year'],
];
const READ = [
	['quay_id', 'Keeps the berth', '1 day', 6],
	['quay_map', 'Keeps the map, and the way there', '1 year', 7],
];

describe('rows of a text whose cells a sign parts', () => {
	it.each(['; ', ';', ' – ', ' — ', ' - ', ' / ', ' · ', ' • '])('%s', (sign) => {
		const table = ROWS.map((cells) => cells.join(sign)).join('\n');
		expect(
			read(`Cookies of the harbour\n\nWe set these:\n\n${table}\n\nYou may refuse them; we ask you first.\n`),
		).toEqual(READ);
	});

	it('two columns are enough', () => {
		expect(read('About cookies.\n\nName; Purpose\nquay_id; Keeps the berth\ntide; Keeps the tide\n')).toEqual(
			[
				['quay_id', 'Keeps the berth', null, 4],
				['tide', 'Keeps the tide', null, 5],
			],
		);
	});

	it('a sign too many stands within the purpose', () => {
		const text = 'About cookies.\n\nName; Purpose; Duration\nquay_id; Keeps the berth; and the boat; 1 day\n';
		expect(read(text)).toEqual([['quay_id', 'Keeps the berth;and the boat', '1 day', 4]]);
	});

	it.each([
		'Cookies; partners; purposes: all of them are told below.\nquay; harbour; berth\n',
		'We use the name; the purpose; and the duration.\nThey say; what we do; and why\n',
	])('a sentence is no header: %s', (text) => {
		expect(read(`About cookies.\n\n${text}`)).toEqual([]);
	});
});
