import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/lib/canonical-json.ts';

/** Reverses the order of the members of all objects. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, member]) => [key, reversed(member)]),
	);
}

const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));

describe('canonical JSON', () => {
	it('sorts members by UTF-16 code units, as RFC 8785 (3.2.3) shows', () => {
		const value = {
			'\u20ac': 'Euro Sign',
			'\r': 'Carriage Return',
			'\ufb33': 'Hebrew Letter Dalet With Dagesh',
			'1': 'One',
			'\ud83d\ude00': 'Emoji: Grinning Face',
			'\u0080': 'Control',
			'\u00f6': 'Latin Small Letter O With Diaeresis',
		};
		expect(canonicalJson(value)).toBe(
			'{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
				'"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
		);
	});

	it('writes numbers and strings as ECMAScript does, as RFC 8785 (3.2.2) shows', () => {
		const value = {
			// biome-ignore lint/correctness/noPrecisionLoss: the RFC's own example
			numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
			string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
			literals: [null, true, false],
		};
		expect(canonicalJson(value)).toBe(
			'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],' +
				'"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
		);
	});

	it('keeps the order of lists and sorts inside them', () => {
		expect(canonicalJson([{ b: 1, a: [2, 1] }, []])).toBe('[{"a":[2,1],"b":1},[]]');
	});

	it('leaves out members that are undefined, as files do', () => {
		expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
	});

	it('writes half characters as escapes', () => {
		expect(canonicalJson('\ud800')).toBe('"\\ud800"');
	});

	it.each([
		['NaN', Number.NaN],
		['infinity', [Number.POSITIVE_INFINITY]],
		['undefined in a list', [undefined]],
		['a function', () => 1],
		['a bigint', { a: 1n }],
		['a symbol', Symbol('x')],
	])('refuses %s', (_, value) => {
		expect(() => canonicalJson(value)).toThrow(TypeError);
	});

	it('is the same whatever order the members are in', () => {
		fc.assert(
			fc.property(json, (value) => {
				expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
			}),
		);
	});

	it('says what JSON says, and says it again the same', () => {
		fc.assert(
			fc.property(json, (value) => {
				const text = canonicalJson(value);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonicalJson(JSON.parse(text))).toBe(text);
			}),
		);
	});

	it('tells different values apart', () => {
		fc.assert(
			fc.property(json, json, (one, other) => {
				const [a, b] = [one, other].map((value) => JSON.parse(JSON.stringify(value)));
				if (canonicalJson(one) === canonicalJson(other)) expect(a).toEqual(b);
				else expect(a).not.toEqual(b);
			}),
		);
	});
});
