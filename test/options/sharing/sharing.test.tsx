import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { linesToCommas } from '../../../options/preview/site-field.ts';
import { closePage, goTo, press, show, text, the, type } from '../open-page.tsx';

afterEach(closePage);

const SEA = 'lumiere-sur-mer.opendatasoft.com';
const TWIN = 'lumiere.huwise.com';
const row = (site: string) => `[data-stored-policy="${site}"]`;
const policyOf = (site: string) => `#portal/${site}/policy`;
const FIELD = 'input[name="share-hosts"]';

describe('one policy for several hosts', () => {
	it('is stored for each host that the portal field names', async () => {
		const backend = await show('preview');
		await type(
			'input[name="policy-site"]',
			HTMLInputElement,
			'a.ville.example, b.ville.example c.ville.example',
		);
		await press('[data-action="save"]');
		expect([...backend.stored.keys()]).toEqual(
			expect.arrayContaining(['a.ville.example', 'b.ville.example', 'c.ville.example']),
		);
		await goTo(policyOf('a.ville.example'));
		expect(text(row('a.ville.example'))).toContain('shared with b.ville.example and c.ville.example');
	});

	it('says whom it is shared with', async () => {
		await show('shared');
		expect(text(row(TWIN))).toContain(`shared with ${SEA}`);
		await goTo(policyOf(SEA));
		expect(text(row(SEA))).toContain(`shared with ${TWIN}`);
		await goTo(policyOf('data.ville-exemple.example'));
		expect(text(row('data.ville-exemple.example'))).not.toContain('shared with');
	});

	it('takes another host from its row', async () => {
		const backend = await show('stored', { hash: policyOf(SEA) });
		await press(`${row(SEA)} [data-action="share"]`);
		expect(document.activeElement).toBe(the(FIELD, HTMLInputElement));
		await type(FIELD, HTMLInputElement, TWIN);
		await press('[data-action="share-save"]');
		expect(backend.stored.get(TWIN)?.declarations).toEqual(backend.stored.get(SEA)?.declarations);
		expect(backend.stored.get(SEA)?.sites).toEqual([SEA]);
		expect(text(row(SEA))).toContain(`shared with ${TWIN}`);
		expect(text('.notice')).toContain(`The policy of ${SEA} now also applies to ${TWIN}.`);
		await press('[data-action="undo"]');
		expect(backend.stored.has(TWIN)).toBe(false);
	});

	it('says before that another policy is replaced', async () => {
		await show('sharing-replaces');
		expect(text('.share-form')).toContain(
			'which will be replaced: data.ville-exemple.example and *.region-inventee.example',
		);
	});

	it('names every word that is no host, once saving was tried, and stores nothing', async () => {
		const backend = await show('sharing-wrong');
		const before = backend.stored.size;
		expect(text('#share-error')).toContain('These are not host names: “not”, “a”, and “host!”.');
		expect(the(FIELD, HTMLInputElement).getAttribute('aria-invalid')).toBe('true');
		await press('[data-action="share-save"]');
		expect(backend.stored.size).toBe(before);
		expect(document.activeElement?.id).toBe('share-hosts');
	});

	it('asks for a host where none, or only its own, is named', async () => {
		await show('stored', { hash: policyOf(SEA) });
		await press(`${row(SEA)} [data-action="share"]`);
		await type(FIELD, HTMLInputElement, SEA);
		expect(document.querySelector('#share-error')).toBeNull();
		await press('[data-action="share-save"]');
		expect(text('#share-error')).toBe('Say which other host this policy is for.');
	});

	it('gives the keyboard back to its button when the form is put aside', async () => {
		await show('shared');
		await press('[data-action="share-cancel"]');
		expect(document.activeElement).toBe(the(`${row(TWIN)} [data-action="share"]`, HTMLButtonElement));
	});

	it('is replaced for the sharing sites too, if the person likes', async () => {
		const backend = await show('replacing-shared');
		expect(text('.shared-too')).toContain(`is shared with ${TWIN}`);
		await press('[data-action="share-too"]');
		expect(document.querySelector('.shared-too')).toBeNull();
		await press('[data-action="save"]');
		expect(backend.stored.get(TWIN)?.declarations).toEqual(backend.stored.get(SEA)?.declarations);
		expect(backend.stored.get(TWIN)?.date).toBe('2026-11-02');
	});

	it('is left as it is for the others otherwise', async () => {
		const backend = await show('replacing-shared');
		await press('[data-action="save"]');
		expect(backend.stored.get(SEA)?.date).toBe('2026-11-02');
		expect(backend.stored.get(TWIN)?.date).not.toBe('2026-11-02');
		await goTo(policyOf(SEA));
		expect(text(row(SEA))).not.toContain('shared with');
	});
});

describe('a list of hosts pasted into a field of one line', () => {
	it('keeps its lines apart', async () => {
		await show('preview');
		await type('input[name="policy-site"]', HTMLInputElement, '');
		await act(() => {
			const event = new Event('paste', { bubbles: true, cancelable: true });
			Object.assign(event, { clipboardData: { getData: () => 'a.example\r\nb.example\n' } });
			the('input[name="policy-site"]', HTMLInputElement).dispatchEvent(event);
		});
		expect(the('input[name="policy-site"]', HTMLInputElement).value).toBe('a.example, b.example');
	});

	it('has no empty entries', () => {
		expect(linesToCommas('\n a.example \n\n')).toBe('a.example');
	});
});
