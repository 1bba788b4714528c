import { describe, expect, it } from 'vitest';
import { SCENARIOS } from './scenarios.ts';
import { count, getElement, getElements, pressInMenu, settled, show } from './stage.ts';

describe('other sites in use', () => {
	it('are looked for only when asked, and come with the report', async () => {
		const { backend } = await show({ ...SCENARIOS.mixed, found: SCENARIOS.looked.inspection });
		expect(getElements('[data-site]')).toHaveLength(0);
		await pressInMenu('look-third-parties');
		expect(document.activeElement?.id).toBe('third-parties');
		expect(backend.calls.at(-1)).toBe('look third-parties');
		expect(getElements('[data-site]').map(({ dataset }) => [dataset['site'], dataset['granted']])).toEqual([
			['cartes.example', 'false'],
			['player.example', 'true'],
			['polices.example', 'false'],
		]);
		expect(getElement('[data-site="cartes.example"]').textContent).toContain('tuiles.cartes.example');
		expect(getElement('#third-parties').parentElement?.textContent).toContain('may be incomplete');
	});

	it('are asked for one by one or all at once, in the turn of the click', async () => {
		const { backend } = await show(SCENARIOS.looked);
		getElement('[data-site="polices.example"] [data-action="grant-site"]').click();
		expect(backend.calls.at(-1)).toBe('request *://*.polices.example/*');
		getElement('[data-action="grant-sites"]').click();
		expect(backend.calls.at(-1)).toBe('request *://*.cartes.example/* *://*.polices.example/*');
		expect(getElements('[data-site="player.example"] button')).toHaveLength(0);
		await settled();
		expect(getElement('.further .asked').textContent).toContain('did not allow');
	});

	it('are inspected again once granted', async () => {
		const { backend } = await show({ ...SCENARIOS.looked, grants: true });
		getElement('[data-action="grant-sites"]').click();
		await settled();
		expect(backend.calls.at(-1)).toBe('inspect');
	});
});

describe('the page’s own storage', () => {
	it('is shown by names with verdicts, apart from cookies and their counts', async () => {
		await show(SCENARIOS.looked);
		expect(
			getElements('[data-stored]').map(({ dataset }) => [
				dataset['stored'],
				dataset['storage'],
				dataset['verdict'],
				dataset['category'],
			]),
		).toEqual([
			['ab_test_<b>', 'localStorage', 'undeclared', 'unknown'],
			['tiles', 'indexedDB', 'undeclared', 'unknown'],
			['theme', 'localStorage', 'declared', 'necessary'],
		]);
		expect(getElements('[data-stored][data-cookie]')).toHaveLength(0);
		expect(count('undeclared')).toBe('2');
		expect(getElement('[data-incomplete]').textContent).toBe(
			'Could not be read completely: session storage.',
		);
		expect(getElement('#storage').parentElement?.textContent).toContain('the content is never read');
	});

	it('can be looked into again, and says so when that fails', async () => {
		const { backend } = await show({ ...SCENARIOS.looked, found: 'fails' });
		const button = getElement('[data-action="look-storage"]');
		expect(button.textContent).toBe('Refresh');
		button.click();
		await settled();
		expect(backend.calls.at(-1)).toBe('look storage');
		expect(button.parentElement?.textContent).toContain('could not be checked');
		expect(getElements('[data-stored]')).toHaveLength(3);
	});

	it('says that it is being read', async () => {
		await show({ ...SCENARIOS.mixed, found: 'never' });
		await pressInMenu('look-storage');
		expect(getElement('[aria-busy="true"] [role="status"]').textContent).toBe('Checking…');
	});

	it('says when there is nothing', async () => {
		await show(SCENARIOS['looked-in-vain']);
		expect(
			getElements('.further').map(({ textContent }) => textContent?.includes('othing is stored')),
		).toEqual([false, true]);
	});
});
