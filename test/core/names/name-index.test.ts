import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildNameIndex } from '../../../src/core/names/name-index.ts';
import { compareSpecificity, matchesName, parseNamePattern } from '../../../src/core/names/name-pattern.ts';

/** A simple, slow reference: dynamic programming over name and pattern, written independently. */
function slowMatches(pattern: string, name: string): boolean {
	let reach = new Set([0]);
	for (let p = 0; p < pattern.length; p++) {
		const next = new Set<number>();
		for (const at of reach) {
			if (pattern[p] === '*') for (let i = at; i <= name.length; i++) next.add(i);
			else if (name[at] === pattern[p] && at < name.length) next.add(at + 1);
		}
		reach = next;
	}
	return reach.has(name.length);
}

function slowLongest(pattern: string): number {
	return Math.max(...pattern.split('*').map((part) => part.length));
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '_', 'é'), maxLength: 12 });
const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '_', '*', 'é'), maxLength: 10 });
const index = (...names: string[]) => buildNameIndex(names.map((name) => ({ names: [name] })));
const winner = (names: string[], name: string) => index(...names).match(name)[0]?.pattern.source;

describe('a name pattern', () => {
	test.each([
		['_ga', '_ga', true],
		['_ga', '_gat', false],
		['_ga', '_GA', false],
		['_ga*', '_ga', true],
		['_ga*', '_ga_X1', true],
		['_ga*', 'x_ga', false],
		['*_id', 'user_id', true],
		['*_id', 'user_id2', false],
		['_pk_*_x', '_pk_1_x', true],
		['_pk_*_x', '_pk_x', false],
		['a*a', 'a', false],
		['a*a', 'aa', true],
		['ab*ba', 'aba', false],
		['*', '', true],
		['', '', true],
		['', 'a', false],
		['a.b*', 'aXb1', false],
		['visit[0', 'visit[0', true],
		['(a+)+$*', '(a+)+$b', true],
	])('%j on %j: %s', (pattern, name, expected) => {
		expect(matchesName(parseNamePattern(pattern), name)).toBe(expected);
	});

	it('agrees with the slow reference on any name and pattern', () => {
		fc.assert(
			fc.property(patterns, letters, (pattern, name) => {
				expect(matchesName(parseNamePattern(pattern), name)).toBe(slowMatches(pattern, name));
			}),
			{ numRuns: 3000 },
		);
	});

	it('agrees with it also on long parts, where another search is used', () => {
		const part = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 17, maxLength: 24 });
		fc.assert(
			fc.property(part, part, letters, (middle, around, tail) => {
				for (const name of [around + middle + tail, around + tail, middle.slice(1) + middle]) {
					const pattern = `*${middle}*`;
					expect(matchesName(parseNamePattern(pattern), name)).toBe(slowMatches(pattern, name));
				}
			}),
		);
	});
});

