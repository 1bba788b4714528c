import { expect, it } from 'vitest';
import {
	decodeByteName,
	normalizeCookie as normalize,
	type RawCookie,
} from '../../src/browser-data/normalize-cookie.ts';

const normalizeCookie = (raw: RawCookie) => normalize(raw, false);

const RAW: RawCookie & { value: string } = {
	name: 'sessionid',
	value: 'secret',
	domain: '.Ville.example',
	hostOnly: false,
	path: '/',
	secure: true,
	httpOnly: true,
	sameSite: 'no_restriction',
	session: false,
	expirationDate: 1_800_000_000.5,
	storeId: '0',
};

it('drops the value', () => {
	expect(JSON.stringify(normalizeCookie(RAW))).not.toContain('secret');
});

it('writes a domain in one way, and keeps host-only apart', () => {
	expect(normalizeCookie(RAW)).toMatchObject({ domain: 'ville.example', hostOnly: false });
	expect(normalizeCookie({ ...RAW, domain: 'ville.example', hostOnly: true })).toMatchObject({
		hostOnly: true,
	});
});

it('knows a session cookie by its flag, not by a missing date', () => {
	expect(normalizeCookie({ ...RAW, session: true }).expires).toBeNull();
	expect(normalizeCookie(RAW).expires).toBe(1_800_000_000.5);
});

it.each([
	[undefined, null],
	[null, null],
	[{}, null],
	[{ topLevelSite: 'https://a.test' }, { topLevelSite: 'https://a.test', hasCrossSiteAncestor: null }],
	[
		{ topLevelSite: 'https://a.test', hasCrossSiteAncestor: true },
		{ topLevelSite: 'https://a.test', hasCrossSiteAncestor: true },
	],
])('takes the partition key %j for %j', (partitionKey, partition) => {
	const raw = partitionKey === undefined ? RAW : { ...RAW, partitionKey };
	expect(normalizeCookie(raw).partition).toEqual(partition);
});

it.each([
	['lax', 'lax'],
	['strict', 'strict'],
	['no_restriction', 'no_restriction'],
	['unspecified', 'unspecified'],
	['something new', 'unspecified'],
])('takes the SameSite %s for %s', (sameSite, expected) => {
	expect(normalizeCookie({ ...RAW, sameSite }).sameSite).toBe(expected);
});

it.each([
	['cookie_\u00c3\u00a9', 'cookie_é'],
	['\u00f0\u009f\u008d\u00aa', '🍪'],
	['plain', 'plain'],
	['', ''],
	['\u00e9 alone', '\u00e9 alone'],
	['déjà 🍪', 'déjà 🍪'],
])('reads the bytes %j as %j', (bytes, name) => {
	expect(decodeByteName(bytes)).toBe(name);
});

it('reads names as bytes only where the browser hands out bytes', () => {
	const raw = { ...RAW, name: '\u00c3\u00a9' };
	expect([normalize(raw, true).name, normalize(raw, false).name]).toEqual(['é', '\u00c3\u00a9']);
});
