import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src/core/lib/sha256.ts';

const expected = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

it.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 100_000])('hashes %i characters as others do', (length) => {
	expect(sha256('a'.repeat(length))).toBe(expected('a'.repeat(length)));
});

it('hashes any text as others do', () => {
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sha256(text) === expected(text)));
});
