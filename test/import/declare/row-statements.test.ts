import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const categoriesIn = (text: string, kind: 'text' | 'markdown' = 'markdown') =>
	parsePolicy({ text }, { kind }).declarations.map(({ names, category }) => `${names.join(' ')} ${category}`);

const table = (line: string, before = '') =>
	`# Cookies\n\n${before}\n\n| Name | Set by | Expires |\n|---|---|---|\n| quay_sid | us | session |\n| quay_map | us | 1 day |\n| quay_n | Harbour Metrics | 1 year |\n\n${line}\n`;

describe('lines behind a table say of which category some of its rows are', () => {
	it.each([
		'Numbers 1 and 2 are strictly necessary. Number 3 is for statistics.',
		'1–2: necessary\n\n3: statistics',
		'Notes:\n\n- 1 and 2: necessary\n- 3: statistics',
		'The first two are necessary, the last is for statistics.',
		'The last one is for statistics, the others are essential.',
		'All of the above cookies are necessary except the one of Harbour Metrics. Number 3 is for statistics.',
		'Zu 1 und 2: technisch notwendig.\n\nZu 3: Statistik.',
		'I cookie da 1 a 2 sono tecnici e non richiedono il consenso. Il cookie 3 serve a fini statistici.',
		'Les cookies 1 et 2 sont strictement nécessaires. Le cookie 3 sert à la mesure d’audience.',
		'Die ersten beiden sind technisch notwendig, der letzte dient der Statistik.',
	])('%s', (line) => {
		expect(categoriesIn(table(line))).toEqual([
			'quay_sid necessary',
			'quay_map necessary',
			'quay_n statistical',
		]);
	});

	it.each([
		'The above cookies are necessary.',
		'Alle oben genannten Cookies sind technisch notwendig.',
		'Bovenstaande cookies zijn noodzakelijk.',
		'Las cookies anteriores son técnicas.',
		'Výše uvedené cookies jsou nezbytné.',
		'Kakorna ovan är nödvändiga.',
		'Powyższe pliki cookie są niezbędne.',
		'All the cookies above are exempt from consent.',
	])('%s', (line) => {
		expect(new Set(categoriesIn(table(line)).map((row) => row.split(' ').at(-1)))).toEqual(
			new Set(['necessary']),
		);
	});

	it.each([
		'First-party cookies are necessary.',
		'Section 1 of the law of the harbour says what is necessary.',
		'1 Necessary cookies',
		'We keep the logs for 2 days, which is necessary.',
		'Numbers 4 and 5 are necessary.',
		'None of the above cookies are necessary.',
		'All but the cookie of another company are necessary.',
	])('but not %s', (line) => {
		expect(new Set(categoriesIn(table(line)).map((row) => row.split(' ').at(-1)))).toEqual(
			new Set(['unknown']),
		);
	});
});

describe('a line above a table leaves some of its rows out', () => {
	it.each([
		'All of these are strictly necessary, except the one of Harbour Metrics.',
		'Tous ces cookies sont nécessaires, sauf `quay_n`.',
		'Alle Cookies sind notwendig, ausgenommen Nummer 3.',
	])('%s', (line) => {
		expect(categoriesIn(table('', line)).slice(-3)).toEqual([
			'quay_sid necessary',
			'quay_map necessary',
			'quay_n unknown',
		]);
	});
});

it('what is said of the cookies above holds for no table below', () => {
	const tables = (joint: string) =>
		`Name\tExpires\nquay_sid\tsession\nquay_map\t1 day\nThe cookies above are necessary.\n${joint}Name\tExpires\nquay_n\t1 year\nThe cookies above are for statistics.\n`;
	for (const joint of ['', '\n'])
		expect(categoriesIn(tables(joint), 'text')).toEqual([
			'quay_sid necessary',
			'quay_map necessary',
			'quay_n statistical',
		]);
});
