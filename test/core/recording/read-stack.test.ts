import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type DeliveredAddresses,
	type EngineFrame,
	judgeStack,
	readFirefoxStack,
	readV8Frames,
} from '../../../src/core/recording/read-stack.ts';

const OWN = 'chrome-extension://abcdefgh/';
const PAGE = 'https://data.example/page';
const FALSE = 'https://www.tracker.example/t.js';

const at = (url: string, line: number | null, column: number | null, name = '') => ({
	url,
	line,
	column,
	function: name,
});
const site = (url: unknown, line: unknown, column: unknown, name: unknown) => ({ url, line, column, name });
const plain = (frames: readonly EngineFrame[]) => frames.map(({ isCertain: _, ...frame }) => frame);
const delivered = (urls: readonly string[], isObserved = true): DeliveredAddresses => ({
	urls: new Set(urls),
	isObserved: () => isObserved,
});

describe('the call sites of V8', () => {
	it('become frames, with short addresses and the innermost names', () => {
		const frames = readV8Frames([
			site('https://cdn.example/t.js?id=SECRET', 10, 5, 'track'),
			site('https://cdn.example/t;jsessionid=SECRET/x.js', 20, 9, 'Tracker.send'),
			site('data:text/javascript,SECRET', 1, 2, null),
			site(null, null, null, 'forEach'),
			site(undefined, 3, 1, 'eval'),
			site(PAGE, 12, 3, 'get value'),
		]);
		expect(plain(frames)).toEqual([
			at('https://cdn.example/t.js?…', 10, 5, 'track'),
			at('https://cdn.example/t;…/x.js', 20, 9, 'send'),
			at('data:…', 1, 2),
			at('', null, null, 'forEach'),
			at('', null, null, 'eval'),
			at(PAGE, 12, 3, 'value'),
		]);
		expect(frames.every(({ isCertain }) => isCertain)).toBe(true);
	});

	it.each([`x\n    at f (${FALSE}:1:1)`, FALSE, `f (${FALSE}:1:1)`, 'a@b', 'x'.repeat(200)])(
		'have no name where the page chose one that could be read as more: %j',
		(name) => {
			expect(plain(readV8Frames([site(PAGE, 1, 1, name)]))).toEqual([at(PAGE, 1, 1)]);
		},
	);

	it('may be anything else', () => {
		for (const hostile of [
			null,
			'',
			5,
			{},
			[null, 1, 'x', [], { url: {}, line: -1, column: 1.5, name: [] }],
		]) {
			for (const frame of plain(readV8Frames(hostile))) expect(frame).toEqual(at('', null, null));
		}
		expect(readV8Frames(Array.from({ length: 500 }, () => site(PAGE, 1, 1, 'f')))).toHaveLength(20);
	});
});

describe('a stack of Firefox', () => {
	const read = (stack: string, file: string, line = 1, column = 1) =>
		readFirefoxStack(stack, { file, line, column });

	it('is read with the names before each place, without those of tasks', () => {
		const stack = `track@https://cdn.example/pkg@1.2/t.js?id=SECRET:10:5
load/inner<@https://cdn.example/t.js:20:9
x@https://cdn.example/e.js line 5 > Function line 2 > eval:1:1
async*later@https://data.example/a.js:2:1
setTimeout handler*@${PAGE}:12:3
forEach@[native code]
`;
		expect(plain(read(stack, 'https://cdn.example/pkg@1.2/t.js?id=SECRET', 10, 5))).toEqual([
			at('https://cdn.example/pkg@1.2/t.js?…', 10, 5, 'track'),
			at('https://cdn.example/t.js', 20, 9, 'inner'),
			at('https://cdn.example/e.js', 5, null, 'x'),
			at('https://data.example/a.js', 2, 1, 'later'),
			at(PAGE, 12, 3),
		]);
	});

	it('vouches for the innermost place alone, and takes it from the engine', () => {
		const frames = read(`f@${FALSE}:3:1\ng@${PAGE}:9:1\n`, `${PAGE} line 9 > Function`, 3, 1);
		expect(plain(frames)).toEqual([at(PAGE, 9, null, 'f'), at(PAGE, 9, 1, 'g')]);
		expect(frames.map(({ isCertain }) => isCertain)).toEqual([true, false]);
	});

	it('has no innermost name that holds a line break, nor the false line in it', () => {
		const frames = read(`x\ntrack@${FALSE}:1:1\n@${PAGE}:10:73\ng@${PAGE}:11:2\n`, PAGE, 10, 73);
		expect(plain(frames)).toEqual([at(PAGE, 10, 73), at(PAGE, 11, 2, 'g')]);
	});
});

