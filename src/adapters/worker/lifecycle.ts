import { browser } from '../both/browser.ts';

/**
 * Wakes the worker when the browser starts and when the extension is installed or updated: restored tabs
 * would have no badge before their next event otherwise. Waking is all it takes: every wake reads all.
 */
export function onBrowserStart(listener: () => void): void {
	browser.runtime.onStartup.addListener(listener);
	browser.runtime.onInstalled.addListener(() => listener());
}
