import type { Tab } from '../../ports/tabs.ts';
import { browser } from '../both/browser.ts';
import { toTab } from '../both/tabs.ts';

/** Returns the active tab of a window, by default this page’s; null where there is none. */
export async function activeTab(windowId?: number): Promise<Tab | null> {
	const place = windowId === undefined ? { currentWindow: true } : { windowId };
	const [tab] = await browser.tabs.query({ active: true, ...place });
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

/** Brings a tab to the front, with its window. */
export async function showTab(tabId: number): Promise<void> {
	const { windowId } = await browser.tabs.update(tabId, { active: true });
	if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

/** Opens an address in a new tab, in front; returns its id. */
export async function openTab(url: string): Promise<number> {
	const { id } = await browser.tabs.create({ url });
	if (id === undefined) throw new Error('The browser gave the tab no id');
	return id;
}

/** Opens an address in the window of a tab. */
export async function openBeside(tabId: number, url: string): Promise<void> {
	const { windowId } = await browser.tabs.get(tabId);
	await browser.tabs.create({ url, ...(windowId === undefined ? {} : { windowId }) });
}
