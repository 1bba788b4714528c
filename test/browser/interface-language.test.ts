import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import { send } from './intents.ts';
import { ANY_BROWSER, useStage, waitForState } from './stage.ts';

describe.each(ANY_BROWSER)('the language of the interface in %s', (browser) => {
	const stage = useStage(browser);

	it('is chosen in the settings, and holds in the options, the popup and the tooltip', async () => {
		const page = await stage.session.openExtensionPage('options/index.html#settings');
		await page.waitFor(() => document.querySelector('select[name="interface-language"]:enabled') !== null);
		await page.evaluate(() => {
			const field = document.querySelector('select[name="interface-language"]');
			if (!(field instanceof HTMLSelectElement)) throw new Error('The field is missing');
			field.value = 'fr';
			field.dispatchEvent(new Event('change', { bubbles: true }));
		});
		await page.waitFor(() => document.querySelector('h1')?.textContent === 'Réglages');
		expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
		await page.close();
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			const popup = await stage.session.openPopupInTab(tab);
			await waitForState(popup);
			expect(await popup.evaluate(() => document.documentElement.lang)).toBe('fr');
			await popup.close();
			const tabId = await stage.session.tabId(tab);
			const title = () => stage.session.inExtension((id) => chrome.action.getTitle({ tabId: id }), tabId);
			await until('the French tooltip', async () => (await title()).startsWith('La politique de'));
			await send(stage.session, 'settings.set', { language: null });
			await until('the English tooltip', async () => !(await title()).startsWith('La politique de'));
		});
	});
});