describe('the index', () => {
	it('finds just what matching every pattern one by one finds, most specific first', () => {
		fc.assert(
			fc.property(fc.array(patterns, { maxLength: 12 }), letters, (sources, name) => {
				const matches = index(...sources).match(name);
				const expected = sources.flatMap((source, i) => (slowMatches(source, name) ? [i] : []));
				expect(matches.map(({ declaration }) => declaration).sort((a, b) => a - b)).toEqual(expected);
				matches.slice(1).forEach((entry, i) => {
					const before = matches[i];
					if (before === undefined) throw new Error('no entry before');
					const order = compareSpecificity(before.pattern, entry.pattern);
					expect(order < 0 || (order === 0 && before.declaration < entry.declaration)).toBe(true);
				});
			}),
			{ numRuns: 3000 },
		);
	});

	it('finds literal text at the start, at the end and anywhere, however texts share their characters', () => {
		// Halves of a surrogate pair are characters like others.
		const unit = fc.constantFrom('a', 'b', '_', 'é', '\ud83d', '\ude00');
		const text = (maxLength: number) =>
			fc.array(unit, { minLength: 1, maxLength }).map((units) => units.join(''));
		const texts = fc.uniqueArray(text(7), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(texts, text(12), text(12), (literals, before, after) => {
				const sources = literals.flatMap((literal) => [`${literal}*`, `*${literal}`, `*${literal}*`]);
				const built = index(...sources);
				for (const literal of ['', ...literals]) {
					for (const name of [literal + after, before + literal, before + literal + after]) {
						const expected = literals.flatMap((part, i) => [
							...(name.startsWith(part) ? [3 * i] : []),
							...(name.endsWith(part) ? [3 * i + 1] : []),
							...(name.includes(part) ? [3 * i + 2] : []),
						]);
						const matches = built.match(name).map(({ declaration }) => declaration);
						expect(matches.sort((a, b) => a - b)).toEqual(expected);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('finds patterns of a thousand lengths, also in the longest name', () => {
		const sources = Array.from({ length: 1000 }, (_, i) => [
			`${'a'.repeat(i)}b*`,
			`*b${'a'.repeat(i)}`,
		]).flat();
		const built = index(...sources);
		const name = `b${'a'.repeat(4094)}b`;
		expect(built.match(name).map(({ pattern }) => pattern.source)).toEqual(['b*', '*b']);
		expect(built.match(`${'a'.repeat(999)}b${'a'.repeat(3096)}`)).toHaveLength(1);
		expect(index(...sources, ...sources).match(`b${'a'.repeat(999)}`)).toHaveLength(4);
		const nested = Array.from({ length: 1000 }, (_, i) => `${'a'.repeat(i)}*`);
		expect(index(...nested).match('a'.repeat(4096))).toHaveLength(1000);
		expect(index(...nested).match('aab')[0]?.pattern.source).toBe('aa*');
	});

	it('tells 20,000 starts apart, many of which share a bucket', () => {
		const sources = Array.from({ length: 20_000 }, (_, i) => `${i.toString(36)}*`);
		const built = index(...sources);
		for (const name of ['zz', 'fkz', '1']) {
			const expected = sources.filter((source) => slowMatches(source, name));
			expect(
				built
					.match(name)
					.map(({ pattern }) => pattern.source)
					.sort(),
			).toEqual(expected.sort());
		}
	});

	it('names a winner that no other matching pattern surpasses', () => {
		fc.assert(
			fc.property(fc.array(patterns, { minLength: 1, maxLength: 12 }), letters, (sources, name) => {
				const matching = sources.filter((source) => slowMatches(source, name));
				const best = winner(sources, name);
				if (matching.includes(name) && !name.includes('*')) expect(best).toBe(name);
				else if (matching.length > 0) {
					expect(slowLongest(best ?? '')).toBe(Math.max(...matching.map(slowLongest)));
				} else expect(best).toBeUndefined();
			}),
			{ numRuns: 2000 },
		);
	});

	test.each([
		[['_ga*', '_ga'], '_ga', '_ga'],
		[['_ga*', '_ga_*'], '_ga_X', '_ga_*'],
		[['*', '_g*'], '_ga', '_g*'],
		[['user_*', '*_session'], 'user_session', '*_session'],
		[['*ss*', 's*'], 'session', '*ss*'],
		[['_pk_*', '_pk_id*'], '_pk_id.1.a', '_pk_id*'],
	])('of %j, for %s, %s wins', (names, name, expected) => {
		expect(winner(names, name)).toBe(expected);
		expect(winner([...names].reverse(), name)).toBe(expected);
	});

	test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'x'.repeat(4096)])(
		'treats %.20s like any other name',
		(name) => {
			expect(index('sessionid').match(name)).toEqual([]);
			expect(winner([name], name)).toBe(name);
			expect(winner([`${name}*`], `${name}1`)).toBe(`${name}*`);
			expect(index('sessionid').near(name)).toEqual([]);
		},
	);

	it('answers in time where names and patterns are made to be slow', () => {
		const hostile = Array.from({ length: 2000 }, (_, i) => `*${'a'.repeat(i + 1)}b*`);
		const built = index(...hostile);
		expect(built.match('a'.repeat(4096))).toEqual([]);
		expect(built.match(`${'a'.repeat(4000)}b`)).toHaveLength(2000);
	});

	it('names near misses: another case first, then a like beginning', () => {
		const reasons = index('_GA', '_gat', 'other').near('_ga');
		expect(reasons.map(({ entry, reason }) => [entry.pattern.source, reason])).toEqual([
			['_GA', 'other-case'],
			['_gat', 'similar-name'],
		]);
	});

	test.each([
		['__Host-csrftoken', ['__Host-plain', 'csrftoken'], ['csrftoken']],
		['__Secure-lang', ['__Secure-theme', 'lang'], ['lang']],
		['plain', ['__Host-plain', 'pl'], ['__Host-plain']],
		['__Http-a1', ['__Host-Http-a1'], ['__Host-Http-a1']],
		['__host-SID', ['sid'], ['sid']],
		['csrf-token', ['csrf_token', 'csrftoken', 'token'], ['csrf_token', 'csrftoken']],
		['__Host-one', ['__Host-two', '__Secure-three'], []],
		['__Secure-cart_12', ['cart_*x'], ['cart_*x']],
	])('finds %s near by meaning, not by its prefix', (name, patterns, near) => {
		expect(
			index(...patterns)
				.near(name)
				.map(({ entry }) => entry.pattern.source),
		).toEqual(near);
	});

	it('finds no near miss in a name that only begins with the same two letters', () => {
		expect(index('__utma').near('__cfruid')).toEqual([]);
	});
});
