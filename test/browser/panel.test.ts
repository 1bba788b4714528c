import { describe, expect, it } from 'vitest';
import { until } from './driver/poll.mjs';
import type { View } from './driver/types.mjs';
import { BROWSERS, readAttributes, useStage } from './stage.ts';

const FIRST = 'mosaique.opendatasoft.com';
const SECOND = 'clairval.opendatasoft.com';

const shows = (panel: View, host: string, state = 'ready') =>
	panel.waitFor(
		(host, state) =>
			document.querySelector('h1')?.textContent === host &&
			document.documentElement.dataset['state'] === state,
		[host, state],
	);

describe.each(BROWSERS)('the side panel in %s', (browser) => {
	const stage = useStage(browser);

	it('follows the active tab of its window: other tabs, other pages, pages that are no portal', async () => {
		await stage.saveStandardPolicy('*.opendatasoft.com');
		await stage.visit(`https://${FIRST}/`, async (first) => {
			// A tab that stands behind lives as the panel does.
			const panel = await stage.session.openExtensionPage('popup/panel.html');
			await stage.session.tabId(first);
			await shows(panel, FIRST);
			const before = (await readAttributes(panel)).counts['undeclared'] ?? 0;
			const name = `set_${Date.now()}`;
			await first.evaluate((name) => {
				document.cookie = `${name}=1; Path=/`;
			}, name);
			await panel.waitFor((name) => document.querySelector(`[data-cookie="${name}"]`) !== null, [name]);
			expect((await readAttributes(panel)).counts['undeclared']).toBe(before + 1);
			await stage.visit(`https://${SECOND}/`, async (second) => {
				await shows(panel, SECOND);
				await stage.session.tabId(first);
				await shows(panel, FIRST);
				await stage.session.tabId(second);
				await shows(panel, SECOND);
				await second.goto(`https://${FIRST}/`);
				await shows(panel, FIRST);
				await second.goto('about:blank');
				await panel.waitFor(() => document.documentElement.dataset['state'] === 'unsupported');
				expect(await panel.evaluate(() => document.querySelector('main')?.textContent)).toMatch(
					/The panel sees the pages of portals/,
				);
			});
			await stage.session.tabId(first);
			await shows(panel, FIRST);
			await panel.close();
		});
	});

	it('opens at keys that the browser has for it', async () => {
		const commands = await stage.session.inExtension(() => chrome.commands.getAll());
		expect(commands.map(({ shortcut }) => shortcut).sort()).toEqual(['Alt+Shift+K', 'Alt+Shift+L']);
	});

	it('opens at a press in the popup, which closes', async () => {
		const isOpen = () =>
			stage.session.inExtension(async () => {
				const contextTypes = ['SIDE_PANEL' as chrome.runtime.ContextType];
				const { browser } = globalThis as {
					browser?: { sidebarAction?: { isOpen(of: object): Promise<boolean> } };
				};
				if (browser?.sidebarAction) return browser.sidebarAction.isOpen({});
				return (await chrome.runtime.getContexts({ contextTypes })).length > 0;
			});
		await stage.visit(`https://${FIRST}/`, async (tab) => {
			expect(await isOpen()).toBe(false);
			const popup = await stage.session.openPopup(tab);
			await popup.click('[data-action="panel"]');
			await until('the panel', isOpen);
			await until('the popup to close', () => popup.closed());
		});
	});
});
