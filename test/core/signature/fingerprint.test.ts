import { describe, expect, it } from 'vitest';
import { groupedFingerprint, readFingerprint } from '../../../src/core/signature/fingerprint.ts';

const PRINT = 'ab12'.repeat(16);

describe('a fingerprint', () => {
	it('is written in groups of four, and read in any grouping', () => {
		expect(groupedFingerprint(PRINT)).toBe(Array(16).fill('ab12').join(' '));
		expect(readFingerprint(groupedFingerprint(PRINT))).toBe(PRINT);
		expect(readFingerprint(` ${PRINT.toUpperCase().replace(/(..)/g, '$1:').slice(0, -1)}\n`)).toBe(PRINT);
		expect(readFingerprint(PRINT.slice(1))).toBeNull();
		expect(readFingerprint(`${PRINT.slice(1)}g`)).toBeNull();
		expect(readFingerprint('')).toBeNull();
	});
});
