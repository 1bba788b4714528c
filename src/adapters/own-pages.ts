import type { OwnPages } from '../ports.ts';
import { browser } from './browser.ts';

export const ownPages: OwnPages = {
	async openOptions(parameters) {
		const page = browser.runtime.getURL(`options/index.html?${new URLSearchParams(parameters)}`);
		await browser.tabs.create({ url: page });
	},
};
