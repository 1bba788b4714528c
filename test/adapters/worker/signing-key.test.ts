import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { signingKey } from '../../../src/adapters/worker/signing-key.ts';
import { createSigning } from '../../../src/services/signing/signing.ts';
import { checkSignature } from '../../../src/ui/check-signature.ts';

const DIGEST = 'd'.repeat(64);

describe('the stored key', () => {
	it('is made once, even by two pages at a time, and tells nothing of its private part', async () => {
		expect(await signingKey.get()).toBeNull();
		const [one, other] = await Promise.all([signingKey.create(), signingKey.create()]);
		expect(other).toEqual(one);
		expect(Object.keys(one).sort()).toEqual(['createdAt', 'fingerprint', 'publicKey']);
		const signature = await createSigning({ signingKey }).sign(DIGEST);
		expect(await checkSignature(signature ?? undefined, DIGEST)).toMatchObject({ state: 'signed' });
		await signingKey.remove();
		expect(await signingKey.get()).toBeNull();
		expect(await signingKey.sign(() => DIGEST)).toBeNull();
	});
});
