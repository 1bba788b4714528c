import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lifetime } from '../../../src/core/policy/lifetime.ts';
import { mergeLanguages } from '../../../src/core/policy/merge-languages.ts';
import type { Declaration, Policy } from '../../../src/core/policy/policy.ts';
import { makeDeclaration, makePolicy } from '../../fakes/make.ts';

const MONTH = 2_592_000;

const months = (count: number, over: Partial<Lifetime> = {}): Lifetime => ({
	text: `${count} months`,
	kind: 'fixed',
	seconds: count * MONTH,
	...over,
});

const row = (names: string | readonly string[], over: Partial<Declaration> = {}): Declaration =>
	makeDeclaration({ names: typeof names === 'string' ? [names] : names, line: 7, ...over });

const policy = (declarations: readonly Declaration[], over: Partial<Policy> = {}): Policy =>
	makePolicy({
		sites: ['data.ville-exemple.example'],
		language: null,
		readAt: null,
		fingerprint: 'sha256:0',
		source: { kind: 'site', url: 'https://data.ville-exemple.example/', name: null },
		declarations,
		...over,
	});

type Texts = Readonly<Record<string, readonly Declaration[]>>;

/** Merges texts by language; the first is the main one. */
function merge(texts: Texts) {
	const [main, ...others] = Object.entries(texts).map(([language, declarations]) => ({
		language,
		policy: policy(declarations),
	}));
	if (main === undefined) throw new Error('No text');
	return mergeLanguages(main, others);
}

const issuesOf = (texts: Texts) => merge(texts).issues.map(({ reason, text }) => [reason, text]);

