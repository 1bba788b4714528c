import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText, visibleText } from '../../../src/core/text/visible-text.ts';

describe('visibleText', () => {
	it.each([
		['_ga', '_ga'],
		['a b', 'a b'],
		['_g\u200Ba', '_g\\u{200b}a'],
		['moc\u202Egpj', 'moc\\u{202e}gpj'],
		['a\u00a0b', 'a\\u{a0}b'],
		['\0\n\t', '\\u{0}\\u{a}\\u{9}'],
		['\ud83d', '\\u{d83d}'],
		['ключ 🍪 مفتاح', 'ключ 🍪 مفتاح'],
	])('writes out in %j what draws nothing', (text, shown) => {
		expect(visibleText(text)).toBe(shown);
	});

	it('leaves nothing invisible in any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(visibleText(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\u00a0\u200b\u202e]/u);
			}),
		);
	});
});

describe('clipText', () => {
	it('leaves a text that fits as it is', () => {
		expect(clipText('abc', 3)).toEqual({ text: 'abc', clipped: false });
	});
	it('never cuts a surrogate pair in two', () => {
		expect(clipText('a🍪b', 2)).toEqual({ text: 'a', clipped: true });
	});
});
