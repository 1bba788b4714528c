import { describe, expect, it, test } from 'vitest';
import type { CookieOffer } from '../../../src/core/cookie/set-cookie.ts';
import { DAY } from '../../../src/core/policy/lifetime.ts';
import type { Origin } from '../../../src/core/recording/recording.ts';
import {
	answer,
	inSeconds,
	jarEvent,
	jarUpdate,
	keptCookie,
	makeEngineFrame,
	makeOffer,
	momentsOf,
	PAGE,
	PORTAL,
	record,
	START,
	script,
	waysOf,
} from './recording-stage.ts';

const lineOf = (origin: Origin | undefined) =>
	origin?.by === 'script' ? (origin.stack[0]?.column ?? 0) - 1 : null;

describe('what set a cookie', () => {
	it('is an answer, told before the cookie or after it', () => {
		for (const at of [-8, 12]) {
			expect(momentsOf([answer(100 + at, [makeOffer()]), jarEvent(100, keptCookie())])).toEqual([
				{
					at: START + 100,
					what: 'set',
					phase: 'before',
					asked: null,
					origin: {
						by: 'answer',
						url: PAGE,
						resource: 'main_frame',
						status: 200,
						initiator: null,
						redirects: [],
						inTab: true,
					},
				},
			]);
		}
	});

	it('is a script, told late, without our own frames', () => {
		const [moment] = momentsOf([jarEvent(100, keptCookie()), script(430, makeOffer({ asked: null }))]);
		expect(moment?.origin).toEqual({
			by: 'script',
			api: 'document.cookie',
			document: PAGE,
			isTop: true,
			stack: [{ url: 'https://cdn.example/t.js', line: 1, column: 431, function: 'track' }],
		});
	});

	test.each([
		['script', 200, true],
		['script', 304, true],
		['sub_frame', 404, true],
		['script', 404, false],
		['image', 200, false],
		['xmlhttprequest', 200, false],
	])(
		'is a script that is named where its address was delivered as %s with status %i: %s',
		(resource, status, isNamed) => {
			const url = 'https://t.example/t.js';
			const stack = [makeEngineFrame({ url, isCertain: false })];
			const [moment] = momentsOf([
				answer(10, [], { url, resource, status }),
				jarEvent(100, keptCookie()),
				script(130, makeOffer(), { stack }),
			]);
			const named = isNamed ? { url } : { url: '', claimed: url };
			expect(moment?.origin).toMatchObject({ by: 'script', stack: [named] });
		},
	);

	it('is not known where nothing of its identity was offered', () => {
		const others: Partial<CookieOffer>[] = [
			{ name: 'A' },
			{ path: '/explore' },
			{ path: null },
			{ domain: 'opendatasoft.com' },
			{ asked: -1 },
		];
		for (const other of others) {
			expect(waysOf([answer(100, [makeOffer(other)]), jarEvent(105, keptCookie())])).toEqual([
				'set by unknown',
			]);
		}
		expect(waysOf([answer(100, [makeOffer()]), jarEvent(5000, keptCookie())])).toEqual(['set by unknown']);
		expect(
			waysOf([answer(100, [makeOffer()], { url: 'https://other.example/' }), jarEvent(105, keptCookie())]),
		).toEqual(['set by unknown']);
	});

	it('may have been told very late, where nothing else comes into question', () => {
		expect(waysOf([jarEvent(100, keptCookie()), script(9000, makeOffer())])).toEqual(['set by script']);
		expect(waysOf([jarEvent(100, keptCookie()), answer(9000, [makeOffer()])])).toEqual(['set by unknown']);
		expect(
			waysOf([jarEvent(100, keptCookie()), ...jarUpdate(400, keptCookie()), script(9000, makeOffer())]),
		).toEqual(['set by unknown', 'renewed by unknown']);
		expect(
			waysOf([jarEvent(100, keptCookie()), script(9000, makeOffer()), script(9001, makeOffer())]),
		).toEqual(['set by unknown']);
	});

	test.each<[string, Partial<CookieOffer>, Parameters<typeof keptCookie>[0], string]>([
		['the path of the document', { path: null }, { path: '/explore' }, 'set by script'],
		[
			'a domain',
			{ domain: 'opendatasoft.com' },
			{ domain: 'opendatasoft.com', hostOnly: false },
			'set by script',
		],
		['the host as a domain', { domain: PORTAL }, { hostOnly: false }, 'set by script'],
		['a host that is a public suffix', { domain: PORTAL }, { hostOnly: true }, 'set by script'],
		['no domain', {}, { hostOnly: false }, 'set by unknown'],
		['no name', { name: '' }, { name: '' }, 'set by script'],
	])('by %s', (_, offer, cookie, way) => {
		expect(waysOf([jarEvent(100, keptCookie(cookie)), script(130, makeOffer(offer))])).toEqual([way]);
	});

	it('may be a frame without an address of its own, whose default path is another’s', () => {
		const frame = script(130, makeOffer({ path: null }), { document: 'about:srcdoc', isTop: false });
		expect(waysOf([jarEvent(100, keptCookie({ path: '/somewhere' })), frame])).toEqual(['set by script']);
	});

	it('may be a cookieStore, whose paths end as the browser likes', () => {
		const cookie = keptCookie({ path: '/x/' });
		const scripted = script(130, makeOffer({ path: '/x' }), { api: 'cookieStore' });
		expect(waysOf([jarEvent(100, cookie), scripted])).toEqual(['set by script']);
		expect(waysOf([jarEvent(100, cookie), script(130, makeOffer({ path: '/x' }))])).toEqual([
			'set by unknown',
		]);
	});

	it('is one of an IP address, whose Domain gives a host-only cookie', () => {
		const document = 'http://192.0.2.7/';
		const cookie = keptCookie({ domain: '192.0.2.7', secure: false });
		const offer = makeOffer({ domain: '192.0.2.7', secure: false });
		expect(waysOf([jarEvent(100, cookie), script(101, offer, { document, host: '192.0.2.7' })])).toEqual([
			'set by script',
		]);
	});

	it('is what asked for the lifetime that the cookie got, rather than what is nearer', () => {
		const year = keptCookie({ expires: inSeconds(365 * DAY) });
		const observations = [
			answer(95, [makeOffer({ asked: 60 })]),
			jarEvent(100, year),
			script(800, makeOffer({ asked: 365 * DAY })),
		];
		expect(waysOf(observations)).toEqual(['set by script']);
		expect(momentsOf(observations)[0]?.asked).toBe(365 * DAY);
	});

	it('may have asked for longer than the browsers’ cap', () => {
		const capped = keptCookie({ expires: inSeconds(400 * DAY) });
		const long = makeOffer({ asked: 3650 * DAY });
		const [moment] = momentsOf([
			answer(95, [makeOffer({ asked: 60 })]),
			jarEvent(100, capped),
			script(800, long),
		]);
		expect(moment?.asked).toBe(3650 * DAY);
		expect(moment?.origin.by).toBe('script');
	});

	it('may contradict the expiry where nothing else explains it: clocks differ', () => {
		const cookie = keptCookie({ expires: inSeconds(7200) });
		expect(waysOf([answer(95, [makeOffer({ asked: 3600 })]), jarEvent(100, cookie)])).toEqual([
			'set by answer',
		]);
	});

	it('is no script where the cookie is HttpOnly and an answer offers just that', () => {
		const cookie = keptCookie({ httpOnly: true });
		expect(
			waysOf([jarEvent(100, cookie), script(101, makeOffer()), answer(160, [makeOffer({ httpOnly: true })])]),
		).toEqual(['set by answer']);
	});

	it('keeps its order where scripts are told later than the next one sets it', () => {
		const moments = momentsOf([
			jarEvent(0, keptCookie()),
			...jarUpdate(100, keptCookie()),
			script(150, makeOffer()),
			...jarUpdate(200, keptCookie()),
			script(250, makeOffer()),
			script(350, makeOffer()),
		]);
		expect(moments.map(({ origin }) => lineOf(origin))).toEqual([150, 250, 350]);
	});

	it('is each offer of an answer once, in their order', () => {
		const at = keptCookie({ expires: inSeconds(60) });
		const moments = momentsOf([
			answer(90, [makeOffer({ asked: 60 }), makeOffer({ asked: 6000 })]),
			jarEvent(100, at),
			...jarUpdate(100, keptCookie({ expires: inSeconds(6000) })),
		]);
		expect(moments.map(({ what, asked }) => [what, asked])).toEqual([
			['set', 60],
			['renewed', 6000],
		]);
	});

	it('is told with the redirections that led to it', () => {
		const hop = (at: number, path: string, status: number, offers: CookieOffer[] = []) =>
			answer(at, offers, { requestId: '7', url: `https://t.example/${path}?u=SECRET`, status });
		const { recording } = record([
			hop(1, 'a', 302),
			hop(2, 'b', 307),
			hop(3, 'c', 200, [makeOffer()]),
			jarEvent(5, keptCookie({ domain: 't.example' })),
			answer(9, [makeOffer({ name: 'b' })], { requestId: '8' }),
			jarEvent(9, keptCookie({ name: 'b' })),
		]);
		const redirects = recording.cookies.map(({ moments }) => {
			const origin = moments[0]?.origin;
			return origin?.by === 'answer' ? origin.redirects : null;
		});
		expect(redirects).toEqual([['https://t.example/a?…', 'https://t.example/b?…'], []]);
		expect(recording.hosts).toEqual([PORTAL, 't.example']);
		expect(JSON.stringify(recording)).not.toContain('SECRET');
	});

	it.each([304, 305, 200, 401])('is not redirected by a response of status %i before it', (status) => {
		const { recording } = record([
			answer(1, [], { requestId: '7', status }),
			answer(3, [makeOffer()], { requestId: '7' }),
			jarEvent(5, keptCookie()),
		]);
		expect(recording.cookies[0]?.moments[0]?.origin).toMatchObject({ by: 'answer', redirects: [] });
	});

	it('is nothing that the rules refuse, where something else explains it', () => {
		const refused = makeOffer({ refused: 'too-large' });
		expect(waysOf([jarEvent(100, keptCookie()), answer(101, [refused]), script(400, makeOffer())])).toEqual([
			'set by script',
		]);
	});

	it('keeps its order also where something else set it before', () => {
		const moments = momentsOf([
			jarEvent(0, keptCookie()),
			...jarUpdate(2000, keptCookie()),
			...jarUpdate(2100, keptCookie()),
			script(2150, makeOffer()),
			script(2250, makeOffer()),
		]);
		expect(moments.map(({ origin }) => lineOf(origin))).toEqual([null, 2150, 2250]);
	});

	it('is no word of another time, though there be as many words as moments', () => {
		const moments = momentsOf([
			jarEvent(0, keptCookie()),
			...jarUpdate(20_000, keptCookie()),
			script(20_010, makeOffer()),
			...jarUpdate(40_000, keptCookie()),
			script(40_010, makeOffer()),
			script(90_000, makeOffer()),
		]);
		expect(moments.map(({ origin }) => lineOf(origin))).toEqual([null, 20_010, 40_010]);
	});
});
