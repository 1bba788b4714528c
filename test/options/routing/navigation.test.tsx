import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../make-model.ts';
import { closePage, press, show, text, the } from '../open-page.tsx';

afterEach(closePage);

const SEA = 'lumiere-sur-mer.opendatasoft.com';

describe('the way through the page', () => {
	it('begins with importing while no portal is known, and with the list of portals afterwards', async () => {
		await show('empty');
		the('textarea[name="policy-text"]', HTMLTextAreaElement);
		closePage();
		await show('stored');
		expect([text('h1'), document.querySelectorAll('[data-portal-row]').length]).toEqual(['Portals', 3]);
	});

	it('puts each place into the address and the title, and goes back', async () => {
		const backend = await show('stored');
		await press(`[data-portal="${SEA}"] a`);
		await press('[data-nav="settings"]');
		expect(backend.place.steps).toEqual(['', `#portal/${SEA}`, '#settings']);
		expect(document.title).toBe('Settings – Cookie Policy Inspector');
		expect(document.activeElement?.id).toBe('page-heading');
		await act(async () => {
			backend.place.back();
			await settle();
		});
		expect([text('h1'), document.title]).toEqual([SEA, `${SEA} – Cookie Policy Inspector`]);
		expect(the(`[data-portal="${SEA}"] a`, HTMLAnchorElement).getAttribute('aria-current')).toBe('page');
	});

	it('keeps what was read and corrected while the person looks elsewhere', async () => {
		await show('mended');
		await press(`[data-portal="${SEA}"] a`);
		expect(text('[data-nav="import"]')).toContain('1 policy not saved yet');
		await press('[data-nav="import"]');
		expect(document.querySelectorAll('.dropped-row')).toHaveLength(1);
	});

	it('asks in the import step before another reading replaces corrections', async () => {
		await show('mended');
		await press('[data-policy-site="data.ville-exemple.example"] a');
		await press('[data-tab="policy"]');
		await press('[data-action="read-again"]');
		expect(document.activeElement?.id).toBe('losing');
	});

	it('leads from a saved policy to its portal', async () => {
		const backend = await show('saved');
		expect(backend.place.steps).toEqual(['', '#import', `#portal/${SEA}`]);
		expect(text('h1')).toBe(SEA);
		expect(document.activeElement?.id).toBe('notice');
	});

	it('names a private window’s portal in no address and no title', async () => {
		const backend = await show('private', { hash: '' });
		await press('[data-portal="secret.opendatasoft.com"] a');
		expect(text('h1')).toBe('secret.opendatasoft.com');
		await press('[data-tab="observed"]');
		expect(backend.place.steps.join()).not.toContain('secret');
		expect(document.title).toBe('private window – Cookie Policy Inspector');
		const [place] = backend.place.steps.slice(-1);
		closePage();
		// A reload finds it again.
		await show('private', { hash: place ?? '' });
		expect(text('h1')).toBe('secret.opendatasoft.com');
	});

	it('says so where a private window’s portal is gone', async () => {
		await show('stored', { hash: '#portal/~17' });
		expect(text('h1')).toBe('This portal is no longer known');
	});

	it('offers a search from eight portals on', async () => {
		await show('many-portals');
		const field = the('input[name="portal-search"]', HTMLInputElement);
		await act(() => {
			field.value = 'portail-11';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		expect(document.querySelectorAll('[data-portal]')).toHaveLength(1);
		expect(text('.sidebar [role="status"]')).toBe('1 portal found');
	});
});

describe('policies chosen in the list of portals', () => {
	it('are saved as files, or deleted together and brought back by one Undo', async () => {
		const backend = await show('stored');
		await press('[data-action="choose-all"]');
		await press(`[data-portal-row="${SEA}"] [data-action="choose"]`);
		await press('[data-action="export-chosen"]');
		expect([...backend.files.keys()]).toHaveLength(2);
		await press('[data-action="delete-chosen"]');
		expect([...backend.stored.keys()]).toEqual([SEA]);
		await press('[data-action="undo"]');
		expect(backend.stored.size).toBe(3);
	});
});
