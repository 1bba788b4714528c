import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const sitesOf = (...rows: string[]) =>
	parsePolicy(`Cookies\n\nName\tProvider\tDuration\n${rows.map((row) => `${row}\t1 year\n`).join('')}`).sites;

describe('the site of the rows that nobody else is known to set', () => {
	it('is the one that their domains are of', () => {
		expect(sitesOf('quay_id\t.quay.example', 'quay_lang\tdata.quay.example', '_fbp\tpier.example')).toEqual([
			'quay.example',
		]);
	});

	it.each([
		[['quay_id\tquay.example', 'pier_id\tpier.example']],
		[['quay_id\tquay.example']],
		[['_fbp\tquay.example', '_gcl_au\tquay.example']],
		[['quay_id\tquay.example', 'quay_lang\tquay.example', 'a_1\tHarbour', 'a_2\tHarbour', 'a_3\tHarbour']],
	])('is none: %j', (rows) => {
		expect(sitesOf(...rows)).toEqual([]);
	});
});

it('the site is that of the rows said to be its own, where no words name it', () => {
	const table = (other: string) =>
		`Cookies\n\nName\tDomain\tType\tDuration\nquay_id\twww.quay.example\tFirst party\t1 year\nquay_map\t.quay.example\tFirst party\t1 year\ntide_id\t${other}\tThird party\t1 year\n`;
	expect(parsePolicy(table('tide.example')).sites).toEqual(['quay.example']);
	expect(parsePolicy(table('tide.example').replace('\t.quay', '\t.pier')).sites).toEqual([]);
});
