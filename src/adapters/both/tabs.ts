import type { Tabs as BrowserTabs } from 'webextension-polyfill';
import type { Tab, Tabs } from '../../ports/tabs.ts';
import { browser } from './browser.ts';

/** Converts a browser's tab; null where it has no id (a window of the developer tools). */
export function toTab(tab: BrowserTabs.Tab): Tab | null {
	if (tab.id === undefined) return null;
	return {
		id: tab.id,
		url: tab.url ?? null,
		// Chromium names no store on a tab; it has one for ordinary windows and one for private ones.
		store: tab.cookieStoreId ?? (tab.incognito ? '1' : '0'),
		incognito: tab.incognito,
		active: tab.active,
	};
}

export const tabs: Tabs = {
	async get(tabId) {
		try {
			return toTab(await browser.tabs.get(tabId));
		} catch {
			return null;
		}
	},
	async all() {
		return (await browser.tabs.query({})).flatMap((tab) => toTab(tab) ?? []);
	},
};
