import type { Tabs as BrowserTabs } from 'webextension-polyfill';
import type { Tab, Tabs } from '../../ports/tabs.ts';
import { browser } from './browser.ts';

/** A browser's tab as the product knows it; null where it has no id (a window of the developer tools). */
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

/**
 * Hears of a tab whose address or loading state changes (both wipe the badge), whether its page is there now, and its
 * new address: null where it has none, or the browser does not tell.
 */
export function onTabChange(listener: (tabId: number, isLoaded: boolean, url: string | null) => void): void {
	browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
		if (status !== undefined || url !== undefined) listener(tabId, status === 'complete', url ?? null);
	});
	browser.tabs.onReplaced.addListener((added) => listener(added, true, null));
}

/** Hears of a closed tab. */
export function onTabClosed(listener: (tabId: number) => void): void {
	browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}
