import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { groupedFingerprint } from '../../../src/core/signature/fingerprint.ts';
import type { ReportSignature } from '../../../src/core/signature/report-signature.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { createSigning } from '../../../src/services/signing/signing.ts';
import { digestOf, FULL_AUDIT } from '../../export/audit/full-audit.ts';
import { createFakeSigningKey } from '../../fakes/fake-signing-key.ts';
import type { FakeBackend } from '../fake-backend.ts';
import { closePage, press, show, text, the } from '../open-page.tsx';

afterEach(closePage);

const settings = async (): Promise<FakeBackend> => {
	const backend = await show('stored', { hash: '#settings' });
	await vi.waitFor(() => the('[data-signing="none"]', HTMLElement));
	return backend;
};
const until = (selector: string) =>
	vi.waitFor(() => act(async () => void the(selector, HTMLElement)), { timeout: 2000 });

describe('the key in the settings', () => {
	it('is made, shown by its fingerprint, copied, and deleted after a question', async () => {
		const backend = await settings();
		await press('[data-action="create-key"]');
		await until('[data-action="copy-key"]');
		const key = await backend.client['signing.key']();
		const shown = groupedFingerprint(key?.fingerprint ?? '');
		expect(text('.key-fingerprint')).toBe(shown);
		expect(text('.signing')).toContain('names no person');
		await press('[data-action="copy-key"]');
		expect(backend.clipboard).toEqual([shown]);
		await press('[data-action="delete-key"]');
		expect(text('.signing .ask')).toContain('nothing brings it back');
		expect(document.activeElement?.id).toBe('keep-key');
		await press('[data-action="delete-key-keep"]');
		expect(await backend.client['signing.key']()).not.toBeNull();
		await press('[data-action="delete-key"]');
		await press('[data-action="delete-key-sure"]');
		await until('[data-signing="none"]');
		expect(await backend.client['signing.key']()).toBeNull();
		expect(text('.notice')).toContain('without a signature');
	});
});

describe('the check of signed report files', () => {
	const SHA = digestOf(FULL_AUDIT);

	async function checked(change: (signature: ReportSignature) => unknown): Promise<string> {
		const signing = createSigning({ signingKey: createFakeSigningKey() });
		const { fingerprint } = await signing.create();
		const signature = await signing.sign(SHA);
		if (signature === null) throw new Error('no key');
		await show('stored', { hash: '#reports' });
		await until('input[name="report-file"]');
		const field = the('input[name="report-file"]', HTMLInputElement);
		const file = auditJson(FULL_AUDIT, SHA, change(signature) as ReportSignature);
		Object.defineProperty(field, 'files', { value: [new File([file], 'report.json')] });
		field.dispatchEvent(new Event('change', { bubbles: true }));
		await until('[data-check]');
		return fingerprint;
	}

	it('names the key, and compares it with the fingerprint that a person was given', async () => {
		const fingerprint = await checked((signature) => signature);
		expect(text('[data-signature="signed"] code')).toBe(groupedFingerprint(fingerprint));
		expect(text('.compare-key')).toContain('a key names no person');
		const type = (typed: string) =>
			act(async () => {
				const field = the('input[name="given-key"]', HTMLInputElement);
				field.value = typed;
				field.dispatchEvent(new Event('input', { bubbles: true }));
			});
		await type(groupedFingerprint(fingerprint).toUpperCase());
		expect(text('#given-key-result')).toContain('This is the key');
		await type('0'.repeat(64));
		expect(text('#given-key-result')).toContain('another key');
		await type('12');
		expect(text('#given-key-result')).toContain('64 digits');
	});

	it.each([
		['a changed key', (signature: ReportSignature) => ({ ...signature, publicKey: 'AAAA' }), 'exchanged'],
		['a changed signature', (signature: ReportSignature) => ({ ...signature, value: 'AAAA' }), 'altered'],
		['a newer format', (signature: ReportSignature) => ({ ...signature, format: 'x' }), 'newer version'],
	] as const)('says what is wrong with %s, and not that it is unchanged', async (_, change, words) => {
		await checked(change);
		expect(text('[data-check^="signature-"]')).toContain(words);
		expect(text('[data-check^="signature-"]')).not.toContain('Unchanged');
		expect(document.querySelector('.compare-key')).toBeNull();
	});
});
