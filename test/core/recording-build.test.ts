import { describe, expect, it, test } from 'vitest';
import { cookieKey } from '../../src/core/cookie.ts';
import { DAY } from '../../src/core/lifetime.ts';
import type { CookieOffer, Observation, Origin } from '../../src/core/recording.ts';
import { MOST_MOMENTS } from '../../src/core/recording.ts';
import {
	answer,
	chosen,
	jarEvent,
	jarUpdate,
	keptCookie,
	makeOffer,
	PAGE,
	PORTAL,
	record,
	START,
	script,
} from './visit-stage.ts';

const inSeconds = (seconds: number) => START / 1000 + seconds;

/** What happened to the only cookie of a visit. */
function momentsOf(observations: readonly Observation[], fields: Parameters<typeof record>[1] = {}) {
	const { cookies } = record(observations, fields).recording;
	expect(cookies).toHaveLength(1);
	return cookies[0]?.moments ?? [];
}

const waysOf = (...args: Parameters<typeof momentsOf>) =>
	momentsOf(...args).map(({ what, origin }) => `${what} by ${origin.by}`);

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
		const told = script(130, makeOffer({ path: '/x' }), { api: 'cookieStore' });
		expect(waysOf([jarEvent(100, cookie), told])).toEqual(['set by script']);
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
});

describe('what became of a cookie', () => {
	it('is one renewal, of the two events of an update', () => {
		const { recording } = record([jarEvent(5, keptCookie()), ...jarUpdate(900, keptCookie())]);
		const [cookie] = recording.cookies;
		expect(cookie?.moments.map(({ what }) => what)).toEqual(['set', 'renewed']);
		expect(cookie).toMatchObject({ wasThere: false, goneAt: null, times: 2 });
	});

	it('is a renewal too where it was there when the recording began', () => {
		const { recording } = record(jarUpdate(900, keptCookie()), { initial: [keptCookie()] });
		expect(recording.cookies[0]).toMatchObject({ wasThere: true, times: 1 });
		expect(recording.cookies[0]?.moments[0]?.what).toBe('renewed');
		expect(recording.cookiesAtStart).toBe(1);
	});

	it.each(['expired_overwrite', 'explicit'])('is a removal by what asked for it, told as %s', (cause) => {
		const observations = [
			answer(50, [makeOffer({ asked: 0 })]),
			jarEvent(60, keptCookie({ httpOnly: true, expires: inSeconds(99) }), true, cause),
		];
		expect(waysOf(observations, { initial: [keptCookie()] })).toEqual(['removed by answer']);
		expect(momentsOf(observations, { initial: [keptCookie()] })[0]).not.toHaveProperty('asked');
		expect(record(observations, { initial: [keptCookie()] }).recording.cookies[0]?.goneAt).toBe(START + 60);
	});

	it('is the browser’s doing where it expires or makes room', () => {
		for (const cause of ['expired', 'evicted']) {
			expect(
				waysOf([
					jarEvent(0, keptCookie()),
					answer(50, [makeOffer({ asked: 0 })]),
					jarEvent(60, keptCookie(), true, cause),
				]),
			).toEqual(['set by unknown', 'removed by unknown']);
		}
	});

	it('is an end by its time alone, which no browser tells of', () => {
		const { recording } = record([jarEvent(0, keptCookie({ expires: inSeconds(60) }))]);
		expect(recording.cookies[0]?.goneAt).toBe(START + 60_000);
		const { recording: short } = record([jarEvent(0, keptCookie({ expires: inSeconds(60) }))], {
			endedAt: START + 30_000,
		});
		expect(short.cookies[0]?.goneAt).toBeNull();
	});

	it('is a new beginning after an end', () => {
		const { recording } = record([
			jarEvent(0, keptCookie()),
			jarEvent(10, keptCookie(), true),
			jarEvent(20, keptCookie({ httpOnly: true })),
		]);
		expect(recording.cookies[0]?.moments.map(({ what }) => what)).toEqual(['set', 'removed', 'set']);
		expect(recording.cookies[0]?.goneAt).toBeNull();
	});

	it('gives every cookie that was seen, as it last was', () => {
		const there = keptCookie({ name: 'there' });
		const { recording, cookies } = record(
			[
				jarEvent(0, keptCookie()),
				...jarUpdate(9, keptCookie({ httpOnly: true })),
				jarEvent(12, keptCookie({ name: 'gone' })),
				jarEvent(13, keptCookie({ name: 'gone' }), true),
			],
			{ initial: [there] },
		);
		expect(cookies).toEqual([there, keptCookie({ httpOnly: true }), keptCookie({ name: 'gone' })]);
		expect(recording.cookies.map(({ key }) => key)).toEqual(cookies.map(cookieKey));
	});

	it('keeps the first of each phase among many moments', () => {
		const many: Observation[] = [chosen(50_000, { answer: 'refused' })];
		for (let at = 0; at < 60_000; at += 1000) many.push(...jarUpdate(at, keptCookie()));
		const [cookie] = record(many).recording.cookies;
		expect(cookie?.moments).toHaveLength(MOST_MOMENTS);
		expect(cookie?.times).toBe(60);
		expect(cookie?.moments.find(({ phase }) => phase === 'refused')?.at).toBe(START + 50_000);
		expect(cookie?.moments.at(-1)?.at).toBe(START + 59_000);
	});
});

describe('the frame of a recording', () => {
	it('has pages, tools and choices in order, and addresses short', () => {
		const page = (at: number, url: string, how: 'load' | 'script') =>
			({ kind: 'page', at: START + at, url, how }) as const;
		const tool = (at: number) =>
			({ kind: 'tool', at: START + at, tool: { id: 'tcf', at: START + at, by: 'page' } }) as const;
		const { recording } = record([
			page(0, `${PAGE}?q=SECRET`, 'load'),
			page(5, `${PAGE}?q=OTHER`, 'script'),
			page(9, `${PAGE}dataset/`, 'script'),
			page(12, `${PAGE}dataset/`, 'load'),
			tool(30),
			tool(20),
			chosen(40),
			chosen(35, { answer: 'refused' }),
		]);
		expect(recording.pages.map(({ at, url, how }) => [at - START, url, how])).toEqual([
			[0, `${PAGE}?…`, 'load'],
			[9, `${PAGE}dataset/`, 'script'],
			[12, `${PAGE}dataset/`, 'load'],
		]);
		expect(recording.tools).toEqual([
			{ id: 'tcf', at: START + 20, by: 'page' },
			{ id: 'opendatasoft', at: START + 35, by: 'cookie' },
		]);
		expect(recording.choices.map(({ answer }) => answer)).toEqual(['refused', 'accepted']);
		expect(recording.isCut).toBe(false);
	});

	it('is bounded, and says so', () => {
		const many = Array.from({ length: 1100 }, (_, n) => jarEvent(n, keptCookie({ name: `n${n}` })));
		const { recording, cookies } = record(many);
		expect(recording.cookies).toHaveLength(1000);
		expect(cookies).toHaveLength(1000);
		expect(recording.isCut).toBe(true);
		expect(record([], { isCut: true }).recording.isCut).toBe(true);
	});
});
