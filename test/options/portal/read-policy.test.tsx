import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../make-model.ts';
import { report } from '../make-policy.ts';
import { closePage, press, show, text, the } from '../open-page.tsx';

afterEach(closePage);

const CARD = 'carte.huwise.com';
const SEA = 'lumiere-sur-mer.opendatasoft.com';

describe('a portal whose policy was not read', () => {
	it('has it read from where the platform publishes it, asking in the very click', async () => {
		const backend = await show('to-do', { hash: `#portal/${CARD}` });
		the('[data-action="read-policy"]', HTMLButtonElement).click();
		expect(backend.asked).toEqual([CARD]);
		await act(settle);
	});

	it('leads to the import form for that portal', async () => {
		await show('to-do', { hash: `#portal/${CARD}` });
		await press('[data-action="import-for"]');
		expect(document.activeElement?.id).toBe('policy-text');
		expect(the('input[name="policy-site"]', HTMLInputElement).value).toBe(CARD);
	});
});

describe('a portal with a policy', () => {
	it('has to be open to be compared', async () => {
		const backend = await show('stored', { hash: `#portal/${SEA}` });
		expect(text('.tab-make-true')).toContain('Open this portal in a tab');
		await act(async () => {
			backend.report(report(SEA, [], { policy: { ...report(SEA, []).policy, kind: 'portal', site: SEA } }));
			await settle();
		});
		await act(settle);
		expect(text('.tab-make-true')).toContain('No cookie of this portal has been seen yet.');
	});
});
