import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../src/core/capture/capture.ts';
import { readCapture } from '../../../src/core/capture/read-capture.ts';
import { BEGUN, entry, har, PORTAL, page } from './make-har.ts';

const SHA = 'ab'.repeat(32);

function captureOf(file: unknown): Capture {
	const reading = readCapture(file, SHA);
	if ('failure' in reading) throw new Error(reading.failure);
	return reading.capture;
}

const failureOf = (file: unknown) => {
	const reading = readCapture(file, SHA);
	return 'failure' in reading ? reading : null;
};

const ONE_COOKIE = ['a=1'];

describe('a HAR file', () => {
	it('of Chrome: frames are no pages, times without a measure count nothing, cookies keep their attributes', () => {
		const sent = {
			name: '_ga',
			value: 'secret',
			path: '/',
			domain: '.ville.example',
			expires: '2027-11-20T09:00:00.000Z',
			httpOnly: false,
			secure: true,
			sameSite: 'Lax',
		};
		const document = { more: { _resourceType: 'document' } };
		const capture = captureOf(
			har([
				entry({ ...document, setCookie: ['s=1; Path=/; HttpOnly'] }),
				entry({ ...document, url: 'https://video.example/embed', after: 500 }),
				entry({
					url: `https://${PORTAL}/api`,
					after: 900,
					requestCookies: [sent],
					cookie: '_ga=secret',
					more: { _resourceType: 'xhr' },
				}),
			]),
		);
		expect(capture.answers.map(({ resource }) => resource)).toEqual(['main_frame', 'sub_frame']);
		expect(capture.answers[0]).toMatchObject({ at: BEGUN + 30, status: 200, url: `https://${PORTAL}/` });
		expect(capture.answers[0]?.offers).toMatchObject([{ name: 's', path: '/', httpOnly: true, asked: null }]);
		expect(capture.sent).toMatchObject([
			{
				name: '_ga',
				host: PORTAL,
				attributes: { domain: 'ville.example', hostOnly: false, sameSite: 'lax' },
			},
		]);
	});

	it('of Firefox: joined lines are several cookies; the browser is the one that the file names', () => {
		const joined = { name: 'Set-Cookie', value: 'a=1; Path=/\nb=2; Max-Age=60' };
		const log = {
			creator: { name: 'Firefox', version: '142.0' },
			browser: { name: 'Firefox', version: '142.0' },
		};
		const capture = captureOf(har([page({ headers: [joined], mime: 'text/html' })], log));
		expect(capture.browser).toEqual({ name: 'Firefox', version: '142.0' });
		expect(capture.answers[0]?.offers).toMatchObject([{ name: 'a' }, { name: 'b', asked: 60 }]);
	});

	it('of Safari: cookies that it joins by commas are read from its list', () => {
		const headers = [{ name: 'Set-Cookie', value: 'a=1; Path=/, b=2; Secure' }];
		const responseCookies = [
			{ name: 'a', value: '1', path: '/', expires: new Date(BEGUN + 3_600_030).toISOString() },
			{ name: 'b', value: '2', secure: true, domain: '.ville.example' },
		];
		const log = { creator: { name: 'WebKit Web Inspector', version: '1.0' } };
		const capture = captureOf(har([page({ headers, responseCookies })], log));
		expect(capture.answers[0]?.offers).toMatchObject([
			{ name: 'a', path: '/', asked: 3600 },
			{ name: 'b', secure: true, domain: 'ville.example', asked: null },
		]);
	});

	it('of puppeteer and mitmproxy: names of sent cookies alone; the first page without types is found by its media type', () => {
		const plain = (fields: object) => entry({ more: { pageref: undefined }, ...fields });
		const requestCookies = [
			{ name: 'sid', value: 'secret', path: undefined, httpOnly: false, secure: false },
		];
		const capture = captureOf(
			har([
				plain({ mime: 'text/html; charset=utf-8', setCookie: ONE_COOKIE }),
				plain({ mime: 'text/html', url: 'https://frame.example/', after: 10 }),
				plain({ after: 20, requestCookies }),
			]),
		);
		expect(capture.answers.map(({ resource }) => resource)).toEqual(['main_frame', 'sub_frame']);
		expect(capture.sent).toMatchObject([{ name: 'sid', attributes: null }]);
	});

	it('joins the answers of a redirection', () => {
		const capture = captureOf(
			har([
				page({
					url: 'http://ville.example/',
					status: 301,
					redirect: `https://${PORTAL}/?x=1`,
					setCookie: ONE_COOKIE,
				}),
				page({ url: `https://${PORTAL}/?x=1`, after: 50 }),
				entry({ url: 'https://t.example/a', status: 302, redirect: '/b', after: 60, setCookie: ONE_COOKIE }),
				entry({ url: 'https://t.example/b', after: 70, setCookie: ONE_COOKIE }),
			]),
		);
		const ids = capture.answers.map(({ requestId }) => requestId);
		expect(ids[0]).toBe(ids[1]);
		expect(ids[2]).toBe(ids[3]);
		expect(ids[0]).not.toBe(ids[2]);
	});

	it('names the initiator as far as it is written, without its query', () => {
		const _initiator = {
			type: 'script',
			stack: {
				callFrames: [{ url: '' }],
				parent: { callFrames: [{ url: `https://${PORTAL}/a.js?k=secret` }] },
			},
		};
		const capture = captureOf(
			har([page({ setCookie: ONE_COOKIE }), entry({ url: 'https://t.example/p', more: { _initiator } })]),
		);
		expect(capture.answers[1]?.initiator).toBe(`https://${PORTAL}/a.js?…`);
	});

	it('has the text of a cookie without a name for its value', () => {
		const capture = captureOf(
			har([page({ cookie: 'secret; b=2', requestCookies: [{ name: 'secret', value: '' }] })]),
		);
		expect(capture.sent.map(({ name }) => name)).toEqual(['', 'b']);
	});
});

