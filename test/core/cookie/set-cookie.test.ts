import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCookieDate, readZonedDate } from '../../../src/core/cookie/cookie-date.ts';
import {
	type CookieOffer,
	type OfferContext,
	readCookieStoreOffer,
	readScriptOffer,
	readSetCookie,
} from '../../../src/core/cookie/set-cookie.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const CHROMIUM: OfferContext = { at: NOW, engine: 'chromium' };
const ENGINES = ['chromium', 'firefox'] as const;
const FIREFOX: OfferContext = { at: NOW, engine: 'firefox' };
const PLAIN: CookieOffer = {
	name: 'a',
	domain: null,
	path: null,
	secure: false,
	httpOnly: false,
	sameSite: 'unspecified',
	partitioned: false,
	asked: null,
};

describe('a Set-Cookie line', () => {
	test.each<[string, Partial<CookieOffer> | null]>([
		['a=1', {}],
		[' a = 1 ; secure ', { secure: true }],
		['a', { name: '' }],
		['=a', { name: '' }],
		['=a=b', { name: '' }],
		['a=', {}],
		['a=b=c', {}],
		['=', null],
		['', null],
		[' ; Secure', null],
		['a=1\0', null],
		['a=1; Path=/\x7f', null],
		['a=1\n', null],
		['a\tb=1\t', null],
		['\ta\t=\t1\t;\tSecure', { secure: true }],
		['a=1\t2', null],
		['a=1; b\tc=2', null],
		['a="x; Secure', { secure: true }],
		['é=1', { name: 'é' }],
		['a=1; HTTPONLY; sEcUrE; Partitioned', { httpOnly: true, secure: true, partitioned: true }],
		['a=1; Domain=.Example.ORG', { domain: 'example.org' }],
		['a=1; Domain=', {}],
		['a=1; Domain=b.example; Domain=c.example', { domain: 'c.example' }],
		['a=1; Domain=b.example; Domain=', {}],
		['a=1; Domain=exa mple', { domain: 'exa mple' }],
		['a=1; Domain=xn--bcher-kva.example', { domain: 'xn--bcher-kva.example' }],
		['a=1; Path=/x', { path: '/x' }],
		['a=1; Path=/X y', { path: '/X y' }],
		['a=1; Path=x', {}],
		['a=1; Path=/x; Path=y', {}],
		['a=1; Path', {}],
		[`a=1; Path=/${'x'.repeat(1024)}`, {}],
		['a=1; SameSite=None', { sameSite: 'no_restriction' }],
		['a=1; SameSite=LAX', { sameSite: 'lax' }],
		['a=1; SameSite=Strict; SameSite=whatever', {}],
		['a=1; Max-Age=60', { asked: 60 }],
		['a=1; Max-Age=0', { asked: 0 }],
		['a=1; Max-Age=-5', { asked: -5 }],
		['a=1; Max-Age=5.5', {}],
		['a=1; Max-Age=+5', { asked: 5 }],
		['a=1; Max-Age=', {}],
		['a=1; Max-Age=60; Max-Age=x', {}],
		['a=1; Max-Age=60; Max-Age=', {}],
		['a=1; Expires=Sun, 22 Nov 2026 12:01:00 GMT; Expires=soon', {}],
		['a=1; Expires=Sun, 22 Nov 2026 12:01:00 +0200', { asked: 60 }],
		['a=1; Domain=.', { domain: '.' }],
		['a=1; Domain=b.example.', { domain: 'b.example.' }],
		['a=1; Max-Age=60; Max-Age=70', { asked: 70 }],
		[`a=1; Max-Age=${'9'.repeat(400)}`, { asked: 1e11 }],
		['a=1; Expires=Sun, 22 Nov 2026 12:01:00 GMT', { asked: 60 }],
		['a=1; Max-Age=5; Expires=Sun, 22 Nov 2026 12:01:00 GMT', { asked: 5 }],
		['a=1; Expires=Sun, 22 Nov 2026 12:01:00 GMT; Max-Age=5', { asked: 5 }],
		['a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', { asked: -NOW / 1000 }],
		['a=1; Expires=tomorrow', {}],
		['__secure-x', { name: '', refused: 'prefix' }],
		[`a=${'x'.repeat(4095)}`, {}],
		[`a=${'x'.repeat(4096)}`, { refused: 'too-large' }],
		[`a=${'é'.repeat(2048)}`, { refused: 'too-large' }],
		[`${'n'.repeat(9000)}=1`, { name: 'n'.repeat(256), refused: 'too-large' }],
	])('%j', (line, fields) => {
		expect(readSetCookie(line, CHROMIUM)).toEqual(fields && { ...PLAIN, ...fields });
	});

	describe('in Firefox', () => {
		test.each<[string, Partial<CookieOffer> | null]>([
			['a', {}],
			[' a ; Secure', { secure: true }],
			['__Host-x', { name: '__Host-x' }],
			['=a', { name: '', refused: 'nameless' }],
			['=a=b', { name: '', refused: 'nameless' }],
			['=', null],
			[' ; Secure', null],
			['a=1\t2', {}],
			['a=1\0', null],
			['a=1; Max-Age=+5', {}],
			['a=1; Max-Age=60; Max-Age=', {}],
			['a=1; Expires=Sun, 22 Nov 2026 14:01:00 +0200', { asked: 60 }],
			['a=1; Expires=Sun, 22 Nov 2026 12:01:00 GMT', { asked: 60 }],
		])('%j', (line, fields) => {
			expect(readSetCookie(line, FIREFOX)).toEqual(fields && { ...PLAIN, ...fields });
		});
	});

	it.each(ENGINES)('has its date read by the server’s clock, where that is known (%s)', (engine) => {
		const asked = (line: string, serverTime: number | null) =>
			readSetCookie(line, { at: NOW, engine, serverTime })?.asked;
		const hour = 3_600_000;
		const until = (ms: number) => `a=1; Expires=${new Date(ms).toUTCString()}`;
		expect(asked(until(NOW - 8 * hour), NOW - 10 * hour)).toBe(7200);
		expect(asked(until(NOW + 12 * hour), NOW + 10 * hour)).toBe(7200);
		expect(asked(until(NOW + 9 * hour), NOW + 10 * hour)).toBe(-3600);
		expect(asked(until(NOW + 2 * hour), null)).toBe(7200);
		expect(asked('a=1; Max-Age=60', NOW - 10 * hour)).toBe(60);
		expect(asked('a=1', NOW - 10 * hour)).toBeNull();
	});

	it('takes no longer for long runs of spaces', () => {
		const line = `a=${' '.repeat(200_000)}x; ${'\t'.repeat(200_000)}y;`.concat(';'.repeat(100_000));
		expect(readSetCookie(line, CHROMIUM)?.name).toBe('a');
	});
});

