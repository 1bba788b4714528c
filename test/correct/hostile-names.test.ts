import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { correctPage } from '../../src/correct/correct-page.ts';
import { madePolicy } from '../../src/correct/made/made-policy.ts';
import { proposeChanges } from '../../src/correct/propose/propose-changes.ts';
import { policyWords } from '../../src/export/policy-words/index.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { makeCookie, makeDeclaration, makePolicy } from '../fakes/make.ts';
import { MOMENT } from '../popup/make-report.ts';
import { HOST, inspectBy, NOTHING_WRONG, wrongBy } from './inspect-by.ts';

const facts = createCookieFacts(null);

/** Names in use, near misses of words, and anything else a browser takes; each has a letter to be recognised by. */
const name = fc
	.oneof(
		fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,24}$/),
		fc.stringMatching(/^_{0,2}[a-z]{2,6}([_.-][A-Za-z0-9]{1,12}){0,3}$/),
		fc.constantFrom('google', 'and', 'y', 'example.org', 'session', '2weeks', 'consent', 'cookie'),
		fc.string({ minLength: 1, maxLength: 24, unit: fc.constantFrom(...'aZ3_.-*|,;:=+<>&"\'`#%$(){}[] ~é') }),
	)
	// A run of one letter stands for what varies, and some words for nothing: neither can be a name in a policy.
	.filter(
		(text) =>
			/[a-z]{2}/i.test(text) && !/xx|yy|nn|zz/i.test(text) && !/^(?:none|null|undefined)$/i.test(text),
	);

const cookie = fc
	.record({
		name,
		days: fc.option(fc.double({ min: 0.001, max: 400, noNaN: true })),
		third: fc.boolean(),
	})
	.map(({ name: own, days, third }) =>
		makeCookie({
			name: own,
			domain: third ? 'video.tierce.example' : HOST,
			expires: days === null ? null : MOMENT / 1000 + days * 86_400,
		}),
	);
const jar = fc.uniqueArray(cookie, { maxLength: 12, selector: ({ name: own }) => own });

const LIFETIMES = [
	null,
	{ text: 'session', kind: 'session', seconds: 0 },
	{ text: '1 month', kind: 'fixed', seconds: 30 * 86_400 },
	{ text: '13 months', kind: 'fixed', seconds: 13 * 30.4 * 86_400 },
] as const;

/** Policies that declare some of the names, and patterns of them, more or less rightly. */
const policyFor = (names: readonly string[]): fc.Arbitrary<Policy> =>
	fc
		.array(
			fc.record({
				names: fc.uniqueArray(
					fc.constantFrom(
						'sessionid',
						'map_*',
						'_ga_*',
						'_ga*',
						...names.filter((name) => /^[a-z]+_[a-z]+$/.test(name)),
					),
					{ minLength: 1, maxLength: 3 },
				),
				category: fc.constantFrom('necessary' as const, 'statistical' as const, 'unknown' as const),
				lifetime: fc.constantFrom(...LIFETIMES),
				party: fc.constantFrom('first' as const, 'third' as const, null),
				domain: fc.constantFrom('video.tierce.example', null),
				location: fc.constantFrom('front office', null),
				purpose: fc.constantFrom('Counts visits', 'Map: keeps it for 1 month', null),
			}),
			{ minLength: 1, maxLength: 5 },
		)
		.map((rows) => makePolicy({ declarations: rows.map(makeDeclaration) }));

it('a page declares every cookie that has a name of its own, for as long as it lives', () => {
	fc.assert(
		fc.property(
			jar.chain((cookies) =>
				fc.tuple(
					fc.constant(cookies),
					policyFor(cookies.map(({ name: own }) => own)),
					fc.constantFrom('en', 'fr', 'pl'),
				),
			),
			([cookies, declared, language]) => {
				const words = policyWords(language);
				const page = madePolicy(declared.declarations, words);
				const policy = makePolicy(parsePolicy({ text: page.content }, { kind: 'html' }));
				const proposed = proposeChanges(policy, inspectBy(policy, cookies), facts, words);
				const changes = proposed.filter(({ isTicked }) => isTicked);
				const made = correctPage(page, changes);
				const read = makePolicy(parsePolicy({ text: made.content }, { kind: 'html' }));
				expect(made.unplaced, made.content).toEqual([]);
				expect(wrongBy(read, cookies), made.content).toEqual(NOTHING_WRONG);
			},
		),
		{ numRuns: Number(process.env['RUNS'] ?? 60) },
	);
}, 60_000);
