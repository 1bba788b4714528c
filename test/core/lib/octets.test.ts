import fc from 'fast-check';
import { expect, it } from 'vitest';
import { octetsOf } from '../../../src/core/lib/octets.ts';

it('counts octets as UTF-8 writes them', () => {
	const encoder = new TextEncoder();
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(octetsOf(text)).toBe(encoder.encode(text).length);
		}),
	);
	expect(octetsOf('a\ud83d')).toBe(4);
});