describe('a cookie’s date', () => {
	test.each([
		['Wed, 21 Oct 2026 07:28:00 GMT', Date.UTC(2026, 9, 21, 7, 28)],
		['Wed, 21-Oct-2026 07:28:00 GMT', Date.UTC(2026, 9, 21, 7, 28)],
		['Wednesday, 21-Oct-26 07:28:00 GMT', Date.UTC(2026, 9, 21, 7, 28)],
		['Wed Oct 21 07:28:00 2026', Date.UTC(2026, 9, 21, 7, 28)],
		['21 october 1994 7:2:3', Date.UTC(1994, 9, 21, 7, 2, 3)],
		['07:28:00 21 Oct 70', Date.UTC(1970, 9, 21, 7, 28)],
		['07:28:00 21 Oct 69', Date.UTC(2069, 9, 21, 7, 28)],
		['21 Oct 1600 07:28:00', null],
		['31 Feb 2026 07:28:00', null],
		['29 Feb 2028 07:28:00', Date.UTC(2028, 1, 29, 7, 28)],
		['21 Oct 2026', null],
		['21 Oct 2026 24:00:00', null],
		['2026-10-21T07:28:00Z', null],
		['', null],
	])('%s', (text, moment) => {
		expect(readCookieDate(text)).toBe(moment);
	});
});

describe('a date with a time zone', () => {
	test.each([
		['Wed, 21 Oct 2026 07:28:00 GMT', Date.UTC(2026, 9, 21, 7, 28)],
		['Wed, 21-Oct-2026 07:28:00', Date.UTC(2026, 9, 21, 7, 28)],
		['Wed, 21 Oct 2026 07:28:00 +0200', Date.UTC(2026, 9, 21, 5, 28)],
		['Wed, 21 Oct 2026 07:28:00 -0130', Date.UTC(2026, 9, 21, 8, 58)],
		['Wed, 21 Oct 2026 07:28:00 GMT+2', Date.UTC(2026, 9, 21, 5, 28)],
		['Wed, 21 Oct 2026 07:28:00 EST', Date.UTC(2026, 9, 21, 12, 28)],
		['Wed Oct 21 07:28:00 2026', Date.UTC(2026, 9, 21, 7, 28)],
		['soon', null],
	])('%s', (text, moment) => {
		expect(readZonedDate(text)).toBe(moment);
	});
});

