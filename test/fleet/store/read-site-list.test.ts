import { describe, expect, it } from 'vitest';
import { readSiteList } from '../../../src/fleet/store/sites/read-site-list.ts';

describe('a list of sites', () => {
	it('is read from CSV, with the line of each site', () => {
		const text = '\ufeffURL;Tags;Pages\nhttps://a.test/;"x; y";/,/map/\n\n"b.test";;3\n';
		const { sites, faults } = readSiteList(text);
		expect(faults).toEqual([]);
		expect(sites).toMatchObject([
			{ at: 2, site: { url: 'https://a.test/', tags: ['x', 'y'] } },
			{ at: 4, site: { url: 'b.test', pages: 3 } },
		]);
	});

	it('counts lines within a cell', () => {
		const { sites } = readSiteList('url,title\na.test,"one\ntwo"\nb.test,x\n');
		expect(sites.map(({ at }) => at)).toEqual([2, 4]);
	});

	it('names columns that are unknown, or missing', () => {
		expect(readSiteList('adress\na.test\n').faults).toEqual([
			{ code: 'column', at: 1, value: 'adress' },
			{ code: 'no_address_column', at: 1, value: '' },
		]);
	});

	it('is read from the registry of data portals, whole or in lines', () => {
		const entry = {
			...{ link: 'https://data.a.test', name: 'A', software: { id: 'opendatasoft' } },
			owner: { location: { country: { id: 'FR' } } },
		};
		const site = { url: 'https://data.a.test', title: 'A', platform: 'opendatasoft', tags: ['fr'] };
		expect(readSiteList(JSON.stringify([entry])).sites).toEqual([{ at: 1, site }]);
		expect(readSiteList(`${JSON.stringify(entry)}\n${JSON.stringify(entry)}\n`).sites).toHaveLength(2);
	});

	it('names entries that are no sites', () => {
		expect(readSiteList('[{"url":"a.test","tag":"x"},"b.test"]')).toMatchObject({
			sites: [{ at: 2, site: { url: 'b.test' } }],
			faults: [{ code: 'entry', at: 1, value: 'tag' }],
		});
		expect(readSiteList('{"url":').faults).toEqual([{ code: 'json', at: 1, value: '' }]);
	});
});
