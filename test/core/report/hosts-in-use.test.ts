import { describe, expect, it, test } from 'vitest';
import { type SiteContext, thirdPartySites } from '../../../src/core/report/hosts-in-use.ts';
import { siteOf } from '../../fakes/fake-browser.ts';

const AT = Date.UTC(2026, 10, 21);

function sites(hosts: readonly string[], knowledge: Partial<SiteContext> = {}) {
	const context = { site: 'ville.example', origins: [], hidesParentDomains: true, siteOf, ...knowledge };
	return thirdPartySites({ at: AT, hosts }, context).sites;
}

describe('the other sites in use', () => {
	it('are told once each with their hosts, in alphabetical order, never the portal’s own', () => {
		const hosts = [
			'b.tierce.example',
			'cdn.ville.example',
			'ville.example',
			'a.tierce.example',
			'autre.example',
		];
		expect(sites([...hosts, 'a.tierce.example'])).toEqual([
			{
				site: 'autre.example',
				hosts: ['autre.example'],
				granted: false,
				request: ['*://*.autre.example/*'],
			},
			{
				site: 'tierce.example',
				hosts: ['a.tierce.example', 'b.tierce.example'],
				granted: false,
				request: ['*://*.tierce.example/*'],
			},
		]);
	});

	it('are not the portal’s for ending in the same letters', () => {
		expect(sites(['evilville.example']).map(({ site }) => site)).toEqual(['evilville.example']);
	});

	test.each(['127.0.0.1', 'localhost', '[::1]'])('%s is asked for as it is', (host) => {
		const context = { siteOf: (name: string) => (name.includes(':') ? null : siteOf(name)) };
		expect(sites([host], context)).toMatchObject([{ site: host, request: [`*://${host}/*`] }]);
	});

	test.each([
		[['*://*.tierce.example/*'], true, true],
		[['*://a.tierce.example/*', '*://b.tierce.example/*'], true, false],
		[['*://a.tierce.example/*', '*://b.tierce.example/*'], false, true],
		[['*://a.tierce.example/*', '*://tierce.example/*'], true, false],
		[['*://a.tierce.example/*', '*://b.tierce.example/*', '*://tierce.example/*'], true, true],
		[['https://*.tierce.example/*'], true, false],
		[['<all_urls>'], true, true],
		[[], true, false],
	])('with %j, parents hidden: %s, they are granted: %s', (origins, hidesParentDomains, granted) => {
		const listed = sites(['a.tierce.example', 'b.tierce.example'], { origins, hidesParentDomains });
		expect(listed.map((site) => site.granted)).toEqual([granted]);
	});
});
