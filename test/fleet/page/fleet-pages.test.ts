import { describe, expect, it } from 'vitest';
import type { FleetHistory } from '../../../src/fleet/fleet-history.ts';
import { fleetPages } from '../../../src/fleet/page/fleet-pages.ts';
import { ENGLISH, FRENCH } from '../../check/translators.ts';
import { EXAMPLE_SINCE, exampleFleet } from '../example-fleet.ts';
import { makePortal, makePortalCheck } from '../make-portal.ts';

const ASSETS = { style: 'body{color:red}\n', script: '/* script */' };

async function pagesOf(fleet: FleetHistory): Promise<ReadonlyMap<string, string>> {
	const pages = new Map<string, string>();
	for await (const { path, text } of fleetPages(fleet, ASSETS, [ENGLISH, FRENCH])) {
		expect(pages.has(path.toLowerCase())).toBe(false);
		pages.set(path.toLowerCase(), text);
	}
	return pages;
}

/** Addresses that a page links to, but those of other sites. */
function linksOf(path: string, text: string): readonly string[] {
	const links = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
	return links
		.filter((link) => !/^https?:/.test(link))
		.map((link) => new URL(link, `file:///${path}`).pathname.slice(1));
}

const EXAMPLE = await pagesOf(exampleFleet(60));

describe('the pages of a fleet', () => {
	it('link only to one another, in both languages, and every page can be reached', () => {
		const linked = new Set(['index.html']);
		for (const [path, text] of EXAMPLE)
			for (const link of linksOf(path, text)) {
				expect(EXAMPLE.has(link), `${link} of ${path}`).toBe(true);
				linked.add(link);
			}
		expect([...EXAMPLE.keys()].filter((path) => !linked.has(path))).toEqual([]);
		expect(EXAMPLE.get('fr/index.html')).toContain('Cookies de 60 portails');
	});

	it('have names of files that no system takes for another or reserves', () => {
		for (const path of EXAMPLE.keys()) {
			expect(path).toMatch(/^(?:(?:en|fr)\/(?:(?:portals|cookies)\/)?)?[a-z0-9-]+\.(?:html|js)$/);
			expect(path.split('/').at(-1)).not.toMatch(/^(?:con|aux|nul|prn|com\d|lpt\d)\./);
			expect(path.length).toBeLessThan(80);
		}
	});

	it('take no hostile word for markup, allow no script of their own, and balance their elements', () => {
		for (const [path, text] of EXAMPLE) {
			if (!path.endsWith('.html')) continue;
			expect(text).toContain('default-src &#39;none&#39;');
			expect(text.match(/<img|<[^>]*\son\w+=|javascript:|\u202e/i)?.[0]).toBeUndefined();
			expect(text.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(1);
			expect(text).not.toMatch(/<script(?! defer src="(?:\.\.\/)?tables\.js"><\/script>)/);
			for (const name of [
				'section',
				'table',
				'tr',
				'td',
				'th',
				'ul',
				'li',
				'details',
				'p',
				'a',
				'span',
				'code',
			])
				expect(
					text.split(`<${name}>`).length + text.split(`<${name} `).length - 1,
					`${name} in ${path}`,
				).toBe(text.split(`</${name}>`).length);
		}
	});

	it('tell first what got worse and what could not be checked, a line a change', () => {
		const overview = EXAMPLE.get('en/index.html') ?? '';
		const places = ['New findings', 'Could no longer be checked', 'Policies that changed', '<table'].map(
			(text) => overview.indexOf(text),
		);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(overview).toMatch(/<code>_ga<\/code><\/a> undeclared and [^<]+ on 3 portals/);
	});

	it('of a cookie name the portals that have it, and where it is declared', () => {
		const page = [...EXAMPLE].find(([path]) => /^en\/cookies\/pk-id-/.test(path))?.[1] ?? '';
		expect(page).toContain('<h1><code>_pk_id.*</code></h1>');
		expect(page).toMatch(
			/<td class="place" data-sort="_pk_id\*"><code>_pk_id\*<\/code><br><a href="https:\/\/[^"]+\/policy"/,
		);
		expect(page).toContain('Matomo');
	});
});

describe('the page of a portal', () => {
	const find = (start: string, language = 'en') =>
		[...EXAMPLE].find(([path]) => path.startsWith(`${language}/portals/${start}`))?.[1] ?? '';

	it('says since when a finding is there, and which are new', () => {
		const page = find('data-brest');
		expect(page).toContain('<span class="tag new">since Nov 30, 2026</span>');
		expect(page).toContain('the site changed');
		expect(find('data-gap')).toContain('the policy changed');
		expect(find('data-gap', 'fr')).toContain('la politique a changé');
	});

	it('that could not be checked says so, and of which day its verdict is', () => {
		const page = find('data-dax');
		expect(page).toContain(
			'The check of Nov 30, 2026 had no verdict. The site did not answer in time (net::ERR_TIMED_OUT).',
		);
		expect(find('data-dax', 'fr')).toContain(FRENCH.t('check_unreachable_timeout', 'net::ERR_TIMED_OUT'));
		expect(page).toContain('What follows is the verdict of Nov 23, 2026.');
	});

	it('that was never checked is complete too', async () => {
		const pages = await pagesOf({ ...exampleFleet(0), portals: [makePortal([], EXAMPLE_SINCE)] });
		expect([...pages].find(([path]) => path.startsWith('en/portals/'))?.[1]).toContain(
			'not been checked yet',
		);
	});

	it('draws its history with words and numbers beside', () => {
		const page = find('data-arles');
		expect(page).toMatch(/role="img" aria-label="Open findings: \d+ on [^"]+at most \d+\."/);
		expect(page).toContain('The numbers as a table');
	});
});

it('the pages of a fleet without portals say how to begin, and have no empty table', async () => {
	const pages = await pagesOf({ ...exampleFleet(0), portals: [] });
	const [index = '', cookies = ''] = [pages.get('en/index.html'), pages.get('en/cookies.html')];
	expect(index).toContain('There is no site in the fleet.');
	expect(cookies).toContain('No cookies were seen.');
	expect(index + cookies).not.toMatch(/<table|<form/);
});

describe('many portals of one address', () => {
	it('and those whose names differ in nothing that a file can have get a page each', async () => {
		const setup = { cookies: [{ name: 'A' }, { name: 'a' }, { name: '中' }, { name: '文' }] };
		const portals = ['https://ville.test/', 'https://ville.test/a', 'https://ville.test/A'].map((url) => ({
			...makePortal([makePortalCheck(EXAMPLE_SINCE, setup)], EXAMPLE_SINCE),
			url,
		}));
		const pages = await pagesOf({ ...exampleFleet(0), portals });
		expect([...pages.keys()].filter((path) => path.startsWith('en/portals/'))).toHaveLength(3);
		expect([...pages.keys()].filter((path) => path.startsWith('en/cookies/'))).toHaveLength(4);
	});
});
