import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { readLiteral } from '../../../src/import/json/script-literal.ts';

describe('literals of a script', () => {
	it.each([
		['{a: 1, "b": [true, null], c: \'x\',}', { a: 1, b: [true, null], c: 'x' }],
		['{a: /^_x[/]/i, b: new RegExp("^_y")}', { a: '/^_x[/]/i', b: '/^_y/' }],
		['{a: "x" + \'y\', b: "x" + y(), c: !0}', { a: 'xy', c: true }],
		['{f() { return "}" }, g: () => ({a: 1}), h: function () { x = /[}]/ }, a: 1}', { a: 1 }],
		['{a: x.y, b: x ? 1 : 2, c: [x(1, 2), 3], ...d, [e]: 4, f: 5}', { c: [3], f: 5 }],
		['{a: "\\u0041\\x42\\n"} // end', { a: 'AB\n' }],
		['{__proto__: {a: 1}}', JSON.parse('{"__proto__": {"a": 1}}')],
	])('%s', (source, value) => {
		expect(readLiteral(source, 0)?.value).toEqual(value);
	});

	it.each(['{a: 1', '[', '{)', '[}', '{a: "x', '{a: /* ', '[['.repeat(100)])('%s is none', (source) => {
		expect(readLiteral(source, 0)).toBeNull();
	});

	it('any text ends', () => {
		const signs = fc.constantFrom(...'{}[]()"\'`/\\,:+-.$a1 \n=>*');
		fc.assert(
			fc.property(fc.string({ unit: signs, maxLength: 60 }), (text) => {
				readLiteral(`{${text}`, 0);
				readLiteral(`[${text}]}`, 0);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('a script', () => {
	it('is never run', () => {
		const text =
			'klaro.setup({services: [{name: "a", purposes: ["marketing"], cookies: [globalThis.seen = 1, "a_b"]}]})';
		const { declarations } = parsePolicy({ text });
		expect(declarations.map(({ names, category }) => [...names, category])).toEqual([['a_b', 'advertising']]);
		expect('seen' in globalThis).toBe(false);
	});

	it('that is cut off is refused with a reason', () => {
		expect(() => parsePolicy({ text: 'klaro.setup({services: [{name: "a", purposes: [' })).toThrow(
			'broken-json',
		);
	});
});
