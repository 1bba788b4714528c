import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FINDING_CODES } from '../../../src/core/findings/finding.ts';
import { byWeight } from '../../../src/core/findings/finding-weights.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { buildReferenceIndex } from '../../../src/core/known/reference-list.ts';
import type { Declaration } from '../../../src/core/policy/policy.ts';
import { isSameReport } from '../../../src/core/report/same-report.ts';
import { makeDeclaration } from '../../fakes/make.ts';
import { codesOf, findingsOf, HOST, inDays, makeQuiet, reportOn } from '../report/judge-one.ts';

const quiet = (fields: Partial<Declaration> = {}) => makeDeclaration({ names: ['quiet'], ...fields });
const FAR = 'video.example';

describe('a cookie that is as its policy says', () => {
	it('has nothing said of it', () => {
		expect(findingsOf(makeQuiet(), [quiet()])).toEqual([]);
	});
});

describe('a cookie declared for the other party', () => {
	test.each([
		['first', FAR, 'first', ['party-mismatch']],
		['third', HOST, 'third', ['party-mismatch']],
		['first', HOST, undefined, []],
		['third', FAR, undefined, []],
		[null, FAR, undefined, []],
	] as const)('declared %s, of %s: declared party %s', (party, domain, declaredParty, codes) => {
		const findings = findingsOf(makeQuiet({ domain }), [quiet({ party, category: 'functional' })]);
		expect(findings.map(({ code }) => code)).toEqual(codes);
		expect(findings[0]?.declaredParty).toBe(declaredParty);
	});

	it('is not one that another declaration holds for', () => {
		const both = [quiet({ party: 'third', category: 'social' }), quiet({ party: 'first' })];
		expect(codesOf(makeQuiet(), both)).toEqual([]);
	});

	it('is not one of another domain or another storage', () => {
		expect(codesOf(makeQuiet(), [quiet({ domain: FAR, party: 'third' })])).toEqual([]);
		expect(codesOf(makeQuiet(), [quiet({ storage: 'localStorage', party: 'third' })])).toEqual([]);
	});

	it('is told by the declaration of its own policy, whatever stands before it', () => {
		const before = [makeDeclaration({ names: ['a'] }), makeDeclaration({ names: ['b'], party: 'first' })];
		expect(findingsOf(makeQuiet(), [...before, quiet({ party: 'third' })])[0]).toEqual({
			code: 'party-mismatch',
			certainty: 'observed',
			declaredParty: 'third',
		});
	});
});

describe('a cookie declared necessary', () => {
	test.each([
		['necessary', FAR, ['necessary-but-third-party']],
		['necessary', HOST, []],
		['necessary', 'opendatasoft.com', []],
		['necessary', 'evilopendatasoft.com', ['necessary-but-third-party']],
		['functional', FAR, []],
		['unknown', FAR, []],
	] as const)('%s, of %s: %j', (category, domain, codes) => {
		expect(codesOf(makeQuiet({ domain }), [quiet({ category })])).toEqual(codes);
	});

	it('is one of another site also where the policy says so itself', () => {
		expect(codesOf(makeQuiet({ domain: FAR }), [quiet({ party: 'third' })])).toEqual([
			'necessary-but-third-party',
		]);
	});
});

describe('a name declared twice', () => {
	const findingsFor = (...declarations: Declaration[]) =>
		findingsOf(makeQuiet({ name: '_pk_id.1' }), declarations).map(({ code, categories }) => [
			code,
			categories,
		]);
	const named = (name: string, fields: Partial<Declaration>) => makeDeclaration({ names: [name], ...fields });

	it('is one in contradictory categories, told in the order of categories', () => {
		expect(
			findingsFor(
				named('_pk_id.*', { category: 'statistical' }),
				named('_pk_id.*', { category: 'necessary' }),
				named('_pk_id.*', { category: 'statistical' }),
			),
		).toEqual([['declared-twice', ['necessary', 'statistical']]]);
	});

	it('is one in equally specific patterns too', () => {
		expect(
			findingsFor(named('_pk_id*', { category: 'statistical' }), named('*_pk_id*', { category: 'social' })),
		).toEqual([['declared-twice', ['statistical', 'social']]]);
	});

	test.each([
		['the same category', named('_pk_id.*', { category: 'functional' })],
		['a category that is not stated', named('_pk_id.*', { category: 'unknown' })],
		['a less specific pattern', named('_pk*', { category: 'social' })],
		['a pattern that does not match', named('_pk_ses.*', { category: 'social' })],
		['the other party', named('_pk_id.*', { category: 'social', party: 'third' })],
		['another domain', named('_pk_id.*', { category: 'social', domain: FAR })],
		['another storage', named('_pk_id.*', { category: 'social', storage: 'localStorage' })],
	])('is not one in %s', (_, other) => {
		expect(findingsFor(named('_pk_id.*', { category: 'functional' }), other)).toEqual([]);
	});

	it('is not one that a more specific declaration settles', () => {
		expect(
			findingsFor(
				named('_pk_id.1', { category: 'functional' }),
				named('_pk_id.*', { category: 'statistical' }),
				named('_pk_id.*', { category: 'social' }),
			),
		).toEqual([]);
	});
});

