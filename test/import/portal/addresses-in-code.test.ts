import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { addressesInCode } from '../../../src/import/portal/addresses-in-code.ts';

describe('the address of its own site in code', () => {
	it.each([
		[
			"export const metadata = { alternates: { canonical: 'https://quay.example/cookies' } };",
			'https://quay.example/cookies',
		],
		["const SITE = 'https://www.quay.example';", 'https://www.quay.example'],
		["{% set site_url = 'https://quay.example' %}", 'https://quay.example'],
		['define(\'BASE_URL\', "https://quay.example/");', 'https://quay.example/'],
		["CookieConsent.run({ cookie: { name: 'cc', domain: 'quay.example' } });", 'https://quay.example'],
		["{ cookieName: 'cc', cookieDomain: '.quay.example' }", 'https://quay.example'],
	])('%s', (code, address) => {
		expect(addressesInCode(code)).toEqual([address]);
	});

	it.each([
		"cookies: [{ name: '_ga', domain: 'quay.example' }]",
		"const baseUrl = 'https://quay.example'; const siteUrl = 'https://pier.example';",
		"const apiUrl = 'https://quay.example';",
		'The site: https://quay.example',
		"const siteUrl = 'https://www.google.com';",
	])('none: %s', (code) => {
		expect(addressesInCode(code)).toEqual([]);
	});

	it('is the portal of a component', () => {
		const text =
			"const SITE = 'https://quay.example';\nexport default () => <main><h1>Cookies</h1><ul><li><code>quay_id</code>: keeps you signed in (1 day)</li></ul></main>;";
		expect(parsePolicy({ text }, { name: 'cookies.tsx' }).sites).toEqual(['quay.example']);
	});
});

it('a page is about the site that its own description names', () => {
	const html =
		'<head><meta name="description" content="What cookies data.quay.example uses"></head><h1>Cookies</h1><p>We keep one.</p>';
	expect(parsePolicy({ text: html }, { kind: 'html' }).sites).toEqual(['data.quay.example']);
});
