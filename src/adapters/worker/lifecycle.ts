import { browser } from '../both/browser.ts';

/**
 * Listens to the start of the browser, and the installation or update of the extension: otherwise restored tabs would
 * have no badge before their next event.
 */
export function onBrowserStart(listener: () => void): void {
	browser.runtime.onStartup.addListener(listener);
	browser.runtime.onInstalled.addListener(() => listener());
}
