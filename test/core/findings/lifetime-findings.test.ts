import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GUIDELINES, isOverGuideline } from '../../../src/core/findings/guidelines.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { buildReferenceIndex } from '../../../src/core/known/reference-list.ts';
import { BROWSER_CAP, type Lifetime, lifetimeTolerance } from '../../../src/core/policy/lifetime.ts';
import type { Declaration } from '../../../src/core/policy/policy.ts';
import { makeDeclaration } from '../../fakes/make.ts';
import {
	codesOf,
	DAY,
	findingsOf,
	inDays,
	makeHistory,
	makeJournal,
	makeQuiet,
	NOW,
} from '../report/judge-one.ts';

const fixed = (seconds: number): Lifetime => ({ text: '', kind: 'fixed', seconds });
const SECOND = 1 / DAY;

/** A cookie that was seen being set some days ago, and its lifetime in days. */
function setDaysAgo(ago: number, days: number, fields = {}) {
	const cookie = makeQuiet({ expires: inDays(days - ago), ...fields });
	const lastSet = { at: NOW - ago * DAY * 1000, expires: cookie.expires };
	return { cookie, more: { journal: makeJournal([makeHistory(cookie, { lastSet })]) } };
}

describe('a lifetime over the declared one', () => {
	const quiet = (lifetime: Lifetime) => [makeDeclaration({ names: ['quiet'], lifetime })];

	it('is measured from the moment the cookie was set, where that was seen', () => {
		const { cookie, more } = setDaysAgo(20, 30);
		const declared = quiet(fixed(14 * DAY));
		expect(findingsOf(cookie, declared, more)).toEqual([
			{
				code: 'lifetime-over-declared',
				certainty: 'observed',
				actualSeconds: 30 * DAY,
				isExact: true,
				declaredSeconds: 14 * DAY,
			},
		]);
		expect(findingsOf(cookie, declared)).toEqual([]);
	});

	it('is at least what is left, where it was not seen, or renewed since without our seeing', () => {
		const { cookie, more } = setDaysAgo(1, 30);
		const renewed = { ...cookie, expires: inDays(40) };
		for (const findings of [
			findingsOf(renewed, quiet(fixed(DAY)), more),
			findingsOf(renewed, quiet(fixed(DAY))),
		]) {
			expect(findings).toMatchObject([{ actualSeconds: 40 * DAY, isExact: false }]);
		}
	});

	test.each([
		// The tolerance: the larger of one day and 2 %; under a day 2 %.
		[2 * DAY, 3 * DAY, []],
		[2 * DAY, 3 * DAY + 1, ['lifetime-over-declared']],
		[50 * DAY, 51 * DAY, []],
		[50 * DAY, 51 * DAY + 1, ['lifetime-over-declared']],
		[100 * DAY, 102 * DAY, []],
		[100 * DAY, 102 * DAY + 1, ['lifetime-over-declared']],
		[3600, 3672, []],
		[3600, 3673, ['lifetime-over-declared']],
		[DAY, 2 * DAY, []],
		[DAY, 2 * DAY + 1, ['lifetime-over-declared']],
		[DAY - 1, (DAY - 1) * 1.02 + 1, ['lifetime-over-declared']],
	])('declared %s seconds, left %s: %j', (declared, left, codes) => {
		expect(codesOf(makeQuiet({ expires: NOW / 1000 + left }), quiet(fixed(declared)))).toEqual(codes);
	});

	it('takes the upper bound of a range, and nothing of what has no bound', () => {
		const cookie = makeQuiet({ expires: inDays(30) });
		const range = (seconds: number): Lifetime => ({ text: '', kind: 'range', seconds, minSeconds: DAY });
		expect(codesOf(cookie, quiet(range(30 * DAY)))).toEqual([]);
		expect(codesOf(cookie, quiet(range(28 * DAY)))).toEqual(['lifetime-over-declared']);
		for (const kind of ['persistent', 'unknown', 'until'] as const) {
			expect(codesOf(cookie, quiet({ text: '', kind, seconds: null }))).toEqual([]);
		}
	});

	it('holds a date against the expiry, whenever the cookie was set', () => {
		const until = (date: string): Lifetime => ({ text: '', kind: 'until', seconds: null, date });
		const { cookie, more } = setDaysAgo(300, 310);
		expect(codesOf(cookie, quiet(until('2026-12-01')), more)).toEqual([]);
		expect(codesOf(cookie, quiet(until('2026-11-15')), more)).toEqual(['lifetime-over-declared']);
		const past = findingsOf(makeQuiet({ expires: inDays(10) }), quiet(until('2020-01-01')));
		expect(past).toMatchObject([{ declaredSeconds: 0, actualSeconds: 10 * DAY }]);
	});

	it('is never the browser’s cap where more was declared', () => {
		const { cookie, more } = setDaysAgo(3, 400);
		expect(codesOf(cookie, quiet(fixed(2 * 365 * DAY)), more)).toEqual([]);
		expect(codesOf(cookie, quiet(fixed(BROWSER_CAP)), more)).toEqual([]);
	});

	it('is nothing for a session cookie', () => {
		expect(codesOf(makeQuiet(), quiet(fixed(DAY)))).toEqual([]);
		expect(codesOf(makeQuiet(), quiet({ text: '', kind: 'session', seconds: 0 }))).toEqual([]);
	});

	it('is nothing for any cookie that lives as declared, within the tolerance; and always something beyond', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 60, max: BROWSER_CAP }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(seconds, share) => {
					const within = seconds + Math.floor(lifetimeTolerance(seconds) * share);
					const beyond = seconds + Math.ceil(lifetimeTolerance(seconds)) + 1;
					const at = (left: number) =>
						codesOf(makeQuiet({ expires: NOW / 1000 + left }), quiet(fixed(seconds)));
					expect(at(within)).toEqual([]);
					expect(at(beyond)).toEqual(['lifetime-over-declared']);
				},
			),
		);
	});
});

