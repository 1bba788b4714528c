import { describe, expect, it, test } from 'vitest';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { KNOWN_COOKIES, parseKnownRow } from '../../../src/core/known/known-cookies.ts';
import { KNOWN_ROWS } from '../../../src/core/known/known-rows.ts';
import { buildReferenceIndex } from '../../../src/core/known/reference-list.ts';
import { isExact, matchesName, parseNamePattern } from '../../../src/core/names/name-pattern.ts';
import { isPlatformCookie } from '../../../src/core/policy/platform.ts';
import { CATEGORIES } from '../../../src/core/policy/policy.ts';

const facts = createCookieFacts(null);

/** Returns a typical name for a pattern. */
const sample = (pattern: string) => pattern.replaceAll('*', '1a');

describe('the table of well-known cookies', () => {
	it('has more than four hundred names, each once, and not so many as to weigh', () => {
		const patterns = KNOWN_COOKIES.map(({ pattern }) => pattern);
		expect(patterns.length).toBeGreaterThanOrEqual(400);
		expect(patterns.length).toBeLessThan(900);
		expect(patterns.filter((pattern, i) => patterns.indexOf(pattern) !== i)).toEqual([]);
	});

	it('is read to its last line', () => {
		const lines = KNOWN_ROWS.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
		expect(lines.filter((line) => parseKnownRow(line).length === 0)).toEqual([]);
	});

	test.each(KNOWN_COOKIES)('$pattern ($product) is well formed', ({ pattern, ...known }) => {
		expect(pattern).toMatch(/^[\w.:/-]+(?:\*[\w-]*)?$/);
		expect(known.product.trim()).toBe(known.product);
		expect(known.provider).not.toBe('');
		expect(CATEGORIES).toContain(known.category);
		const { protocol, hash } = new URL(known.source);
		expect([protocol, hash]).toEqual(['https:', '']);
		// The literal part of a wildcard must identify the product.
		if (!isExact(parseNamePattern(pattern))) expect(pattern.length).toBeGreaterThan(4);
	});

	it('lets no pattern swallow a name of another product', () => {
		const swallowed = KNOWN_COOKIES.flatMap((one) =>
			KNOWN_COOKIES.filter(
				(other) =>
					other.product !== one.product && matchesName(parseNamePattern(one.pattern), sample(other.pattern)),
			).map((other) => [one.pattern, other.pattern]),
		);
		expect(swallowed).toEqual([]);
	});

	it('finds each name under its own product', () => {
		const wrong = KNOWN_COOKIES.filter(
			({ pattern, product }) => facts.entry(sample(pattern))?.product !== product,
		);
		expect(wrong).toEqual([]);
	});

	test.each(['_g', '_gax', 'ga', '_GA', 'MySessionid', 'sessionid2', 'optanonconsent', 'xcmplz_a', ''])(
		'does not know %j',
		(name) => {
			expect(facts.entry(name)).toBe(null);
		},
	);

	it('knows the cookies of the platform, its session and where it keeps choices', () => {
		const own = ['sessionid', 'csrftoken', 'django_language', 'cookies_preferences'];
		expect(own.map((name) => [isPlatformCookie(name), facts.entry(name)?.role])).toEqual([
			[true, 'session-id'],
			[true, undefined],
			[true, undefined],
			[true, 'consent-choice'],
		]);
	});

	it('gives keepers of choices no other category than necessary', () => {
		const keepers = KNOWN_COOKIES.filter(({ role }) => role !== undefined);
		expect(new Set(keepers.map(({ category }) => category))).toEqual(new Set(['necessary']));
	});
});

describe('what is known of a name', () => {
	const imported = buildReferenceIndex([
		{ name: '_ga', platform: 'Another', category: 'social', domain: null, wildcard: false },
		{ name: 'only_there', platform: 'There', category: 'functional', domain: null, wildcard: false },
	]);
	it('is what our own table says, then the imported list, then nothing', () => {
		const both = createCookieFacts(imported);
		expect(both.elsewhere('_ga', 'a.example')).toMatchObject({
			product: 'Google Analytics',
			list: 'built-in',
		});
		expect(both.elsewhere('_ga', 'a.example')?.source).toMatch(/^https:/);
		expect(both.elsewhere('only_there', 'a.example')).toMatchObject({ product: 'There', list: 'imported' });
		expect(both.elsewhere('nowhere', 'a.example')).toBe(null);
		expect(facts.elsewhere('only_there', 'a.example')).toBe(null);
	});
});

describe('a row of the table', () => {
	test.each([
		'',
		'# heading',
		'Product | Provider | necessary | https://a.example/',
		'Product | Provider | harmless | https://a.example/ | name',
		' | Provider | necessary | https://a.example/ | name',
	])('%j is none', (line) => {
		expect(parseKnownRow(line)).toEqual([]);
	});
	it('gives each of its names, with its role', () => {
		const row = parseKnownRow('P | Q | necessary/session-id | https://a.example/ | a b*');
		expect(row.map(({ pattern, role }) => [pattern, role])).toEqual([
			['a', 'session-id'],
			['b*', 'session-id'],
		]);
	});
});
