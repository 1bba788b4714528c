import { describe, expect, it, test } from 'vitest';
import {
	neededOrigins,
	originHost,
	originsCover,
	originsOf,
	otherOrigins,
	uncoveredParents,
} from '../../../src/core/web/grants.ts';

describe('grants', () => {
	it('asks for a host and its parents down to the registrable domain, without subdomains', () => {
		expect(neededOrigins('data.ville.example', 'ville.example')).toEqual([
			'*://data.ville.example/*',
			'*://ville.example/*',
		]);
		expect(neededOrigins('a.b.ville.example', 'ville.example')).toHaveLength(3);
		expect(neededOrigins('ville.example', 'ville.example')).toEqual(['*://ville.example/*']);
		expect(neededOrigins('127.0.0.1', '127.0.0.1')).toEqual(['*://127.0.0.1/*']);
		expect(neededOrigins('x.huwise.com', 'huwise.com')).toEqual(['*://*.huwise.com/*']);
	});

	test.each([
		[['*://*.ville.example/*'], 'data.ville.example', true],
		[['*://*.ville.example/*'], 'ville.example', true],
		[['*://*.ville.example/*'], 'evilville.example', false],
		[['*://ville.example/*'], 'data.ville.example', false],
		[['https://ville.example/*'], 'ville.example', false],
		[['https://ville.example/*', 'http://ville.example/*'], 'ville.example', true],
		[['<all_urls>'], 'ville.example', true],
		[['*://*/*'], 'ville.example', true],
		[[], 'ville.example', false],
	])('%j covers %s: %s', (granted, host, expected) => {
		expect(originsCover(granted, host)).toBe(expected);
	});

	it('names the parents that are hidden', () => {
		expect(uncoveredParents(['*://data.ville.example/*'], 'data.ville.example', 'ville.example')).toEqual([
			'ville.example',
		]);
		expect(uncoveredParents(['*://*.ville.example/*'], 'data.ville.example', 'ville.example')).toEqual([]);
	});

	test.each([
		['*://*.ville.example/*', 'ville.example'],
		['https://data.ville.example/*', 'data.ville.example'],
		['*://127.0.0.1/*', '127.0.0.1'],
		['*://*/*', '*'],
		['<all_urls>', '*'],
	])('%s is about %s', (origin, host) => {
		expect(originHost(origin)).toBe(host);
	});

	it('tells an added site’s own from those given for third parties', () => {
		const granted = [
			'*://*.opendatasoft.com/*',
			'https://lumiere.opendatasoft.com/*',
			'*://data.ville.example/*',
			'*://ville.example/*',
			'*://www.ville.example/*',
			'*://*.ville.example/*',
			'*://*.tierce.example/*',
			'<all_urls>',
		];
		const site = { host: 'data.ville.example', site: 'ville.example' };
		expect(originsOf(site, granted)).toEqual(['*://data.ville.example/*', '*://ville.example/*']);
		expect(otherOrigins(granted, [site])).toEqual([
			'*://www.ville.example/*',
			'*://*.ville.example/*',
			'*://*.tierce.example/*',
			'<all_urls>',
		]);
	});
});
