import { describe, expect, it, test } from 'vitest';
import type { CookieOffer } from '../../../src/core/cookie/set-cookie.ts';
import type { NotKeptReason } from '../../../src/core/recording/recording.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import {
	answer,
	chosen,
	jarEvent,
	jarUpdate,
	keptCookie,
	makeOffer,
	PORTAL,
	record,
	START,
	script,
} from './recording-stage.ts';

const notKept = (...args: Parameters<typeof record>) => record(...args).recording.notKept;
const reasonsOf = (observations: readonly RecordingEvent[], fields: Parameters<typeof record>[1] = {}) =>
	notKept(observations, fields).map(({ reason }) => reason);

const HTTP = 'http://lumiere.opendatasoft.com/';

describe('what was offered and not kept', () => {
	test.each<[Partial<CookieOffer>, NotKeptReason, Parameters<typeof answer>[2]]>([
		[{ refused: 'too-large' }, 'too-large', {}],
		[{ refused: 'prefix' }, 'prefix', {}],
		[{ domain: 'other.example' }, 'domain', {}],
		[{ domain: 'sub.lumiere.opendatasoft.com' }, 'domain', {}],
		[{ domain: 'com' }, 'domain', {}],
		[{ domain: 'opendatasoft.com' }, 'unknown', {}],
		[{ domain: 'sa mple' }, 'domain', {}],
		[{ secure: false, name: '__Secure-a' }, 'prefix', {}],
		[{ name: '__Secure-a' }, 'unknown', {}],
		[{ name: '__SECURE-a' }, 'prefix', { url: HTTP }],
		[{ name: '__Host-a', domain: PORTAL }, 'prefix', {}],
		[{ name: '__Host-a', path: null }, 'prefix', {}],
		[{ name: '__Host-a' }, 'unknown', {}],
		[{ name: '__Http-a' }, 'prefix', {}],
		[{ name: '__Http-a', httpOnly: true }, 'unknown', {}],
		[{ name: '__Host-Http-a', httpOnly: true, path: '/x' }, 'prefix', {}],
		[{ name: '__Host-Http-a' }, 'prefix', {}],
		[{ domain: '.' }, 'domain', {}],
		[{ domain: `${PORTAL}.` }, 'domain', {}],
		[{}, 'not-secure', { url: HTTP }],
		[{}, 'unknown', { url: 'http://127.0.0.1:8080/' }],
		[{ secure: false }, 'unknown', { url: HTTP }],
		[{ secure: false, sameSite: 'no_restriction' }, 'same-site-none-not-secure', {}],
		[{ secure: false, partitioned: true }, 'partitioned-not-secure', {}],
		[{}, 'third-party', { url: 'https://t.example/' }],
	])('%j: %s', (offer, reason, fields) => {
		const site = fields?.url?.includes('127') ? '127.0.0.1' : 'opendatasoft.com';
		expect(reasonsOf([answer(100, [makeOffer(offer)], fields)], { site })).toEqual([reason]);
	});

	it('is told whole', () => {
		const offer = makeOffer({ domain: 'other.example', asked: 60 });
		const [told] = notKept([chosen(50), answer(100, [offer], { status: 304 })]);
		expect(told).toEqual({
			at: START + 100,
			phase: 'accepted',
			offer,
			host: PORTAL,
			reason: 'domain',
			times: 1,
			origin: expect.objectContaining({ by: 'answer', status: 304 }),
		});
	});

	it('is a script’s where only answers may', () => {
		expect(reasonsOf([script(100, makeOffer({ httpOnly: true }))])).toEqual(['http-only-from-script']);
		expect(reasonsOf([script(100, makeOffer({ name: '__Http-a', httpOnly: true }))])).toEqual([
			'http-only-from-script',
		]);
		const initial = [keptCookie({ httpOnly: true })];
		expect(reasonsOf([script(100, makeOffer())], { initial })).toEqual(['http-only-exists']);
		expect(reasonsOf([script(100, makeOffer({ asked: -1 }))], { initial })).toEqual(['http-only-exists']);
	});

	it('is what would hide a Secure cookie from an insecure page', () => {
		const offered = answer(100, [makeOffer({ secure: false })], { url: HTTP });
		expect(reasonsOf([offered], { initial: [keptCookie()] })).toEqual(['not-secure']);
	});

	it('may have been kept where we cannot see', () => {
		const offered = answer(100, [makeOffer()], { url: 'https://t.example/' });
		expect(reasonsOf([offered], { isVisible: (domain) => domain !== 't.example' })).toEqual(['not-visible']);
	});

	it('is no deletion of what is not there', () => {
		expect(reasonsOf([answer(100, [makeOffer({ asked: 0 })])])).toEqual([]);
		expect(reasonsOf([answer(100, [makeOffer({ asked: 0, domain: 'other.example' })])])).toEqual([]);
		const twice = answer(100, [makeOffer({ asked: 0 }), makeOffer({ asked: -9 })]);
		const deleted = jarEvent(105, keptCookie(), true, 'expired_overwrite');
		expect(reasonsOf([twice, deleted], { initial: [keptCookie()] })).toEqual([]);
		expect(reasonsOf([answer(100, [makeOffer({ asked: 0 })])], { initial: [keptCookie()] })).toEqual([
			'unknown',
		]);
	});

	it('is nothing that was kept, nor what was there just so', () => {
		expect(reasonsOf([answer(100, [makeOffer()]), jarEvent(105, keptCookie())])).toEqual([]);
		expect(reasonsOf([script(5000, makeOffer())], { initial: [keptCookie()] })).toEqual([]);
		expect(reasonsOf([script(5000, makeOffer({ asked: 60 }))], { initial: [keptCookie()] })).toEqual([
			'unknown',
		]);
	});

	it('is what the rules refuse, though the jar holds just that already', () => {
		const refused = makeOffer({ refused: 'too-large' });
		expect(reasonsOf([answer(5000, [refused])], { initial: [keptCookie()] })).toEqual(['too-large']);
	});

	it('is not what other tabs were offered', () => {
		expect(reasonsOf([answer(100, [makeOffer()], { inTab: false })])).toEqual([]);
	});

	it('is one where the same is offered again, in each phase', () => {
		const offer = (at: number) => answer(at, [makeOffer({ domain: 'other.example', asked: 60 - at / 1e6 })]);
		const listed = notKept([offer(1), offer(2), offer(3), chosen(500), offer(5000), offer(5001)]);
		expect(listed.map(({ at, phase, times }) => [at - START, phase, times])).toEqual([
			[1, 'before', 3],
			[5000, 'accepted', 2],
		]);
	});

	it('is bounded, and says so', () => {
		const many = Array.from({ length: 600 }, (_, n) =>
			answer(n, [makeOffer({ name: `n${n}`, domain: 'other.example' })]),
		);
		const { recording } = record(many);
		expect(recording.notKept).toHaveLength(500);
		expect(recording.isCut).toBe(true);
	});

	it('explains a cookie only behind what the rules allow', () => {
		const { recording } = record([
			answer(99, [makeOffer({ secure: false, sameSite: 'no_restriction' })]),
			jarEvent(100, keptCookie({ secure: false, sameSite: 'no_restriction' })),
			...jarUpdate(900, keptCookie()),
			script(990, makeOffer()),
		]);
		// Firefox stores it and Chromium does not: the response counts as the origin if no other explains the cookie.
		expect(recording.cookies[0]?.moments.map(({ origin }) => origin.by)).toEqual(['answer', 'script']);
		expect(recording.notKept).toEqual([]);
	});
});
