import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ConsentReading, MAX_PURPOSES } from '../../../src/core/consent/consent.ts';
import { CONSENT_NAMES } from '../../../src/core/consent/consent-names.ts';
import { readConsent } from '../../../src/core/consent/read-consent.ts';

const base64 = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64');
const encoded = (json: unknown) => encodeURIComponent(JSON.stringify(json));
const oneTrust = (fields: string) =>
	`isGpcEnabled=0&datestamp=Sun+Nov+22+2026+06%3A30%3A00+GMT%2B0000&version=202411.1.0&hosts=&consentId=00000000-0000-4000-8000-000000000000&${fields}`;
const cookiebot = (fields: string) =>
	`{stamp:'nxGPAbc+de/f==',${fields},ver:1,utc:1792650000000,region:'fr'}`;
const axeptio = (vendors: object, completed = true) => ({
	$$token: 'a1b2c3',
	$$date: '2026-11-22T06:30:00.000Z',
	$$cookiesVersion: { name: 'demo-fr', identifier: 'a1' },
	$$completed: completed,
	...vendors,
});
const didomi = (said: object) =>
	base64({ user_id: 'a1', created: '2026-11-22T06:30:00Z', updated: '2026-11-22T06:30:00Z', ...said });

/** name, value, tool, answer, granted, denied */
type Case = [string, string, ConsentReading['tool'], ConsentReading['answer'], string[], string[]];

const CASES: Case[] = [
	['cookies_preferences', encoded({ statistics: true }), 'opendatasoft', 'accepted', ['statistics'], []],
	['cookies_preferences', '{"statistics":false}', 'opendatasoft', 'refused', [], ['statistics']],
	[
		'cookies_preferences',
		// Django's quoting.
		'"{\\"ga\\": true\\054 \\"xiti\\": false}"',
		'opendatasoft',
		'partial',
		['ga'],
		['xiti'],
	],
	[
		'cookies_preferences',
		encoded({ statistics: { matomo: 'granted', xiti: 'denied' } }),
		'opendatasoft',
		'partial',
		['statistics.matomo'],
		['statistics.xiti'],
	],
	['cookies_preferences', encoded(['matomo']), 'opendatasoft', 'accepted', ['matomo'], []],
	['cookies_preferences', encoded({ refused: ['matomo'] }), 'opendatasoft', 'refused', [], ['matomo']],
	['cookies_preferences', encoded({ necessary: true }), 'opendatasoft', 'refused', ['necessary'], []],
	['cookies_preferences', 'eyJzIjox.signed', 'opendatasoft', 'unknown', [], []],
	['cookies_preferences', '%', 'opendatasoft', 'unknown', [], []],
	['cookies_preferences', encoded({ version: 2 }), 'opendatasoft', 'unknown', [], []],
	[
		'OptanonConsent',
		oneTrust('interactionCount=1&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A0&AwaitingReconsent=false'),
		'onetrust',
		'refused',
		['C0001'],
		['C0002', 'C0004'],
	],
	[
		'OptanonConsent',
		oneTrust('interactionCount=2&groups=C0001:1,C0002:1,C0004:0'),
		'onetrust',
		'partial',
		['C0001', 'C0002'],
		['C0004'],
	],
	[
		'OptanonConsent',
		oneTrust('interactionCount=1&groups=1%3A1%2C2%3A1'),
		'onetrust',
		'accepted',
		['1', '2'],
		[],
	],
	['OptanonAlertBoxClosed', '2026-11-22T06:30:00.000Z', 'onetrust', 'unknown', [], []],
	[
		'CookieConsent',
		cookiebot("necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit'"),
		'cookiebot',
		'refused',
		['necessary'],
		['preferences', 'statistics', 'marketing'],
	],
	[
		'CookieConsent',
		encodeURIComponent(
			cookiebot("necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit'"),
		),
		'cookiebot',
		'accepted',
		['necessary', 'preferences', 'statistics', 'marketing'],
		[],
	],
	['CookieConsent', '0', 'cookiebot', 'refused', [], []],
	['CookieConsent', 'true', 'cookieconsent', 'accepted', [], []],
	['tarteaucitron', '!youtube=true!gtag=false', 'tarteaucitron', 'partial', ['youtube'], ['gtag']],
	['tarteaucitron', '!id=a5c8!matomo=false!gtag=wait', 'tarteaucitron', 'refused', [], ['matomo']],
	['prefs', '%21youtube%3Dtrue', 'tarteaucitron', 'accepted', ['youtube'], []],
	[
		'axeptio_cookies',
		encoded(axeptio({ matomo: true, maps: true })),
		'axeptio',
		'accepted',
		['matomo', 'maps'],
		[],
	],
	['axeptio_cookies', JSON.stringify(axeptio({ matomo: false })), 'axeptio', 'refused', [], ['matomo']],
	['axeptio_cookies', encoded(axeptio({})), 'axeptio', 'unknown', [], []],
	[
		'didomi_token',
		didomi({
			purposes: { disabled: ['audience'] },
			vendors: { enabled: ['publicité'], disabled: ['google'] },
		}),
		'didomi',
		'partial',
		['publicité'],
		['audience', 'google'],
	],
	[
		'didomi_token',
		didomi({ vendors: { enabled: ['google'] }, version: 2 }),
		'didomi',
		'accepted',
		['google'],
		[],
	],
	[
		'eu-consent',
		encoded({ mandatory: true, analytics: false }),
		'orejime',
		'refused',
		['mandatory'],
		['analytics'],
	],
	['orejime', encoded({ analytics: true }), 'orejime', 'accepted', ['analytics'], []],
	['klaro', '{"matomo":true,"youtube":false}', 'klaro', 'partial', ['matomo'], ['youtube']],
	[
		'cc_cookie',
		encoded({
			categories: ['necessary'],
			revision: 0,
			data: null,
			consentTimestamp: '2026-11-22T06:30:00.000Z',
			services: { necessary: [], analytics: [], support: [] },
		}),
		'cookieconsent',
		'refused',
		['necessary'],
		['analytics', 'support'],
	],
	[
		'cc_cookie',
		'{"level":["necessary","analytics"],"revision":0}',
		'cookieconsent',
		'accepted',
		['necessary', 'analytics'],
		[],
	],
	['cc_cookie', '{"categories":[],"level":[],"revision":0}', 'cookieconsent', 'refused', [], []],
	['cookieconsent_status', 'allow', 'cookieconsent', 'accepted', [], []],
	['cookieconsent_status', 'deny', 'cookieconsent', 'refused', [], []],
	['cookieconsent_status', 'dismiss', 'cookieconsent', 'unknown', [], []],
];

