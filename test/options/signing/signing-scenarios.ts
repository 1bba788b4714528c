import { digestedText } from '../../../src/core/audit/audit-digest.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { createSigning } from '../../../src/services/signing/signing.ts';
import { sha256 } from '../../../src/ui/sha256.ts';
import { createFakeSigningKey } from '../../fakes/fake-signing-key.ts';
import { VISIT } from '../../report/made-visits.ts';
import { click, waitForElements } from '../../states/wait.ts';
import { createFakeBackend } from '../fake-backend.ts';
import { policy } from '../make-policy.ts';
import type { OptionsScenario } from '../scenarios.ts';

const press = async (...selectors: readonly string[]) => {
	for (const selector of selectors) {
		const [button] = await waitForElements(document, selector);
		click(button);
	}
};

/** A signed report, an unsigned one, one with another key in it, and one that was changed. */
async function files(): Promise<readonly File[]> {
	const signing = createSigning({ signingKey: createFakeSigningKey() });
	await signing.create();
	const digest = await sha256(digestedText(VISIT));
	const signature = await signing.sign(digest);
	const exchanged = signature && { ...signature, publicKey: `AAAA${signature.publicKey.slice(4)}` };
	const signed = auditJson(VISIT, digest, signature);
	return [
		new File([signed], 'signed.json'),
		new File([auditJson(VISIT, digest)], 'unsigned.json'),
		new File([auditJson(VISIT, digest, exchanged)], 'other-key.json'),
		new File([signed.replace('_ga', '_gb')], 'changed.json'),
	];
}

async function check(): Promise<void> {
	const [field] = await waitForElements(document, 'input[name="report-file"]');
	if (!(field instanceof HTMLInputElement)) throw new Error('The page has no field for files.');
	const transfer = new DataTransfer();
	for (const file of await files()) transfer.items.add(file);
	field.files = transfer.files;
	field.dispatchEvent(new Event('change', { bubbles: true }));
	await waitForElements(document, '[data-check]');
}

const backend = () => createFakeBackend([policy({ sites: ['lumiere-sur-mer.opendatasoft.com'] })]);

/** The key that signs reports, and the check of signed reports. */
export const SIGNING_SCENARIOS = {
	'signing-none': { hash: '#settings', backend },
	'signing-key': { hash: '#settings', backend, click: () => press('[data-action="create-key"]') },
	'signing-delete': {
		hash: '#settings',
		backend,
		click: () => press('[data-action="create-key"]', '[data-action="delete-key"]'),
	},
	'checked-reports': { hash: '#reports', backend, click: check },
} as const satisfies Record<string, OptionsScenario>;