describe('the attributes of a cookie', () => {
	test.each([
		['sessionid', false, ['not-http-only']],
		['JSESSIONID', false, ['not-http-only']],
		['PHPSESSID', false, ['not-http-only']],
		['connect.sid', false, ['not-http-only']],
		['ASP.NET_SessionId', false, ['not-http-only']],
		['sessionid', true, []],
		['csrftoken', false, []],
		['sessionid2', false, []],
		['SESSIONID', false, []],
	])('%s, HttpOnly %s: %j', (name, httpOnly, codes) => {
		expect(codesOf(makeQuiet({ name, httpOnly }), [makeDeclaration({ names: [name] })])).toEqual(codes);
	});

	it('are certain for the platform’s own session, a guess for another’s', () => {
		const certainty = (name: string, declared: string) =>
			findingsOf(makeQuiet({ name, httpOnly: false }), [makeDeclaration({ names: [declared] })]).find(
				({ code }) => code === 'not-http-only',
			)?.certainty;
		expect(certainty('sessionid', 'sessionid')).toBe('observed');
		expect(certainty('sessionid', 'other')).toBe('inferred');
		expect(certainty('PHPSESSID', 'PHPSESSID')).toBe('inferred');
	});

	test.each([
		[false, true, ['not-secure']],
		[true, true, []],
		[false, false, []],
		[true, false, []],
	])('Secure %s on a portal that is open over https alone: %s, %j', (secure, isSecure, codes) => {
		expect(codesOf(makeQuiet({ secure }), [quiet()], { isSecure })).toEqual(codes);
	});

	const partition = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true };
	test.each([
		['no_restriction', null, ['same-site-none']],
		['no_restriction', partition, []],
		['unspecified', null, []],
		['lax', null, []],
		['strict', null, []],
	] as const)('SameSite %s, partition %j: %j', (sameSite, key, codes) => {
		expect(codesOf(makeQuiet({ sameSite, partition: key }), [quiet()])).toEqual(codes);
	});

	it('say no more for being safer', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('sessionid', '_ga', 'quiet', 'OptanonConsent'),
				fc.constantFrom('no_restriction', 'lax', 'strict', 'unspecified'),
				fc.option(fc.integer({ min: 1, max: 400 })),
				fc.boolean(),
				fc.boolean(),
				(name, sameSite, days, secure, httpOnly) => {
					const cookie = makeQuiet({
						name,
						sameSite,
						secure,
						httpOnly,
						expires: days === null ? null : inDays(days),
					});
					const before = codesOf(cookie, [quiet()]);
					for (const safer of [{ secure: true }, { httpOnly: true }]) {
						const after = codesOf({ ...cookie, ...safer }, [quiet()]);
						expect(after.filter((code) => !before.includes(code))).toEqual([]);
					}
				},
			),
		);
	});
});

describe('a cookie known elsewhere', () => {
	it('is an undeclared one: a guess with product, provider, usual category, pattern and source', () => {
		expect(findingsOf(makeQuiet({ name: '_ga_7QLUMIERE1' }), [quiet()])).toEqual([
			{
				code: 'known-elsewhere',
				certainty: 'inferred',
				known: {
					product: 'Google Analytics',
					provider: 'Google',
					category: 'statistical',
					pattern: '_ga_*',
					list: 'built-in',
					source: 'https://support.google.com/analytics/answer/11397207',
				},
			},
		]);
	});

	it('is told where there is no policy too', () => {
		expect(codesOf(makeQuiet({ name: '_ga', domain: 'ville-exemple.example' }), null)).toEqual([
			'known-elsewhere',
		]);
	});

	it('is told by the list that was imported where our own table is silent', () => {
		const entry = {
			name: 'quiet',
			platform: 'Q',
			category: 'social',
			domain: null,
			wildcard: false,
		} as const;
		const facts = createCookieFacts(buildReferenceIndex([entry]));
		expect(findingsOf(makeQuiet(), [], { facts })[0]?.known).toMatchObject({
			product: 'Q',
			list: 'imported',
		});
	});

	it('makes another report when another product is named', () => {
		const report = (platform: string) => {
			const entry = { name: 'quiet', platform, category: 'social', domain: null, wildcard: false } as const;
			return reportOn([makeQuiet()], [], { facts: createCookieFacts(buildReferenceIndex([entry])) });
		};
		expect(isSameReport(report('Q'), report('Q'))).toBe(true);
		expect(isSameReport(report('Q'), report('R'))).toBe(false);
	});

	it('is never a declared one, nor one that nobody knows', () => {
		const names = ['sessionid', 'csrftoken', 'django_language', 'cookies_preferences', '_ga'];
		for (const name of names) {
			expect(codesOf(makeQuiet({ name }), [makeDeclaration({ names })])).toEqual([]);
		}
		expect(codesOf(makeQuiet(), [])).toEqual([]);
	});
});

describe('several findings on one cookie', () => {
	it('come with the heaviest first', () => {
		const cookie = makeQuiet({ name: 'sessionid', httpOnly: false, secure: false, expires: inDays(400) });
		const lifetime = { text: 'session', kind: 'session', seconds: 0 } as const;
		const statistical = makeDeclaration({ category: 'statistical', lifetime });
		expect(codesOf({ ...cookie, sameSite: 'no_restriction' }, [statistical, makeDeclaration()])).toEqual([
			'persistent-declared-session',
			'declared-twice',
			'lifetime-over-guideline',
			'not-http-only',
			'not-secure',
			'same-site-none',
		]);
	});

	it('come in one order whatever the order in which they were found', () => {
		const all = FINDING_CODES.map((code) => ({ code, certainty: 'observed' as const }));
		fc.assert(
			fc.property(fc.shuffledSubarray(all), (found) => {
				const sorted = byWeight(found);
				expect(sorted).toHaveLength(found.length);
				expect(byWeight([...found].reverse())).toEqual(sorted);
			}),
		);
	});
});