describe('a cookie from a script', () => {
	it('is read by its name and what stood behind the value', () => {
		expect(readScriptOffer(' a ', '; path=/x; max-age=9', CHROMIUM)).toEqual({
			...PLAIN,
			path: '/x',
			asked: 9,
		});
		expect(readScriptOffer('', '', CHROMIUM)).toEqual({ ...PLAIN, name: '' });
		expect(readScriptOffer('', '', FIREFOX)?.refused).toBe('nameless');
		expect(readScriptOffer('a\n', '', CHROMIUM)).toBeNull();
		expect(readScriptOffer('a', ';\0', CHROMIUM)).toBeNull();
		expect(readScriptOffer('n'.repeat(5000), '', CHROMIUM)?.refused).toBe('too-large');
	});
});

describe('a cookie through cookieStore', () => {
	const STORED: CookieOffer = { ...PLAIN, path: '/', secure: true, sameSite: 'strict' };
	test.each<[unknown, Partial<CookieOffer> | null]>([
		[{ name: 'a', value: 'v' }, {}],
		[{ name: 'a', expires: NOW + 5000 }, { asked: 5 }],
		[{ name: 'a', expires: null }, {}],
		[{ name: 'a', expires: Number.NaN }, {}],
		[{ name: 'a', expires: 0 }, { asked: -NOW / 1000 }],
		[{ name: 'a', maxAge: 7 }, { asked: 7 }],
		[
			{ name: 'a', domain: 'Example.org', path: '/x', sameSite: 'none' },
			{ domain: 'example.org', path: '/x', sameSite: 'no_restriction' },
		],
		[{ name: 'a', partitioned: true }, { partitioned: true }],
		[{ name: 'a', partitioned: 'yes', domain: 5, path: {}, sameSite: [] }, {}],
		[{ name: 'a', path: 'x' }, { path: null }],
		[{ name: 5 }, { name: '' }],
		[{ name: 'a\0' }, null],
		[null, null],
		['a', null],
	])('%j', (options, fields) => {
		expect(readCookieStoreOffer(options, CHROMIUM)).toEqual(fields && { ...STORED, ...fields });
	});
});

describe('whatever is offered', () => {
	const words = fc.constantFrom(
		...[
			';',
			'=',
			' ',
			'\t',
			',',
			'"',
			'Path',
			'Domain',
			'Max-Age',
			'Expires',
			'SameSite',
			'Secure',
			'/',
			'.',
			'é',
			'1',
			'-',
			':',
		],
	);
	const noise = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(words).map((all) => all.join('')),
	);
	const MARK = 'VALUE-THAT-IS-NOBODYS-BUSINESS';
	/** Text without the separators of names and values. */
	const plain = noise.map((text) => text.replaceAll(/[;=]/g, ''));

	it('is read or refused, and never throws', () => {
		fc.assert(
			fc.property(noise, noise, fc.integer(), fc.anything(), (one, other, at, options) => {
				for (const engine of ENGINES) {
					readSetCookie(one, { at, engine, serverTime: readZonedDate(other) });
					readScriptOffer(one, other, { at, engine });
					readCookieStoreOffer(options, { at, engine });
				}
				expect(readCookieDate(one)).not.toBeNaN();
				expect(readZonedDate(one)).not.toBeNaN();
			}),
		);
	});

	it('never tells its value', () => {
		fc.assert(
			fc.property(plain, plain, plain, noise, fc.boolean(), (name, before, after, rest, isNamed) => {
				const value = `${before}${MARK}${after}`;
				const offer = readSetCookie(`${isNamed ? `${name}=` : ''}${value};${rest}`, CHROMIUM);
				expect(JSON.stringify(offer)).not.toContain(MARK);
				const store = readCookieStoreOffer({ name, value, path: '/', domain: rest }, CHROMIUM);
				expect(JSON.stringify(store)).not.toContain(MARK);
			}),
		);
	});

	it('can be told as JSON and back', () => {
		fc.assert(
			fc.property(noise, fc.integer({ min: 0, max: 4e12 }), (line, at) => {
				const offer = readSetCookie(line, { at, engine: 'chromium' });
				expect(JSON.parse(JSON.stringify(offer))).toEqual(offer);
			}),
		);
	});
});
