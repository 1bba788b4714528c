import { describe, expect, it, test } from 'vitest';
import type { Cookie } from '../../../src/core/cookie/cookie.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../../src/core/names/name-index.ts';
import { BROWSER_CAP, DAY } from '../../../src/core/policy/lifetime.ts';
import type { Declaration, Policy } from '../../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import { badgeText } from '../../../src/core/report/badge.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import type { ReportInput } from '../../../src/core/report/report-input.ts';
import { isSameReport } from '../../../src/core/report/same-report.ts';
import { makeCookie, makeDeclaration, makePolicy } from '../../fakes/make.ts';

const HOST = 'lumiere.opendatasoft.com';
const NOW = Date.UTC(2026, 10, 21);

function report(cookies: Cookie[], declarations: Declaration[] | null, more: Partial<ReportInput> = {}) {
	const stored = new Map<string, Policy>(declarations ? [[HOST, makePolicy({ declarations })]] : []);
	const policy = resolvePolicy(HOST, stored, false);
	return buildReport({
		store: '0',
		host: HOST,
		site: 'opendatasoft.com',
		cookies,
		policy,
		index: buildNameIndex(policy.declarations),
		isSecure: true,
		journal: null,
		facts: createCookieFacts(null),
		storedNames: null,
		inUse: null,
		visibility: { granted: true, hiddenDomains: [] },
		seesDomain: () => true,
		at: NOW,
		revision: 1,
		...more,
	});
}

const verdictOf = (cookie: Cookie, ...declarations: Declaration[]) =>
	report([cookie], declarations).rows[0]?.verdict;
const inDays = (days: number) => NOW / 1000 + days * DAY;

describe('a verdict', () => {
	it('names the declaration and the pattern that matched', () => {
		const { rows, declarations } = report(
			[makeCookie({ name: '_pk_id.1.ab' })],
			[makeDeclaration(), makeDeclaration({ names: ['_pk_id*'], category: 'statistical' })],
		);
		const verdict = rows[0]?.verdict;
		expect(verdict).toMatchObject({ verdict: 'declared', reason: 'name-pattern', pattern: '_pk_id*' });
		expect(verdict?.verdict === 'declared' && declarations[verdict.declaration]?.category).toBe(
			'statistical',
		);
	});

	it('names the nearest declarations when none holds', () => {
		expect(verdictOf(makeCookie({ name: '_ga' }), makeDeclaration({ names: ['_GA'] }))).toEqual({
			verdict: 'undeclared',
			reason: 'no-match',
			nearest: [{ pattern: '_GA', reason: 'other-case', declaration: 0 }],
		});
	});

	it('lets a declaration with a party hold only for cookies of that party', () => {
		const third = makeDeclaration({ names: ['id'], party: 'third' });
		expect(verdictOf(makeCookie({ name: 'id' }), third)).toMatchObject({
			verdict: 'undeclared',
			nearest: [{ pattern: 'id', reason: 'other-party' }],
		});
		expect(verdictOf(makeCookie({ name: 'id', domain: 'video.example' }), third)?.verdict).toBe('declared');
	});

	test.each([
		['youtube.example', true],
		['www.youtube.example', true],
		['evilyoutube.example', false],
		['example', false],
	])('of a declaration for youtube.example on a cookie of %s: declared %s', (domain, holds) => {
		const verdict = verdictOf(
			makeCookie({ name: 'id', domain }),
			makeDeclaration({ names: ['id'], domain: 'youtube.example' }),
		);
		expect(verdict?.verdict).toBe(holds ? 'declared' : 'undeclared');
	});

	it('never takes a cookie for a declared localStorage key', () => {
		const verdict = verdictOf(makeCookie(), makeDeclaration({ storage: 'localStorage' }));
		expect(verdict).toMatchObject({ verdict: 'undeclared', nearest: [{ reason: 'other-storage' }] });
	});

	it('prefers, among equal names, the declaration made for the cookie’s domain', () => {
		const { rows, declarations } = report(
			[makeCookie({ name: 'id' })],
			[
				makeDeclaration({ names: ['id'] }),
				makeDeclaration({ names: ['id'], domain: HOST, category: 'social' }),
			],
		);
		const verdict = rows[0]?.verdict;
		expect(verdict?.verdict === 'declared' && declarations[verdict.declaration]?.category).toBe('social');
	});

	it('does not let a domain outweigh a more specific name', () => {
		const verdict = verdictOf(
			makeCookie({ name: '_ga_1' }),
			makeDeclaration({ names: ['_ga_*'] }),
			makeDeclaration({ names: ['_g*'], domain: HOST }),
		);
		expect(verdict).toMatchObject({ verdict: 'declared', pattern: '_ga_*' });
	});

	it('falls back to a less specific declaration where the most specific does not hold', () => {
		const verdict = verdictOf(
			makeCookie({ name: '_ga_1' }),
			makeDeclaration({ names: ['_ga_*'], party: 'third' }),
			makeDeclaration({ names: ['_g*'] }),
		);
		expect(verdict).toMatchObject({ verdict: 'declared', pattern: '_g*' });
	});
});