describe('a lifetime over a guideline', () => {
	const as = (name: string, fields: Partial<Declaration> = {}) => [
		makeDeclaration({ names: [name], ...fields }),
	];
	const expiringIn = (name: string, days: number) => makeQuiet({ name, expires: inDays(days) });

	test.each([
		// At most 397 days for thirteen months and 184 for six, plus one day of tolerance.
		['own_stat', 'statistical', 398, []],
		['own_stat', 'statistical', 398 + SECOND, ['lifetime-over-guideline']],
		['own_stat', 'statistical', 400, ['lifetime-over-guideline']],
		['own_stat', 'functional', 400, []],
		['own_stat', 'necessary', 400, []],
		['_pk_id.1', 'necessary', 400, ['lifetime-over-guideline']],
		['_pk_id.1', 'unknown', 400, ['lifetime-over-guideline']],
		['_pk_id.1', 'functional', 400, []],
		['_pk_id.1', 'advertising', 400, []],
		['_pk_id.1', 'necessary', 393, []],
		['cookies_preferences', 'necessary', 185, []],
		['cookies_preferences', 'necessary', 185 + SECOND, ['lifetime-over-guideline']],
		['OptanonConsent', 'functional', 365, ['lifetime-over-guideline']],
		['OptanonConsent', 'statistical', 184, []],
		['tarteaucitron2', 'necessary', 365, []],
	] as const)('%s declared %s, with %s days left: %j', (name, category, days, codes) => {
		expect(codesOf(expiringIn(name, days), as(name, { category }))).toEqual(codes);
	});

	test.each([
		['own_stat', 'statistical', 'observed', 'audience-measurement'],
		['_pk_id.1', 'necessary', 'inferred', 'audience-measurement'],
		['_pk_id.1', 'statistical', 'observed', 'audience-measurement'],
		['cookies_preferences', 'necessary', 'observed', 'consent-choice'],
		['didomi_token', 'necessary', 'inferred', 'consent-choice'],
		['didomi_token', 'statistical', 'inferred', 'consent-choice'],
	] as const)('%s declared %s is %s, by the guideline on %s', (name, category, certainty, guideline) => {
		expect(findingsOf(expiringIn(name, 400), as(name, { category }))).toMatchObject([
			{ certainty, guideline },
		]);
	});

	it('is a guess for what no policy declares', () => {
		const findings = findingsOf(expiringIn('_ga', 400), as('other'));
		expect(findings).toMatchObject([
			{
				code: 'lifetime-over-guideline',
				certainty: 'inferred',
				guideline: 'audience-measurement',
				limitSeconds: 397 * DAY,
				actualSeconds: 400 * DAY,
				isExact: false,
			},
			{ code: 'known-elsewhere' },
		]);
		expect(codesOf({ ...expiringIn('_ga', 400), domain: 'ville-exemple.example' }, null)).toContain(
			'lifetime-over-guideline',
		);
		expect(findingsOf(expiringIn('cookies_preferences', 400), as('other'))[0]?.certainty).toBe('inferred');
	});

	it('also takes the category from the list that was imported', () => {
		const entry = {
			name: 'far',
			platform: 'F',
			category: 'statistical',
			domain: null,
			wildcard: true,
		} as const;
		const facts = createCookieFacts(buildReferenceIndex([entry]));
		expect(codesOf(expiringIn('far_1', 400), as('other'), { facts })).toContain('lifetime-over-guideline');
	});

	it('is measured where it can be', () => {
		const { cookie, more } = setDaysAgo(100, 399, { name: 'own_stat' });
		const declared = as('own_stat', { category: 'statistical' });
		expect(findingsOf(cookie, declared, more)).toMatchObject([{ isExact: true, actualSeconds: 399 * DAY }]);
		expect(findingsOf(cookie, declared)).toEqual([]);
	});

	it('is nothing for a session cookie', () => {
		expect(codesOf(makeQuiet({ name: '_ga' }), as('_ga', { category: 'statistical' }))).toEqual([]);
	});

	it('allows every span of the calendar that has that many months', () => {
		for (let start = Date.UTC(2023, 0, 1); start < Date.UTC(2029, 0, 1); start += DAY * 1000) {
			const date = new Date(start);
			for (const [months, guideline] of [
				[13, GUIDELINES['audience-measurement']],
				[6, GUIDELINES['consent-choice']],
			] as const) {
				const end = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
				// A 31st rolls over to the next month if the last one is shorter: still within.
				if (new Date(end).getUTCDate() === date.getUTCDate())
					expect(isOverGuideline((end - start) / 1000, guideline)).toBe(false);
			}
		}
	});
});