describe('a file that gives nothing', () => {
	it('is refused with what it lacks', () => {
		expect(failureOf(null)?.failure).toBe('no-har');
		expect(failureOf({ log: { entries: {} } })?.failure).toBe('no-har');
		expect(failureOf(har([]))?.failure).toBe('no-entries');
		expect(failureOf(har([entry({ setCookie: ONE_COOKIE, mime: 'image/gif' })]))?.failure).toBe('no-page');
		expect(failureOf(har([page({ status: 0 })]))?.failure).toBe('no-page');
	});

	it('without cookies is one that was exported without sensitive data', () => {
		expect(failureOf(har([page()]))).toEqual({ failure: 'no-cookies', entries: 1, hosts: 1 });
	});

	it('whose lines of cookies were stripped has none', () => {
		const stripped = page({ setCookie: ['[88 bytes were stripped]'], cookie: '[12 bytes were stripped]' });
		expect(failureOf(har([stripped]))?.failure).toBe('no-cookies');
	});

	it('names the entries that cannot be read', () => {
		const wrong = [null, 7, entry({ url: '' }), entry({ more: { startedDateTime: 'yesterday' } })];
		expect(failureOf(har(wrong))).toMatchObject({
			failure: 'unreadable-entries',
			skipped: [
				{ entry: 1, problem: 'no-object' },
				{ entry: 2, problem: 'no-object' },
				{ entry: 3, problem: 'no-address' },
			],
		});
	});
});

describe('a hostile file', () => {
	it('loses its odd entries alone, and says which', () => {
		const capture = captureOf(
			har([
				page({ setCookie: ONE_COOKIE }),
				[],
				entry({ more: { request: 'GET' } }),
				entry({ more: { startedDateTime: new Date(BEGUN + 1e12).toISOString() } }),
				entry({ url: 'data:text/html,secret' }),
			]),
		);
		expect(capture).toMatchObject({ entries: 5, skipped: 3 });
		expect(capture.firstSkipped.map(({ problem }) => problem)).toEqual([
			'no-object',
			'no-object',
			'other-day',
		]);
	});

	it('with times that are none counts them as nothing', () => {
		const timings = { blocked: -5, dns: '7', connect: Number.MAX_VALUE, send: {}, wait: Number.NaN };
		const capture = captureOf(har([page({ setCookie: ONE_COOKIE, more: { timings, time: -40 } })]));
		expect(capture.answers[0]?.at).toBe(BEGUN);
		expect(capture.endedAt).toBe(BEGUN);
	});

	it('of any shape gives a reading', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.jsonValue(), fc.object({ maxDepth: 4 }))),
				fc.jsonValue(),
				(entries, log) => {
					expect(readCapture(har(entries), SHA)).toBeTypeOf('object');
					expect(readCapture({ log }, SHA)).toBeTypeOf('object');
				},
			),
		);
	});

	it('of very many entries is bounded, and what is left out is counted', () => {
		const many = Array.from({ length: 21_000 }, (_, index) =>
			entry({ url: `https://${PORTAL}/${index}`, setCookie: [`c${index}=1`], after: index % 1000 }),
		);
		const capture = captureOf(har([page(), ...many]));
		expect(capture.answers.length).toBe(20_000);
		expect(capture.omitted).toBe(1001);
	});
});

/** A text that occurs nowhere by chance. */
const secret = fc.stringMatching(/^S[A-Z0-9]{12}Z$/);

describe('values', () => {
	it('of cookies, headers, queries, forms and bodies are in no part of a capture', () => {
		fc.assert(
			fc.property(secret, (value) => {
				const full = page({
					url: `https://user:${value}@${PORTAL}/p;jsessionid=${value}?q=${value}#${value}`,
					cookie: `a=${value}; ${value}; b="${value}"`,
					requestCookies: [
						{ name: 'a', value },
						{ name: value, value: '' },
					],
					setCookie: [`s=${value}; Path=/; Comment=${value}`, `${value}`],
					responseCookies: [{ name: 's', value, comment: value }],
					headers: [
						{ name: 'Authorization', value },
						{ name: 'X-Token', value },
					],
					redirect: `/next?t=${value}`,
					more: {
						_initiator: { url: `https://${PORTAL}/x.js?v=${value}` },
						comment: value,
						cache: { value },
						_webSocketMessages: [{ data: value }],
					},
				});
				const listed = page({
					url: `https://other.example/?${value}`,
					responseCookies: [{ name: 's', value }],
				});
				const log = { pages: [{ id: 'page_1', title: `https://${PORTAL}/?${value}` }], comment: value };
				expect(JSON.stringify(readCapture(har([full, listed], log), SHA))).not.toContain(value);
			}),
		);
	});
});
