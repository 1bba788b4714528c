import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportSignature } from '../../src/core/signature/report-signature.ts';
import { createSigning, type Signing } from '../../src/services/signing/signing.ts';
import { checkSignature } from '../../src/ui/check-signature.ts';
import { createFakeSigningKey } from '../fakes/fake-signing-key.ts';

const DIGEST = 'a'.repeat(64);
const OTHER_DIGEST = 'b'.repeat(64);

async function signed(signing: Signing, digest: string): Promise<ReportSignature> {
	await signing.create();
	const signature = await signing.sign(digest);
	if (signature === null) throw new Error('no key');
	return signature;
}

const aSigner = () => createSigning({ signingKey: createFakeSigningKey() });

/** The same octets but for one bit. */
function flipped(base64: string, at: number): string {
	const octets = Buffer.from(base64, 'base64');
	octets[at] = (octets[at] ?? 0) ^ 1;
	return octets.toString('base64');
}

describe('the check of a signature', () => {
	let signature: ReportSignature;
	let another: ReportSignature;
	beforeAll(async () => {
		signature = await signed(aSigner(), DIGEST);
		another = await signed(aSigner(), DIGEST);
	});

	it('finds one that this key has made of this report', async () => {
		const { fingerprint } = signature;
		expect(await checkSignature(signature, DIGEST)).toEqual({ state: 'signed', fingerprint });
	});

	it('says that a file has none, or none that can be read', async () => {
		expect(await checkSignature(undefined, DIGEST)).toEqual({ state: 'unsigned' });
		for (const value of [null, {}, '<b>', { ...signature, format: 'cookie-report-signature/2' }])
			expect(await checkSignature(value, DIGEST)).toEqual({ state: 'unreadable' });
	});

	it('says that the key was exchanged', async () => {
		const { fingerprint } = signature;
		const exchanged = { ...signature, publicKey: another.publicKey };
		expect(await checkSignature(exchanged, DIGEST)).toEqual({ state: 'other-key', fingerprint });
		// With its fingerprint too, the signature is not by it.
		const both = { ...exchanged, fingerprint: another.fingerprint };
		expect(await checkSignature(both, DIGEST)).toMatchObject({ state: 'invalid' });
	});

	it('says that the signature is another report’s', async () => {
		expect(await checkSignature(signature, OTHER_DIGEST)).toMatchObject({ state: 'other-file' });
		// Whoever makes it state this report breaks it.
		const moved = { ...signature, sha256: OTHER_DIGEST };
		expect(await checkSignature(moved, OTHER_DIGEST)).toMatchObject({ state: 'invalid' });
	});

	it.each([0, 31, 32, 63])('finds bit %i of it changed', async (at) => {
		const value = flipped(signature.value, at);
		expect(await checkSignature({ ...signature, value }, DIGEST)).toMatchObject({ state: 'invalid' });
	});

	it('takes no key of another kind, and no signature of another length', async () => {
		const publicKey = Buffer.from('no key').toString('base64');
		expect(await checkSignature({ ...signature, publicKey }, DIGEST)).toMatchObject({ state: 'other-key' });
		expect(await checkSignature({ ...signature, value: '' }, DIGEST)).toMatchObject({ state: 'invalid' });
	});
});
