import { describe, expect, it } from 'vitest';
import { offersIn, type RawHeader } from '../../src/browser-data/read-answer.ts';
import type { CookieEngine } from '../../src/core/cookie/set-cookie.ts';

const AT = 1_800_000_000_000;
const names = (headers: RawHeader[], engine: CookieEngine = 'chromium') =>
	offersIn(headers, AT, engine).map(({ name }) => name);

describe('the offers of an answer', () => {
	it('are its Set-Cookie lines, in their order, without a value', () => {
		const headers = [
			{ name: 'content-type', value: 'text/html' },
			{ name: 'Set-Cookie', value: 'a=secret; Max-Age=60' },
			{ name: 'set-cookie', value: 'b=secret; Path=/x' },
		];
		expect(names(headers)).toEqual(['a', 'b']);
		expect(offersIn(headers, AT, 'chromium')[0]).toMatchObject({ name: 'a', asked: 60 });
		expect(JSON.stringify(offersIn(headers, AT, 'chromium'))).not.toContain('secret');
	});

	it('are told apart where Firefox joins them', () => {
		const value = 'a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT\nb=2\n\nc=3';
		expect(names([{ name: 'set-cookie', value }])).toEqual(['a', 'b', 'c']);
	});

	it('are named in characters, where a browser hands out bytes and where it hands out characters', () => {
		const bytes = Buffer.from('clé=1').toString('latin1');
		expect(names([{ name: 'set-cookie', value: bytes }], 'firefox')).toEqual(['clé']);
		expect(names([{ name: 'set-cookie', value: 'clé=1' }])).toEqual(['clé']);
		expect(names([{ name: 'set-cookie', binaryValue: [0x61, 0xe9, 0x3d, 0x31] }])).toEqual(['aé']);
	});

	it('have their dates read by the answer’s own clock, where that is readable', () => {
		const lateBy = (date: string) => {
			const expires = { name: 'set-cookie', value: `a=1; Expires=${new Date(AT - 3_600_000).toUTCString()}` };
			return offersIn([{ name: 'Date', value: date }, expires], AT, 'chromium')[0]?.asked;
		};
		expect(lateBy(new Date(AT - 7_200_000).toUTCString())).toBe(3600);
		expect(lateBy(new Date(AT).toUTCString())).toBe(-3600);
		expect(lateBy('yesterday')).toBe(-3600);
	});

	it('are bounded in number and length', () => {
		const value = Array.from({ length: 5000 }, (_, i) => `c${i}=1`).join('\n');
		expect(names([{ name: 'set-cookie', value }])).toHaveLength(300);
		const long = [{ name: 'set-cookie', value: `${'n'.repeat(1e6)}=1` }];
		expect(JSON.stringify(offersIn(long, AT, 'chromium')).length).toBeLessThan(20_000);
	});

	it('are none where there is no such line', () => {
		expect(names([])).toEqual([]);
		expect(names([{ name: 'set-cookie' }, { name: 'set-cookie2', value: 'a=1' }])).toEqual([]);
	});
});
