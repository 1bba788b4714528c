import { describe, expect, it } from 'vitest';
import { SAMPLE_HOST } from '../../src/sample/sample-policy.ts';
import { until } from './driver/poll.mjs';
import { ANY_BROWSER, BROWSERS, readAttributes, type Stage, useStage, waitForState } from './stage.ts';

describe.each(BROWSERS)('after installing in %s', (browser) => {
	const stage = useStage(browser, { welcome: 'keep', privateWindows: false });
	testWelcome(stage);
	// No browser does it differently.
	if (ANY_BROWSER.includes(browser)) testExample(stage);
});

function testWelcome(stage: Stage): void {
	it('a page opens that stores one choice, and the button is where it says', async () => {
		const { session } = stage;
		const { welcome } = session;
		if (welcome === null) throw new Error('No welcome page');
		await welcome.waitFor(() => document.querySelector('h1') !== null);
		expect(await session.axe(welcome)).toEqual([]);
		expect((await session.storage('local'))['settings']).toBeUndefined();
		await session.tabId(welcome);
		await welcome.click('input[value="automatic"]');
		await until('the stored choice', async () =>
			JSON.stringify((await session.storage('local'))['settings'] ?? '').includes('"automaticReading":true'),
		);
		await welcome.waitFor(() => document.querySelector('[role="status"]')?.textContent !== '');
		const { isOnToolbar } = await session.inExtension(() => chrome.action.getUserSettings());
		expect(isOnToolbar).toBe(session.browser === 'firefox');
		await welcome.close();
	});
}

function testExample(stage: Stage): void {
	it('an example shows a popup and a report of a portal that does not exist', async () => {
		const popup = await stage.session.openExtensionPage('popup/index.html?example');
		expect(await waitForState(popup)).toBe('ready');
		expect((await readAttributes(popup)).policy).toBe('default');
		await popup.click('[data-action="read-policy"]');
		await popup.waitFor(() => document.documentElement.dataset['true'] === 'false');
		const { counts, rows } = await readAttributes(popup);
		expect([counts['undeclared'], rows.length]).toEqual([2, 7]);
		expect(await stage.session.axe(popup)).toEqual([]);
		await popup.click('[data-stage="true"]');
		await popup.waitFor(() => document.documentElement.dataset['true'] === 'true');
		// Nothing of it leaves the page: neither reports nor requests.
		const requests = await popup.evaluate(() =>
			performance.getEntriesByType('resource').filter(({ name }) => /^https?:/.test(name)),
		);
		expect(requests).toEqual([]);
		await popup.click('.example-links a[href*="report"]');
		await popup.waitFor(
			(host) => document.querySelector('h1')?.textContent?.includes(host) === true,
			[SAMPLE_HOST],
		);
		expect(await stage.session.axe(popup)).toEqual([]);
		for (const area of ['local', 'session'] as const)
			expect(JSON.stringify(await stage.session.storage(area))).not.toContain(SAMPLE_HOST);
		await popup.close();
	});
}
