// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from './scenarios.ts';
import { all, count, one, settled, show } from './stage.ts';

describe('other sites in use', () => {
	it('are looked for only when asked, and come with the report', async () => {
		const { backend } = await show({ ...SCENARIOS.mixed, found: SCENARIOS.looked.inspection });
		expect(all('[data-site]')).toHaveLength(0);
		expect(one('#third-parties').parentElement?.textContent).toContain('no browser shows');
		one('[data-action="look-third-parties"]').click();
		await settled();
		expect(backend.calls.at(-1)).toBe('look third-parties');
		expect(all('[data-site]').map(({ dataset }) => [dataset['site'], dataset['granted']])).toEqual([
			['cartes.example', 'false'],
			['player.example', 'true'],
			['polices.example', 'false'],
		]);
		expect(one('[data-site="cartes.example"]').textContent).toContain('tuiles.cartes.example');
		expect(one('#third-parties').parentElement?.textContent).toContain('may be incomplete');
	});

	it('are asked for one by one or all at once, in the turn of the click', async () => {
		const { backend } = await show(SCENARIOS.looked);
		one('[data-site="polices.example"] [data-action="grant-site"]').click();
		expect(backend.calls.at(-1)).toBe('request *://*.polices.example/*');
		one('[data-action="grant-sites"]').click();
		expect(backend.calls.at(-1)).toBe('request *://*.cartes.example/* *://*.polices.example/*');
		expect(all('[data-site="player.example"] button')).toHaveLength(0);
		await settled();
		expect(one('.further .asked').textContent).toContain('did not allow');
	});

	it('are inspected again once granted', async () => {
		const { backend } = await show({ ...SCENARIOS.looked, grants: true });
		one('[data-action="grant-sites"]').click();
		await settled();
		expect(backend.calls.at(-1)).toBe('inspect');
	});
});

describe('the page’s own storage', () => {
	it('is shown by names with verdicts, apart from cookies and their counts', async () => {
		await show(SCENARIOS.looked);
		expect(
			all('[data-stored]').map(({ dataset }) => [
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
		expect(all('[data-stored][data-cookie]')).toHaveLength(0);
		expect(count('undeclared')).toBe('2');
		expect(one('[data-incomplete]').textContent).toBe('Could not be read completely: session storage.');
		expect(one('#storage').parentElement?.textContent).toContain('the content is never read');
	});

	it('can be looked into again, and says so when that fails', async () => {
		const { backend } = await show({ ...SCENARIOS.looked, found: 'fails' });
		const button = one('[data-action="look-storage"]');
		expect(button.textContent).toBe('Refresh');
		button.click();
		await settled();
		expect(backend.calls.at(-1)).toBe('look storage');
		expect(button.parentElement?.textContent).toContain('could not be checked');
		expect(all('[data-stored]')).toHaveLength(3);
	});

	it('is said to be looked into while that goes on', async () => {
		await show({ ...SCENARIOS.mixed, found: 'never' });
		one('[data-action="look-storage"]').click();
		await settled();
		expect(one('[aria-busy="true"] [role="status"]').textContent).toBe('Checking…');
	});

	it('says when there is nothing', async () => {
		await show(SCENARIOS['looked-in-vain']);
		expect(all('.further').map(({ textContent }) => textContent?.includes('othing is stored'))).toEqual([
			false,
			true,
		]);
	});
});
