import { describe, expect, it } from 'vitest';
import { addressesToTry, readAddress } from '../../../options/importing/address.ts';
import { readSite, readSites } from '../../../options/preview/site-field.ts';

describe('the portal field', () => {
	it.each([
		['data.ville-exemple.example', 'data.ville-exemple.example'],
		['  Data.Ville-Exemple.Example. ', 'data.ville-exemple.example'],
		['https://data.ville-exemple.example:8443/terms/?flg=fr#x', 'data.ville-exemple.example'],
		['http://data.ville-exemple.example', 'data.ville-exemple.example'],
		['<https://data.ville-exemple.example>', 'data.ville-exemple.example'],
		['data.ville-exemple.example/explore', 'data.ville-exemple.example'],
		['données.exemple.example', 'xn--donnes-eva.exemple.example'],
		['*.Région.example', '*.xn--rgion-bsa.example'],
		['*.example.org', '*.example.org'],
		['localhost', 'localhost'],
		['http://127.0.0.1:8080/', '127.0.0.1'],
		['[2001:db8::1]', '[2001:db8::1]'],
	])('reads %s as %s', (word, site) => {
		expect(readSite(word)).toBe(site);
	});

	it.each([
		'portal',
		'*',
		'*.org',
		'*.*.example.org',
		'data.*.example',
		'data..example',
		'ftp://data.example.org',
		'javascript:alert(1)',
		'data:text/html,x',
		'a b',
		'not a host!',
		'-a.example',
		`${'a'.repeat(64)}.example`,
	])('refuses %s', (word) => {
		expect(readSite(word)).toBeNull();
	});

	it('takes several, once each', () => {
		expect(readSites('a.example, b.example;A.example\n*.c.example')).toEqual({
			sites: ['a.example', 'b.example', '*.c.example'],
		});
	});

	it('says which word is wrong', () => {
		expect(readSites('a.example, oops!\nwhat?')).toEqual({ wrong: ['oops!', 'what?'] });
	});

	it('reads its own output back', () => {
		for (const site of ['xn--donnes-eva.exemple.example', '*.example.org', '127.0.0.1'])
			expect(readSite(site)).toBe(site);
	});
});

describe('the address field', () => {
	it.each([
		['data.ville-exemple.example', 'https://data.ville-exemple.example/'],
		['http://data.ville-exemple.example/p', 'http://data.ville-exemple.example/p'],
		['data.ville-exemple.example:8443/p', 'https://data.ville-exemple.example:8443/p'],
		['https://me:secret@data.ville-exemple.example/p#part', 'https://data.ville-exemple.example/p'],
	])('reads %s as %s', (text, href) => {
		expect(readAddress(text)?.href).toBe(href);
	});

	it.each(['', 'two words', 'ftp://a.example/', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'])(
		'refuses %s',
		(text) => {
			expect(readAddress(text)).toBeNull();
		},
	);

	it('takes a bare portal for its policy pages, then its front page', () => {
		const tried = addressesToTry(new URL('https://data.ville-exemple.example/'));
		expect(tried.map(({ pathname }) => pathname)).toEqual([
			'/terms/cookies-policy/',
			'/terms/cookies-information',
			'/',
		]);
	});

	it('takes a page for that page alone', () => {
		expect(addressesToTry(new URL('https://a.example/cookies'))).toHaveLength(1);
	});
});