describe('a kept choice', () => {
	test.each(CASES)('%s = %s is read', (name, value, tool, answer, granted, denied) => {
		expect(readConsent(name, value)).toEqual({ tool, answer, granted, denied });
	});

	test.each([
		['nothing kept', 'klaro', ''],
		['another cookie', '_ga', 'GA1.1.1.1'],
		['a list of flags in another cookie', 'prefs', '{"statistics":true}'],
		[
			'OneTrust before a choice',
			'OptanonConsent',
			oneTrust('interactionCount=0&groups=C0001%3A1%2CC0002%3A0'),
		],
		['OneTrust that does not tell', 'OptanonConsent', oneTrust('groups=C0001%3A1%2CC0002%3A0')],
		[
			'OneTrust that asks again',
			'OptanonConsent',
			oneTrust('interactionCount=1&groups=C0002%3A0&AwaitingReconsent=true'),
		],
		['Cookiebot where nobody is asked', 'CookieConsent', '-1'],
		[
			'Cookiebot that takes consent for granted',
			'CookieConsent',
			cookiebot("statistics:true,method:'implied'"),
		],
		['tarteaucitron that waits', 'tarteaucitron', '!matomo=wait!gtag=wait'],
		['tarteaucitron with what needs no consent', 'tarteaucitron', '!fonts=true!matomo=wait'],
		['Axeptio before a choice', 'axeptio_cookies', encoded(axeptio({}, false))],
		['Axeptio’s list of vendors', 'axeptio_authorized_vendors', ',matomo,'],
		['Didomi before a choice', 'didomi_token', didomi({ version: null })],
		['Didomi that is no base64', 'didomi_token', '{"purposes":{"enabled":["a"]}}'],
		['Klaro that is broken', 'klaro', '{"matomo":tru'],
		['a list where flags should be', 'klaro', '7'],
	])('%s is no choice', (_, name, value) => {
		expect(readConsent(name, value)).toBeNull();
	});

	it('is bounded, whatever a page keeps', () => {
		const many = Object.fromEntries(
			Array.from({ length: 90 }, (_, i) => [
				['matomo', 'gtag', 'youtube'].slice(0, (i % 3) + 1).join('.'),
				true,
			]),
		);
		const listed = readConsent(
			'klaro',
			JSON.stringify({ accepted: Array.from({ length: 90 }, () => 'matomo') }),
		);
		expect(listed).toMatchObject({ others: { granted: 50, denied: 0 } });
		expect(listed?.granted).toHaveLength(MAX_PURPOSES);
		expect(readConsent('klaro', JSON.stringify({ ...many, more: 'y'.repeat(30_000) }))).toBeNull();
		expect(readConsent('cookies_preferences', 'y'.repeat(30_000))?.answer).toBe('unknown');
	});

	it.each([
		['klaro', '{"__proto__":true,"<img src=x onerror=alert(1)>":false}'],
		['klaro', '{"SECRET":true,"matomo secret":false}'],
		['tarteaucitron', '!SECRET=true!secret4711=false'],
		['cc_cookie', '{"categories":["SECRET"],"services":{"secret":[]}}'],
		['didomi_token', didomi({ purposes: { enabled: ['SECRET'] }, vendors: { disabled: ['c:secret'] } })],
		['orejime', '{"SECRET":true,"secret.matomo":false}'],
		['OptanonConsent', oneTrust('interactionCount=1&groups=SECRET:1,secret:0')],
		['CookieConsent', cookiebot("SECRET:true,secret:false,method:'explicit'")],
	])('keeps no name that is not known, which may be a value: %s', (name, value) => {
		const reading = readConsent(name, value);
		expect(reading).toMatchObject({
			answer: 'partial',
			granted: [],
			denied: [],
			others: { granted: 1, denied: 1 },
		});
		expect(JSON.stringify(reading)).not.toMatch(/secret|proto|onerror/i);
		expect({}).not.toHaveProperty('polluted');
	});

	it('never throws, and holds no more than words and an answer', () => {
		const piece = fc.oneof(
			fc.string(),
			fc.json(),
			fc.json().map((json) => Buffer.from(json).toString('base64')),
			fc.string({ unit: fc.constantFrom(...'{}[]":,!=%&\\+-_0123trufalsewi\u{1f36a}') }),
		);
		fc.assert(
			fc.property(fc.constantFrom(...CONSENT_NAMES), piece, (name, value) => {
				const reading = readConsent(name, value);
				if (reading === null) return;
				const { others: _, ...known } = reading;
				expect(Object.keys(known).sort()).toEqual(['answer', 'denied', 'granted', 'tool']);
				expect(reading.granted.length).toBeLessThanOrEqual(MAX_PURPOSES);
				expect(reading.denied.length).toBeLessThanOrEqual(MAX_PURPOSES);
			}),
			{ numRuns: 2000 },
		);
	});

	it('reads flags however they are encoded', () => {
		const flags = fc.dictionary(fc.stringMatching(/^[a-zé]{1,12}$/), fc.boolean(), {
			minKeys: 1,
			noNullPrototype: true,
		});
		fc.assert(
			fc.property(flags, (said) => {
				const json = JSON.stringify(said);
				const plain = readConsent('klaro', json);
				const isGranted = Object.keys(said).filter((key) => said[key]).length;
				expect((plain?.granted.length ?? 0) + (plain?.others?.granted ?? 0)).toBe(isGranted);
				for (const value of [
					encodeURIComponent(json),
					encodeURIComponent(encodeURIComponent(json)),
					JSON.stringify(json),
				]) {
					expect(readConsent('klaro', value)).toEqual(plain);
				}
			}),
		);
	});
});
