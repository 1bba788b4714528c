import { describe, expect, it, test } from 'vitest';
import { cookieKey, cookieReachesHost, domainMatches, isExpired } from '../../../src/core/cookie/cookie.ts';
import { partyOf } from '../../../src/core/cookie/party.ts';
import { canonicalHost, isIpHost, isWithin } from '../../../src/core/web/host.ts';
import { makeCookie } from '../../fakes/make.ts';

describe('domain matching (RFC 6265bis 5.1.3)', () => {
	test.each([
		['lumiere.opendatasoft.com', 'lumiere.opendatasoft.com', true],
		['lumiere.opendatasoft.com', 'opendatasoft.com', true],
		['a.b.opendatasoft.com', 'b.opendatasoft.com', true],
		['opendatasoft.com.evil.example', 'opendatasoft.com', false],
		['evilopendatasoft.com', 'opendatasoft.com', false],
		['opendatasoft.com', 'lumiere.opendatasoft.com', false],
		['opendatasoft.com.', 'opendatasoft.com', false],
		['xn--donnes-fva.ville.example', 'ville.example', true],
		['192.168.10.1', '10.1', false],
		['192.168.10.1', '192.168.10.1', true],
		['[2001:db8::1]', '[2001:db8::1]', true],
		['[2001:db8::1]', ':1]', false],
		['', '', false],
		['lumiere.opendatasoft.com', '', false],
		['.opendatasoft.com', 'opendatasoft.com', true],
	])('%s and a cookie of %s: %s', (host, domain, expected) => {
		expect(domainMatches(host, domain)).toBe(expected);
	});

	it('keeps a host-only cookie from subdomains', () => {
		const cookie = makeCookie({ domain: 'ville.example', hostOnly: true });
		expect(cookieReachesHost(cookie, 'data.ville.example')).toBe(false);
		expect(cookieReachesHost({ ...cookie, hostOnly: false }, 'data.ville.example')).toBe(true);
		expect(cookieReachesHost(cookie, 'ville.example')).toBe(true);
	});
});

describe('cookie identity', () => {
	const base = makeCookie({ domain: 'a.example', path: '/p', name: 'n' });
	const partition = { topLevelSite: 'https://a.example', hasCrossSiteAncestor: false };
	test.each([
		['store', { store: '1' }],
		['host-only flag', { hostOnly: false }],
		['domain', { domain: 'b.example' }],
		['path', { path: '/q' }],
		['name', { name: 'm' }],
		['partition', { partition }],
		['first-party domain', { firstPartyDomain: 'a.example' }],
	])('two cookies that differ in %s are two cookies', (_, change) => {
		expect(cookieKey({ ...base, ...change })).not.toBe(cookieKey(base));
	});

	it('tells a cross-site ancestor from a same-site one', () => {
		const crossSite = { ...partition, hasCrossSiteAncestor: true };
		expect(cookieKey({ ...base, partition })).not.toBe(cookieKey({ ...base, partition: crossSite }));
	});

	it('is not changed by lifetime or flags', () => {
		expect(cookieKey({ ...base, expires: 5, secure: true, httpOnly: true, sameSite: 'strict' })).toBe(
			cookieKey(base),
		);
	});

	it('cannot be imitated by a name that holds separators', () => {
		const a = makeCookie({ path: '/', name: '","x' });
		const b = makeCookie({ path: '/","', name: 'x' });
		expect(cookieKey(a)).not.toBe(cookieKey(b));
	});
});

describe('expiry', () => {
	it('is over at its moment, not before, and never for a session cookie', () => {
		expect([999, 1000, 1001].map((at) => isExpired({ expires: 1 }, at))).toEqual([false, true, true]);
		expect(isExpired({ expires: null }, Number.MAX_SAFE_INTEGER)).toBe(false);
	});
});

describe('hosts', () => {
	test.each([
		['Lumiere.OpenDataSoft.com', 'lumiere.opendatasoft.com'],
		['lumiere.opendatasoft.com.', 'lumiere.opendatasoft.com'],
		['.opendatasoft.com', 'opendatasoft.com'],
		['xn--donnes-fva.example', 'xn--donnes-fva.example'],
		['127.0.0.1', '127.0.0.1'],
		['[::1]', '[::1]'],
		['localhost', 'localhost'],
		['', null],
		['a..b', null],
		['a b.example', null],
		['données.example', null],
		['<b>.example', null],
		[`${'a'.repeat(64)}.example`, null],
	])('%j is read as %j', (text, expected) => {
		expect(canonicalHost(text)).toBe(expected);
	});

	it('knows IP addresses, which have no parents', () => {
		expect(isIpHost('10.0.0.1')).toBe(true);
		expect(isIpHost('10.0.0.1.example')).toBe(false);
		expect(isWithin('1.2.3.4', '3.4')).toBe(false);
	});
});

describe('party', () => {
	test.each([
		['ville.example', 'ville.example', 'first'],
		['data.ville.example', 'ville.example', 'first'],
		['evil-ville.example', 'ville.example', 'third'],
		['ville.example.evil.example', 'ville.example', 'third'],
		['video.example', 'ville.example', 'third'],
	])('a cookie of %s under %s has the party %s', (domain, site, expected) => {
		expect(partyOf({ domain }, site)).toBe(expected);
	});
});
