import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../scripts/policy/arguments.ts';
import { withSignature } from '../../scripts/policy/verify-signature.ts';
import type { SignatureCheck } from '../../src/ui/check-signature.ts';

const FINE = { isFine: true, words: 'unchanged.', sha256: '1'.repeat(64) };
const KEY = 'ab12'.repeat(16);
const result = (check: SignatureCheck, expected: string | null = null) =>
	withSignature(FINE, check, expected);

describe('verifying a signed report', () => {
	it('names the key, which must be the expected one', () => {
		const check = { state: 'signed', fingerprint: KEY } as const;
		expect(result(check)).toMatchObject({
			isFine: true,
			words: expect.stringContaining('Signed with the key ab12 ab12'),
		});
		expect(result(check, KEY)).toMatchObject({ isFine: true, sha256: FINE.sha256 });
		expect(result(check, '0'.repeat(64))).toMatchObject({
			isFine: false,
			sha256: null,
			words: expect.stringContaining('signed with another key'),
		});
	});

	it('misses a signature only where one is expected', () => {
		expect(result({ state: 'unsigned' })).toMatchObject({
			isFine: true,
			words: expect.stringContaining('not signed'),
		});
		expect(result({ state: 'unsigned' }, KEY)).toMatchObject({
			isFine: false,
			words: expect.stringContaining('the signature was removed'),
		});
	});

	it.each([
		[{ state: 'unreadable' }, 'NOT TO BE TRUSTED'],
		[{ state: 'other-key', fingerprint: KEY }, 'The key in it is not the one'],
		[{ state: 'invalid', fingerprint: KEY }, 'not made with the key in it'],
		[{ state: 'other-file', fingerprint: KEY }, 'that of another report'],
	] as const)('has words of its own for %j', (check, words) => {
		const { isFine, sha256, words: all } = result(check);
		expect([isFine, sha256]).toEqual([false, null]);
		expect(all).toContain(words);
		expect(all).not.toContain('unchanged');
	});

	it('is asked for by the fingerprint, however it is grouped', () => {
		const grouped = KEY.replace(/(.{4})/g, '$1 ').trim();
		expect(parseArguments(['verify', '--key', grouped, 'a.json'])).toMatchObject({ key: KEY });
		expect(parseArguments(['verify', '--key=12', 'a.json'])).toMatchObject({
			wrong: expect.stringContaining('64 hexadecimal digits'),
		});
	});
});
