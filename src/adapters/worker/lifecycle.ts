import { browser } from '../both/browser.ts';

/**
 * Listens to the start of the browser, and the installation or update of the extension: otherwise restored tabs would
 * have no badge before their next event.
 */
export function onBrowserStart(listener: () => void): void {
	browser.runtime.onStartup.addListener(listener);
	browser.runtime.onInstalled.addListener(() => listener());
}

/**
 * Listens to the extension's first installation; updates of extension and browser are none. Chromium also reports one at
 * each start with an unpacked extension of the command line: where something is stored, it is not the first.
 */
export function onFirstInstall(listener: () => void): void {
	browser.runtime.onInstalled.addListener(async ({ reason }) => {
		if (reason !== 'install') return;
		const stored = await browser.storage.local.get(null).catch(() => ({}));
		if (Object.keys(stored).every((key) => key.startsWith('organisation:'))) listener();
	});
}
