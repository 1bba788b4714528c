import type { TabControl } from '../../../ports/recording.ts';
import { browser } from '../../both/browser.ts';

export const tabControl: TabControl = {
	reload: (tabId) => browser.tabs.reload(tabId),
	async go(tabId, url) {
		await browser.tabs.update(tabId, { url });
	},
	async close(tabId) {
		await browser.tabs.remove(tabId).catch(() => undefined);
	},
};
