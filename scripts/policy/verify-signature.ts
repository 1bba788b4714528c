import { groupedFingerprint } from '../../src/core/signature/fingerprint.ts';
import type { SignatureCheck } from '../../src/ui/check-signature.ts';
import type { FileCheck } from './verify-report.ts';

const WRONG = {
	unreadable: 'NOT TO BE TRUSTED. Its signature is damaged, or of a newer version, and proves nothing.',
	'other-key': 'CHANGED. The key in it is not the one whose fingerprint its signature states.',
	invalid: 'CHANGED. Its signature was not made with the key in it: signature or key was altered.',
	'other-file':
		'CHANGED. Its signature is that of another report: this one was changed after it was signed, or the signature was taken from another file.',
} as const;

const UNSIGNED = 'It is not signed: nothing in it shows who exported it.';

/**
 * Adds the result of checking a file's signature. `expected`: the fingerprint of the key that must have signed it, null
 * for any key, or none.
 */
export function withSignature(file: FileCheck, check: SignatureCheck, expected: string | null): FileCheck {
	// Exports for reading are only compared with a file that is in order.
	const bad = (words: string): FileCheck => ({ isFine: false, words, sha256: null });
	const fine = (words: string): FileCheck => ({ ...file, words: `${file.words} ${words}` });
	if (check.state === 'unsigned')
		return expected === null
			? fine(UNSIGNED)
			: bad(`NOT AS EXPECTED. ${UNSIGNED} If it was said to be signed, the signature was removed.`);
	if (check.state !== 'signed') return bad(WRONG[check.state]);
	const key = groupedFingerprint(check.fingerprint);
	if (expected !== null && expected !== check.fingerprint)
		return bad(`NOT AS EXPECTED. It is signed with another key: ${key}.`);
	return fine(`Signed with the key ${key}.`);
}
