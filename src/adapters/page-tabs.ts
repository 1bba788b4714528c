import type { Tab } from '../ports.ts';
import { browser } from './browser.ts';
import { toTab } from './tabs.ts';

/** The tab that the popup stands over; null where there is none. */
export async function activeTab(): Promise<Tab | null> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return tab ? toTab(tab) : null;
}

/** A tab by its id; null when it is gone. */
export async function tabById(tabId: number): Promise<Tab | null> {
	try {
		return toTab(await browser.tabs.get(tabId));
	} catch {
		return null;
	}
}

/** Opens the options page, at a fragment (`#import`) where given, in a tab. */
export async function openOptions(fragment = ''): Promise<void> {
	if (fragment === '') return browser.runtime.openOptionsPage();
	await browser.tabs.create({ url: browser.runtime.getURL(`options/index.html${fragment}`) });
}

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
	await browser.tabs.create({ url });
}
