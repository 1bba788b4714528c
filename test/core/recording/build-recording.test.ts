import { describe, expect, it } from 'vitest';
import { type Cookie, cookieKey } from '../../../src/core/cookie/cookie.ts';
import type { CookieOffer } from '../../../src/core/cookie/set-cookie.ts';
import type { RecordingLimit } from '../../../src/core/recording/recording.ts';
import { MAX_MOMENTS } from '../../../src/core/recording/recording.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import {
	answer,
	chosen,
	inSeconds,
	jarEvent,
	jarUpdate,
	keptCookie,
	makeOffer,
	momentsOf,
	PAGE,
	record,
	START,
	script,
	waysOf,
} from './recording-stage.ts';

interface Asked {
	readonly asked: CookieOffer;
	readonly kept: Cookie;
}

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

	it.each(['partly', 'not-observed'] as const)(
		'may be an answer’s where those were observed as %s, and is the browser’s where it expires',
		(answers) => {
			const events = [
				jarEvent(0, keptCookie()),
				jarEvent(5, keptCookie(), true, 'explicit'),
				script(4000, makeOffer()),
				jarEvent(4001, keptCookie()),
				jarEvent(9000, keptCookie(), true, 'expired'),
			];
			expect(waysOf(events, { answers })).toEqual([
				'set by not-observed',
				'removed by not-observed',
				'set by script',
				'removed by unknown',
			]);
			expect(record(events, { answers }).recording.answers).toBe(answers);
			expect(record(events).recording.answers).toBe('observed');
		},
	);

	it('is an end by its time alone, which no browser tells of', () => {
		const { recording } = record([jarEvent(0, keptCookie({ expires: inSeconds(60) }))]);
		expect(recording.cookies[0]?.goneAt).toBe(START + 60_000);
		const { recording: short } = record([jarEvent(0, keptCookie({ expires: inSeconds(60) }))], {
			endedAt: START + 30_000,
		});
		expect(short.cookies[0]?.goneAt).toBeNull();
	});

	it('is a new beginning once its time was over', () => {
		const brief = keptCookie({ expires: inSeconds(60) });
		expect(waysOf([jarEvent(0, brief), jarEvent(61_000, keptCookie())])).toEqual([
			'set by unknown',
			'set by unknown',
		]);
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
		const initial = keptCookie({ name: 'there' });
		const { recording, cookies } = record(
			[
				jarEvent(0, keptCookie()),
				...jarUpdate(9, keptCookie({ httpOnly: true })),
				jarEvent(12, keptCookie({ name: 'gone' })),
				jarEvent(13, keptCookie({ name: 'gone' }), true),
			],
			{ initial: [initial] },
		);
		expect(cookies).toEqual([initial, keptCookie({ httpOnly: true }), keptCookie({ name: 'gone' })]);
		expect(recording.cookies.map(({ key }) => key)).toEqual(cookies.map(cookieKey));
	});

	it('is in the phase in which it was asked for, though the jar tells it and the choice’s own cookie later', () => {
		const [early, late, klaro] = ['early', 'late', 'klaro'].map((name) => ({
			asked: makeOffer({ name }),
			kept: keptCookie({ name }),
		})) as [Asked, Asked, Asked];
		const { recording } = record([
			script(300, early.asked),
			script(500, klaro.asked),
			script(520, late.asked),
			jarEvent(900, klaro.kept),
			chosen(900, { tool: 'klaro', answer: 'refused' }),
			jarEvent(910, early.kept),
			jarEvent(911, late.kept),
		]);
		expect(recording.choices).toMatchObject([{ at: START + 500, since: START + 350 }]);
		const phases = recording.cookies.map(({ key, moments }) => [JSON.parse(key).at(-1), moments[0]?.phase]);
		expect(Object.fromEntries(phases)).toEqual({ klaro: 'refused', early: 'before', late: 'refused' });
	});

	it('keeps the first of each phase among many moments', () => {
		const many: RecordingEvent[] = [chosen(50_000, { answer: 'refused' })];
		for (let at = 0; at < 60_000; at += 1000) many.push(...jarUpdate(at, keptCookie()));
		const [cookie] = record(many).recording.cookies;
		expect(cookie?.moments).toHaveLength(MAX_MOMENTS);
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
		const many = Array.from({ length: 1100 }, (_, n) => [
			jarEvent(n, keptCookie({ name: `n${n}` })),
			jarEvent(n + 1, keptCookie({ name: `n${n}` }), true),
		]).flat();
		const { recording, cookies } = record(many);
		expect(recording.cookies).toHaveLength(1000);
		expect(cookies).toHaveLength(1000);
		expect(recording.isCut).toBe(true);
		expect(recording.limits).toEqual([{ limit: 'cookies', omitted: 100 }]);
		const omitted = (limit: RecordingLimit, count: number | null): RecordingEvent => ({
			kind: 'omitted',
			at: START,
			limit,
			omitted: count,
		});
		const limited = record(
			[omitted('repetitions', 3), omitted('repetitions', 4), omitted('script-offers', null)],
			{ isCut: true },
		);
		expect(limited.recording.limits).toEqual([
			{ limit: 'events', omitted: null },
			{ limit: 'script-offers', omitted: null },
			{ limit: 'repetitions', omitted: 7 },
		]);
		expect(record([]).recording.limits).toEqual([]);
	});

	it('lists all that is there at the end, then what stayed longest', () => {
		const at = (n: number, name: string, removed = false) => jarEvent(n, keptCookie({ name }), removed);
		const junk = Array.from({ length: 3000 }, (_, n) => [at(n, `j${n}`), at(n + 1, `j${n}`, true)]).flat();
		const lasting = Array.from({ length: 200 }, (_, n) => [at(n, `k${n}`)]).flat();
		const { recording } = record([
			...junk,
			at(10, 'a_while'),
			at(4000, 'a_while', true),
			...lasting,
			at(5000, 'tracker'),
		]);
		const names = recording.cookies.map(({ key }) => JSON.parse(key).at(-1));
		expect(names).toEqual(expect.arrayContaining(['tracker', 'a_while', 'k0', 'k199']));
		expect(names).toHaveLength(1000);
		expect(recording.limits).toEqual([{ limit: 'cookies', omitted: 2202 }]);
		const there = Array.from({ length: 1100 }, (_, n) => at(n, `n${n}`));
		expect(record([...junk, ...there]).recording.cookies).toHaveLength(1100);
	});

	it('counts the settings that were not logged one by one', () => {
		const { recording } = record([
			jarEvent(1, keptCookie()),
			{ ...jarEvent(5, keptCookie()), settings: 30 },
			{ ...jarEvent(6, keptCookie(), true), settings: 2 },
		]);
		expect(recording.cookies[0]?.times).toBe(33);
	});
});
