import { describe, expect, it } from 'vitest';
import { parseSignature, signedText } from '../../../src/core/signature/report-signature.ts';

const PRINT = 'ab12'.repeat(16);
const SIGNATURE = {
	format: 'cookie-report-signature/1',
	algorithm: 'ECDSA-P256-SHA256',
	publicKey: 'AAAA',
	fingerprint: PRINT,
	sha256: '0'.repeat(64),
	value: 'AAA=',
};

describe('a signature of a report', () => {
	it('covers the digest of the report and the key’s fingerprint, always in the same text', () => {
		expect(signedText({ sha256: '1', fingerprint: '2' })).toBe(
			'{"algorithm":"ECDSA-P256-SHA256","fingerprint":"2","format":"cookie-report-signature/1","sha256":"1"}',
		);
	});

	it('is read where it has its members and no others', () => {
		expect(parseSignature(SIGNATURE)).toEqual(SIGNATURE);
		for (const member of Object.keys(SIGNATURE)) {
			expect(parseSignature({ ...SIGNATURE, [member]: undefined })).toBeNull();
			expect(parseSignature({ ...SIGNATURE, [member]: '§' })).toBeNull();
		}
	});

	it.each([null, 'x', 1, [], {}, { ...SIGNATURE, more: 1 }, { ...SIGNATURE, sha256: 'A'.repeat(64) }])(
		'is none of %j',
		(value) => expect(parseSignature(value)).toBeNull(),
	);
});
