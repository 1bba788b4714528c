import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import type { ReportSignature, SigningKey } from '../../../src/core/signature/report-signature.ts';
import { createSigning } from '../../../src/services/signing/signing.ts';
import { checkSignature } from '../../../src/ui/check-signature.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';

const DIGEST = 'c'.repeat(64);
let browser: FakeBrowser;
const ask = async <R>(intent: string, args: unknown = null): Promise<R> => {
	const handlers: Readonly<Record<string, (args: unknown) => Promise<unknown>>> = createHandlers(
		browser.wake(),
	);
	return (await handlers[intent]?.(args)) as R;
};

beforeEach(() => {
	browser = createFakeBrowser();
});

describe('the key for signing reports', () => {
	it('is there once it was made, outlives the worker, and signs until it is deleted', async () => {
		expect(await ask('signing.key')).toBeNull();
		expect(await ask('signing.sign', { sha256: DIGEST })).toBeNull();
		const key = await ask<SigningKey>('signing.create');
		browser.kill();
		expect(await ask('signing.key')).toEqual(key);
		// A second page asks for one: there is one already.
		expect(await ask('signing.create')).toEqual(key);
		const signature = await ask<ReportSignature>('signing.sign', { sha256: DIGEST });
		expect(await checkSignature(signature, DIGEST)).toEqual({
			state: 'signed',
			fingerprint: key.fingerprint,
		});
		await ask('signing.delete');
		expect(await ask('signing.key')).toBeNull();
		expect(await ask('signing.sign', { sha256: DIGEST })).toBeNull();
		expect((await ask<SigningKey>('signing.create')).fingerprint).not.toBe(key.fingerprint);
	});

	it.each([{}, null, { sha256: '' }, { sha256: 'C'.repeat(64) }, { sha256: 7 }])(
		'signs nothing but digests: not %j',
		async (args) => {
			await ask('signing.create');
			await expect(ask('signing.sign', args)).rejects.toMatchObject({ code: 'bad-request' });
		},
	);

	it('is none in a browser that keeps none, which says so when one is to be made', async () => {
		const fail = () => Promise.reject(new DOMException('', 'InvalidStateError'));
		const signing = createSigning({ signingKey: { get: fail, create: fail, remove: fail, sign: fail } });
		expect(await signing.get()).toBeNull();
		await expect(signing.create()).rejects.toMatchObject({ code: 'signing-unavailable' });
	});
});