describe('a report', () => {
	it('counts rows, and sorts undeclared first, then necessary', () => {
		const { rows, counts, unseen } = report(
			[makeCookie({ name: 'stat' }), makeCookie(), makeCookie({ name: 'zzz' })],
			[
				makeDeclaration({ names: ['stat'], category: 'statistical' }),
				makeDeclaration({ names: ['sessionid', 'other'] }),
			],
		);
		expect(rows.map(({ cookie }) => cookie.name)).toEqual(['zzz', 'sessionid', 'stat']);
		expect(counts).toEqual({ undeclared: 1, declared: 2, unseen: 1 });
		expect(unseen.map(({ pattern }) => pattern)).toEqual(['other']);
	});

	it('keeps cookies apart that differ only in path, domain or partition', () => {
		const cookies = [
			makeCookie(),
			makeCookie({ path: '/x' }),
			makeCookie({ domain: 'opendatasoft.com', hostOnly: false }),
		];
		const { rows } = report(cookies, [makeDeclaration()]);
		expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
	});

	it('says once what a policy declares twice, and not at all once it is seen', () => {
		const twice = [makeDeclaration({ names: ['a'] }), makeDeclaration({ names: ['a'], category: 'social' })];
		expect(report([], twice).unseen).toHaveLength(1);
		expect(report([makeCookie({ name: 'a' })], twice).unseen).toHaveLength(0);
	});

	it('does not call unseen what it cannot look at', () => {
		const declarations = [
			makeDeclaration({ names: ['key'], storage: 'localStorage' }),
			makeDeclaration({ names: ['far'], domain: 'video.example' }),
			makeDeclaration({ names: ['third'], party: 'third' }),
			makeDeclaration({ names: ['near'] }),
		];
		const { unseen, notLookedAt } = report([], declarations, { seesDomain: (domain) => domain === HOST });
		expect(unseen.map(({ pattern }) => pattern)).toEqual(['near']);
		expect(notLookedAt.map(({ pattern }) => pattern)).toEqual(['key', 'far', 'third']);
		const hidden = { visibility: { granted: true, hiddenDomains: ['ville.example'] } };
		expect(report([], declarations, hidden).unseen.map(({ pattern }) => pattern)).toEqual(['far']);
	});

	it('declares the standard cookies alone where no policy was read, and judges no other', () => {
		const { policy, counts } = report([makeCookie(), makeCookie({ name: '_ga' })], null);
		expect(policy).toMatchObject({ kind: 'default', declarations: 4 });
		expect(counts).toEqual({ undeclared: 0, declared: 1, unjudged: 1, unseen: 0 });
	});

	it('says the same later, but not when a cookie changes', () => {
		const cookie = makeCookie({ expires: inDays(10) });
		const first = report([cookie], [makeDeclaration()]);
		const later = report([cookie], [makeDeclaration()], { at: NOW + 5000, revision: 2 });
		expect(isSameReport(first, later)).toBe(true);
		expect(isSameReport(first, report([{ ...cookie, expires: inDays(11) }], [makeDeclaration()]))).toBe(
			false,
		);
	});
});

describe('lifetimes', () => {
	const fixed = (days: number) => ({ text: '', kind: 'fixed' as const, seconds: days * DAY });
	const codes = (days: number | null, lifetime: Declaration['lifetime']) =>
		report(
			[makeCookie({ secure: true, httpOnly: true, expires: days === null ? null : inDays(days) })],
			[makeDeclaration({ lifetime })],
		).rows[0]?.findings.map(({ code }) => code);

	test.each([
		[14, fixed(14), []],
		[14.99, fixed(14), []],
		[15.01, fixed(14), ['lifetime-over-declared']],
		[365 * 1.02 - 0.1, fixed(365), []],
		[365 * 1.02 + 0.1, fixed(365), ['lifetime-over-declared']],
		[0.0212, fixed(0.0208), []],
		[0.0214, fixed(0.0208), ['lifetime-over-declared']],
		[400, fixed(730), []],
		[400, fixed(365), ['lifetime-over-declared']],
		[390, fixed(730), []],
		[null, fixed(1), []],
		[1, { text: 'session', kind: 'session' as const, seconds: 0 }, ['persistent-declared-session']],
		[null, { text: 'session', kind: 'session' as const, seconds: 0 }, []],
		[400, { text: 'long', kind: 'unknown' as const, seconds: null }, []],
		[400, { text: 'persistent', kind: 'persistent' as const, seconds: null }, []],
		[10, { text: '', kind: 'until' as const, seconds: null, date: '2026-11-25' }, ['lifetime-over-declared']],
		[4, { text: '', kind: 'until' as const, seconds: null, date: '2026-11-25' }, []],
		[10, { text: '', kind: 'until' as const, seconds: null, date: 'whenever' }, []],
	])('%s days left, declared %j: %j', (days, lifetime, expected) => {
		expect(codes(days, lifetime)).toEqual(expected);
	});

	it('takes the cap of 400 days as satisfying any longer declaration, to the hour', () => {
		const cap = BROWSER_CAP / DAY;
		expect(codes(cap - 0.04, fixed(800))).toEqual([]);
		expect(codes(cap, fixed(cap))).toEqual([]);
	});
});

describe('the badge', () => {
	const text = (undeclared: number, kind: 'portal' | 'none' = 'portal') => {
		const cookies = Array.from({ length: undeclared }, (_, i) => makeCookie({ name: `u${i}` }));
		const made = report(cookies, []);
		return badgeText({ ...made, policy: { ...made.policy, kind } });
	};
	it('is the number of undeclared cookies, empty for none and without a policy', () => {
		expect([text(0), text(1), text(99), text(100), text(5, 'none')]).toEqual(['', '1', '99', '99+', '']);
		expect(badgeText(null)).toBe('');
	});
});
