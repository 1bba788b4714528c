import type { OwnPages } from '../../ports/tabs.ts';
import { browser } from '../both/browser.ts';

export const ownPages: OwnPages = {
	async openOptions(parameters) {
		const page = browser.runtime.getURL(`options/index.html?${new URLSearchParams(parameters)}`);
		await browser.tabs.create({ url: page });
	},
	async openReport(audit) {
		const page = browser.runtime.getURL(`report/index.html?${new URLSearchParams({ id: audit })}`);
		await browser.tabs.create({ url: page });
	},
	async showGuide(planId) {
		const page = browser.runtime.getURL('report/index.html');
		const isGuide = ({ url = '' }: { url?: string }) =>
			url.startsWith(`${page}?`) && new URL(url).searchParams.get('guide') === planId;
		const guide = (await browser.tabs.query({})).find(isGuide);
		if (guide?.id === undefined) return;
		await browser.tabs.update(guide.id, { active: true });
		if (guide.windowId !== undefined) await browser.windows.update(guide.windowId, { focused: true });
	},
	async openWelcome() {
		const url = browser.runtime.getURL('welcome/index.html');
		// `npm start` shows the demo portal first, and this page in the next tab.
		const tab = browser.tabs.create({ url, active: !__DEVELOPMENT__ });
		// Where only private windows are open, there is no window for a page of ours.
		await tab.catch(() => browser.windows.create({ url }));
	},
};
