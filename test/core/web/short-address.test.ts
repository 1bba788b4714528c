import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostOf } from '../../../src/core/web/address.ts';
import { shortAddress } from '../../../src/core/web/short-address.ts';

describe('a short address', () => {
	test.each([
		['https://data.example/a/b?c=d#e', 'https://data.example/a/b?…'],
		['https://data.example/a#e?f', 'https://data.example/a'],
		['https://data.example', 'https://data.example'],
		['https://data.example?x', 'https://data.example?…'],
		['https://me:secret@data.example:8443/x', 'https://data.example:8443/x'],
		['HTTPS://data.example/x@y', 'https://data.example/x@y'],
		['moz-extension://an-id/a.js', 'moz-extension://an-id/a.js'],
		['file:///home/a', 'file:///home/a'],
		['about:blank', 'about:blank'],
		['about:srcdoc#x', 'about:srcdoc'],
		['https://data.example/p;jsessionid=SECRET/x', 'https://data.example/p;…/x'],
		['https://data.example/p%3BSECRET', 'https://data.example/p;…'],
		['https://data.example/p%3fid=SECRET/x?c', 'https://data.example/p%3F…/x?…'],
		['https://data.example/sid=SECRET/x', 'https://data.example/sid=…/x'],
		['https://data.example/p,sid%3dSECRET', 'https://data.example/p,sid=…'],
		['https://data.example/(S(SECRET))/x.aspx', 'https://data.example/(…)/x.aspx'],
		['https://data.example/(X(1)F(SECRET)S(SECRET))/x', 'https://data.example/(…)/x'],
		['data:text/html,secret', 'data:…'],
		['blob:https://data.example/5f', 'blob:…'],
		['JavaScript:alert(1)', 'javascript:…'],
		['', ''],
		['/a/b?c', '/a/b'],
		[`https://data.example/${'x'.repeat(400)}?q`, `https://data.example/${'x'.repeat(299)}…?…`],
	])('%s', (url, short) => {
		expect(shortAddress(url)).toBe(short);
	});

	it('is short, tells no query, fragment or credentials, and stays as it is', () => {
		const part = fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'large' });
		fc.assert(
			fc.property(fc.oneof(part, fc.string()), fc.constantFrom('', '?SECRET', '#SECRET'), (url, end) => {
				const short = shortAddress(`${url}${end}`);
				expect(short.length).toBeLessThan(700);
				expect(short).not.toContain('SECRET');
				expect(shortAddress(short).replace('?…', '')).toBe(short.replace('?…', ''));
			}),
		);
	});
});

describe('the host of an address', () => {
	test.each([
		['https://Data.Example:8443/x', 'data.example'],
		['https://u:p@data.example', 'data.example'],
		['http://[::1]:80/', '[::1]'],
		['https://data.example\\@evil.example/', 'data.example'],
		['about:blank', null],
		['https:///x', null],
		['text', null],
	])('%s', (url, host) => {
		expect(hostOf(url)).toBe(host);
	});
});