describe('the address of a frame', () => {
	const frame = (url: string, isCertain = true): EngineFrame => ({
		...at(url, 1, 1, 'f'),
		isCertain,
	});
	const judged = (given: EngineFrame, by: DeliveredAddresses) => judgeStack([given], by, OWN)[0];

	it('stands where an answer delivered it', () => {
		expect(judged(frame(PAGE), delivered([PAGE]))).toEqual(at(PAGE, 1, 1, 'f'));
		expect(judged(frame(PAGE, false), delivered([PAGE]))).toEqual(at(PAGE, 1, 1, 'f'));
	});

	it('is only claimed where answers of its host are observed and none delivered it', () => {
		const claimed = { ...at('', 1, 1, 'f'), claimed: FALSE };
		expect(judged(frame(FALSE), delivered([PAGE]))).toEqual(claimed);
		expect(judged(frame(FALSE, false), delivered([PAGE]))).toEqual(claimed);
	});

	it('stands by the engine’s word alone where nothing can be compared', () => {
		expect(judged(frame(FALSE), delivered([], false))).toEqual(at(FALSE, 1, 1, 'f'));
		expect(judged(frame(FALSE, false), delivered([], false))).toMatchObject({ url: '', claimed: FALSE });
	});

	it('needs no answer where there can be none', () => {
		for (const url of ['about:srcdoc', 'data:…', 'blob:…', '']) {
			expect(judged(frame(url, false), delivered([]))).toEqual(at(url, 1, 1, 'f'));
		}
		expect(judgeStack([frame(`${OWN}recorder/page-world.js`)], delivered([]), OWN)).toEqual([]);
	});
});

describe('a hostile stack', () => {
	const piece = fc.constantFrom(
		'@',
		'(',
		')',
		':1',
		':1:1',
		' line 3 > eval',
		'https://',
		FALSE,
		PAGE,
		'\n',
		'*',
		'f',
		'/',
		'<',
		' ',
		'.',
		'\u2028',
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
	);

	it('never makes Firefox’s innermost frame another than the engine’s', () => {
		fc.assert(
			fc.property(text, text, (name, rest) => {
				const stack = `${name}@${FALSE}:7:9\n${rest}`;
				const [first] = readFirefoxStack(stack, { file: PAGE, line: 7, column: 9 });
				expect(first).toMatchObject({ url: PAGE, line: 7, column: 9, isCertain: true });
			}),
		);
	});

	it('never names an address that no answer delivered, by any name, line or text', () => {
		const known = delivered([PAGE]);
		fc.assert(
			fc.property(text, text, text, (name, url, rest) => {
				const frames = [
					...readV8Frames([site(PAGE, 1, 1, name), site(url, 1, 1, rest)]),
					...readFirefoxStack(`${name}@${url}:1:1\n${rest}`, { file: PAGE, line: 1, column: 1 }),
				];
				expect(frames.length).toBeLessThanOrEqual(40);
				for (const { url: address, line, function: called } of judgeStack(frames, known, OWN)) {
					expect(/^https?:\/\/[^/]+/.test(address) && address !== PAGE).toBe(false);
					expect(line === null || Number.isSafeInteger(line)).toBe(true);
					expect(called).toMatch(/^[\p{ID_Continue}$#]*$/u);
				}
			}),
		);
	});

	it('is bounded', () => {
		const long = `${'f'.repeat(900)}@https://x.example/${'p'.repeat(9000)}:1:1\n`.repeat(100);
		expect(JSON.stringify(readFirefoxStack(long, { file: PAGE, line: 1, column: 1 })).length).toBeLessThan(
			20_000,
		);
		readFirefoxStack('@'.repeat(100_000), { file: '@'.repeat(100_000), line: 1, column: 1 });
	});
});
