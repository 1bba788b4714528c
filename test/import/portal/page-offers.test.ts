import { describe, expect, it } from 'vitest';
import { offersOf as readOffers } from '../../../src/import/portal/page-offers.ts';

const offersOf = (html: string, url: string) =>
	readOffers(html, url, (href, base) => (URL.canParse(href, base) ? new URL(href, base).href : null));

const HOST = 'https://data.ville-exemple.example';
const PAGE = `${HOST}/terms/cookies-policy/`;

describe('what a page that was read from an address offers', () => {
	it.each([
		['the platform’s links', '<a href="?flg=fr" lang="fr">FR</a>', `${PAGE}?flg=fr`],
		['entities in an address', '<a href="?a=1&amp;flg=fr">FR</a>', `${PAGE}?flg=fr`],
		['a link of another page', '<a href="/map/?flg=fr">FR</a>', `${PAGE}?flg=fr`],
		['alternates in its head', '<link rel="alternate" hreflang="fr" href="?lang=fr">', `${PAGE}?lang=fr`],
		['the base of its addresses', '<base href="/x/"><a href="?flg=fr">FR</a>', `${PAGE}?flg=fr`],
		['what stands in a script', '<script>"<a href=?flg=fr>"</script>', null],
		['what stands in a comment', '<!-- <a href="?flg=fr">FR</a> -->', null],
		['an address that is none', '<a href="https://[">FR</a>', null],
	])('finds its languages by %s', (_, html, url) => {
		expect(offersOf(html, PAGE).languages.map((offer) => offer.url)).toEqual(url === null ? [] : [url]);
	});

	it('finds the policy that it links to, by the words inside the link', () => {
		const html = '<footer><a href="/a">Map</a><a href="/b"><span>Politique de</span> cookies</a></footer>';
		expect(offersOf(html, `${HOST}/`).policies).toEqual([`${HOST}/b`]);
	});
});
