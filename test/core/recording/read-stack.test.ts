import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStack } from '../../../src/core/recording/read-stack.ts';

const OWN = 'chrome-extension://abcdefgh/';

const V8 = `Error
    at tell (chrome-extension://abcdefgh/recorder/main.js:1:200)
    at set cookie (chrome-extension://abcdefgh/recorder/main.js:1:300)
    at track (https://cdn.example/t.js?id=SECRET:10:5)
    at new Tracker (https://cdn.example/t.js:20:9)
    at Object.run [as start] (https://cdn.example/t.js:30:7)
    at Array.forEach (<anonymous>)
    at eval (eval at load (https://cdn.example/e.js:4:2), <anonymous>:1:1)
    at eval (eval at <anonymous> (eval at load (https://cdn.example/e.js:5:2), <anonymous>:1:1), <anonymous>:1:9)
    at async later (https://data.example/a.js:2:1)
    at async Promise.all (index 0)
    at https://data.example/page:12:3
    at <anonymous>:1:1`;

const SPIDER_MONKEY = `tell@moz-extension://some-id/recorder/main.js:1:200
track@https://cdn.example/pkg@1.2/t.js?id=SECRET:10:5
load/inner<@https://cdn.example/t.js:20:9
@https://cdn.example/e.js line 4 > eval:1:1
x@https://cdn.example/e.js line 5 > Function line 2 > eval:1:1
async*later@https://data.example/a.js:2:1
setTimeout handler*@https://data.example/page:12:3
forEach@[native code]
`;

const at = (url: string, line: number | null, column: number | null, name: string) => ({
	url,
	line,
	column,
	function: name,
});

describe('a call stack', () => {
	it('is read as V8 words it, without our own frames', () => {
		expect(readStack(V8, OWN)).toEqual([
			at('https://cdn.example/t.js?…', 10, 5, 'track'),
			at('https://cdn.example/t.js', 20, 9, 'new Tracker'),
			at('https://cdn.example/t.js', 30, 7, 'Object.run [as start]'),
			at('', null, null, 'Array.forEach'),
			at('https://cdn.example/e.js', 4, 2, 'eval'),
			at('https://cdn.example/e.js', 5, 2, 'eval'),
			at('https://data.example/a.js', 2, 1, 'later'),
			at('', null, null, 'Promise.all'),
			at('https://data.example/page', 12, 3, ''),
			at('', null, null, ''),
		]);
	});

	it('is read as SpiderMonkey words it', () => {
		expect(readStack(SPIDER_MONKEY, 'moz-extension://some-id/')).toEqual([
			at('https://cdn.example/pkg@1.2/t.js?…', 10, 5, 'track'),
			at('https://cdn.example/t.js', 20, 9, 'load/inner<'),
			at('https://cdn.example/e.js', 4, null, ''),
			at('https://cdn.example/e.js', 5, null, 'x'),
			at('https://data.example/a.js', 2, 1, 'later'),
			at('https://data.example/page', 12, 3, ''),
			at('', null, null, 'forEach'),
		]);
	});

	it('may be empty, or none at all', () => {
		expect(readStack('', OWN)).toEqual([]);
		expect(readStack('Error: user@example.org', '')).toHaveLength(1);
		expect(readStack('Error\n    at chrome-extension://abcdefgh/m.js:1:1', OWN)).toEqual([]);
	});

	it('is bounded, whatever a page makes of it', () => {
		const hostile = `${`    at ${'f'.repeat(900)} (https://x.example/${'p'.repeat(900)}:1:1)\n`.repeat(100)}`;
		const frames = readStack(hostile, OWN);
		expect(frames.length).toBeGreaterThan(1);
		expect(JSON.stringify(frames).length).toBeLessThan(20_000);
		expect(readStack('a@b\n'.repeat(500), OWN)).toHaveLength(20);
		readStack(`    at ${'('.repeat(20_000)}`, OWN);
		readStack(`    at eval (eval at ${'(a:'.repeat(9000)}`, OWN);
	});

	it('never throws', () => {
		const piece = fc.constantFrom(
			'    at ',
			'@',
			' (',
			')',
			':1',
			'eval at ',
			' line 3 > ',
			'https://a.example/',
			'\n',
			'*',
			'f',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(piece).map((all) => all.join('')),
				),
				(text) => {
					for (const { line, url } of readStack(text, OWN)) {
						expect(line === null || Number.isSafeInteger(line)).toBe(true);
						expect(url.startsWith(OWN)).toBe(false);
					}
				},
			),
		);
	});
});