describe('one policy out of several languages', () => {
	it('is certain of a likely row of which two languages say the same', () => {
		const likely = { certainty: 'likely', certaintyReason: 'plain-word' } as const;
		const { declarations } = merge({
			en: [row('lang', likely), row('visit', { ...likely, lifetime: months(1) }), row('only', likely)],
			fr: [row('lang', likely), row('visit', { ...likely, lifetime: months(2) })],
		});
		expect(declarations.map(({ certainty, certaintyReason }) => [certainty, certaintyReason])).toEqual([
			['certain', 'languages-agree'],
			['likely', 'plain-word'],
			['likely', 'plain-word'],
		]);
	});

	it('leaves a name open only if no language declares it', () => {
		const open = (name: string) => ({
			line: 3,
			text: name,
			reason: 'name-not-declared',
			suggested: { names: [name] },
		});
		const main = { language: 'en', policy: policy([row('_ga')], { issues: [open('_gid'), open('_pk_id')] }) };
		const other = { language: 'fr', policy: policy([row('_ga'), row('_gid')], { issues: [open('_ga')] }) };
		const left = mergeLanguages(main, [other]).issues.filter(({ reason }) => reason === 'name-not-declared');
		expect(left).toEqual([open('_pk_id')]);
	});

	it('keeps the main language’s words and places, and fills what it leaves out from the others', () => {
		const { declarations, issues, language } = merge({
			en: [row('_ga', { purpose: 'Counts visits', category: 'unknown' })],
			fr: [row('_ga', { purpose: 'Compte les visites', category: 'statistical', provider: 'Google' })],
			de: [row('_ga', { category: 'statistical', provider: 'Google Irland', lifetime: months(13) })],
		});
		expect(declarations).toEqual([
			row('_ga', {
				purpose: 'Counts visits',
				category: 'statistical',
				provider: 'Google',
				lifetime: months(13),
			}),
		]);
		expect([issues, language]).toEqual([[], 'en']);
	});

	it.each<[string, Texts, readonly string[]]>([
		['names in another order', { en: [row(['a', 'b'])], fr: [row(['b', 'a'])] }, ['a b']],
		['names put together otherwise', { en: [row(['a', 'b'])], fr: [row('a'), row('b')] }, ['a b']],
		['names put apart', { en: [row('a'), row('b')], fr: [row(['a', 'b'])] }, ['a', 'b']],
		['a wildcard written twice', { en: [row('_ga_*')], fr: [row('_ga_**')] }, ['_ga_*']],
		['a name that stands twice', { en: [row('a'), row('a')], fr: [row('a'), row('a')] }, ['a', 'a']],
	])('takes for the same: %s', (_, texts, names) => {
		expect(merge(texts).declarations.map((one) => one.names.join(' '))).toEqual(names);
		expect(issuesOf(texts)).toEqual([]);
	});

	it.each<[string, Texts, readonly string[]]>([
		['another name', { en: [row('a')], fr: [row('b')] }, ['a (en)', 'b (fr)']],
		['capital letters', { en: [row('A')], fr: [row('a')] }, ['A (en)', 'a (fr)']],
		[
			'another kind of storage',
			{ en: [row('a')], fr: [row('a', { storage: 'localStorage' })] },
			['a (en)', 'a (fr)'],
		],
		['another domain', { en: [row('a', { domain: 'x.example' })], fr: [row('a')] }, ['a (en)', 'a (fr)']],
		['one name more in a row', { en: [row('a')], fr: [row(['a', 'b', 'c'])] }, ['b, c (fr)']],
		['a name that two of three declare', { en: [row('a')], fr: [], de: [row('a')] }, ['a (en, de)']],
		['a name that stands twice in one', { en: [row('a'), row('a')], fr: [] }, ['a (en)']],
	])('keeps and tells what not all declare: %s', (_, texts, expected) => {
		expect(issuesOf(texts)).toEqual(expected.map((text) => ['declared-in-one-language', text]));
		const all = Object.values(texts).flatMap((rows) => rows.flatMap(({ names }) => names));
		expect(new Set(merge(texts).declarations.flatMap(({ names }) => names))).toEqual(new Set(all));
	});

	it.each<[string, Partial<Declaration>, Partial<Declaration>, string | null]>([
		['categories', { category: 'necessary' }, { category: 'social' }, 'en – necessary; fr – social'],
		['a category not stated', { category: 'unknown' }, { category: 'social' }, null],
		['lifetimes', { lifetime: months(6) }, { lifetime: months(13) }, 'en – 6 months; fr – 13 months'],
		[
			'within the tolerance',
			{ lifetime: months(12) },
			{ lifetime: months(1, { seconds: 12 * MONTH + 80_000 }) },
			null,
		],
		['an upper bound', { lifetime: months(13) }, { lifetime: months(13, { kind: 'up-to' }) }, null],
		[
			'not understood',
			{ lifetime: months(13) },
			{ lifetime: months(0, { kind: 'unknown', seconds: null }) },
			null,
		],
		[
			'session and a day',
			{ lifetime: months(0, { text: 'session', kind: 'session' }) },
			{ lifetime: months(0, { text: '1 jour', seconds: 86_400 }) },
			'en – session; fr – 1 jour',
		],
		[
			'lower bounds',
			{ lifetime: months(13, { kind: 'range', minSeconds: MONTH }) },
			{ lifetime: months(13, { kind: 'range', minSeconds: 6 * MONTH, text: '6 à 13 mois' }) },
			'en – 13 months; fr – 6 à 13 mois',
		],
	])('tells a disagreement, and no other: %s', (_, en, fr, sides) => {
		const texts = { en: [row('a', en)], fr: [row('a', fr)] };
		expect(issuesOf(texts)).toEqual(sides === null ? [] : [['languages-disagree', `a (${sides})`]]);
	});

	it('joins a name in two categories with its like, in whatever order', () => {
		const two = [row('a'), row('a', { category: 'social', provider: 'One' })];
		const { declarations, issues } = merge({ en: two, fr: [...two].reverse() });
		expect([declarations, issues]).toEqual([two, []]);
	});

	it('joins rows of one name, alike in the rest, one for one', () => {
		const en = [row('a', { provider: 'One' }), row('a')];
		const fr = [row('a'), row('a', { provider: 'Deux' })];
		expect(merge({ en, fr }).declarations.map(({ provider }) => provider)).toEqual(['One', 'Deux']);
	});

	it('does not fill a row with what is said of some of its names', () => {
		const { declarations } = merge({ en: [row(['a', 'b'])], fr: [row('a', { provider: 'Un' }), row('b')] });
		expect(declarations).toEqual([row(['a', 'b'])]);
	});

	it('forgets the lines of texts that are not shown, and names languages and categories as it is told to', () => {
		const words = {
			language: (tag: string) => (tag === 'fr' ? 'French' : 'English'),
			category: (category: string) => category.toUpperCase(),
		};
		const issue = { line: 3, text: 'Etalab', reason: 'row-without-a-cookie-name' };
		const merged = mergeLanguages(
			{ language: 'en', policy: policy([row('a')], { title: null }) },
			[
				{
					language: 'fr',
					policy: policy([row('a', { category: 'social' }), row('b', { page: 2 })], { issues: [issue] }),
				},
			],
			words,
		);
		expect(merged.title).toBe('Cookies');
		expect(merged.declarations[1]).toEqual(row('b', { line: null }));
		expect(merged.issues).toEqual([
			{ ...issue, line: null },
			{ line: 7, text: 'a (English – NECESSARY; French – SOCIAL)', reason: 'languages-disagree' },
			{ line: null, text: 'b (French)', reason: 'declared-in-one-language' },
		]);
	});

	it('declares what any language declares, whatever they say, and a text merged with itself says the same', () => {
		const rows = fc.array(
			fc.record({
				names: fc.array(fc.constantFrom('a', 'b', 'c', 'd*'), { minLength: 1, maxLength: 3 }),
				category: fc.constantFrom('necessary', 'social', 'unknown'),
				storage: fc.constantFrom('cookie', 'pixel'),
			}),
			{ maxLength: 6 },
		);
		const make = (given: readonly Partial<Declaration>[]) => given.map((over) => row([], over));
		const keys = (given: readonly Declaration[]) =>
			new Set(given.flatMap(({ names, storage }) => names.map((name) => `${storage} ${name}`)));
		fc.assert(
			fc.property(rows, rows, rows, (en, fr, de) => {
				const texts = { en: make(en), fr: make(fr), de: make(de) };
				expect(keys(merge(texts).declarations)).toEqual(keys(Object.values(texts).flat()));
				const twice = merge({ en: make(en), fr: make(en) });
				expect(keys(twice.declarations)).toEqual(keys(make(en)));
				expect(twice.issues.filter(({ reason }) => reason === 'declared-in-one-language')).toEqual([]);
			}),
		);
	});

	it('takes time in proportion to the rows, also where all of them name the same', () => {
		const time = (count: number) => {
			const many = Array.from({ length: count }, (_, i) => row(i % 2 === 0 ? 'same' : `c${i}`));
			const start = performance.now();
			merge({ en: many, fr: many });
			return performance.now() - start;
		};
		time(2000);
		expect(time(40_000) / Math.max(time(4000), 2)).toBeLessThan(60);
	});
});
