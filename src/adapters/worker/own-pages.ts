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
};
