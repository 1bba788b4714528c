import { describe, expect, it, test } from 'vitest';
import { neededOrigins, originsCover, uncoveredParents } from '../../src/core/grants.ts';

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
});
