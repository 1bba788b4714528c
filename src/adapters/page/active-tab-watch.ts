import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { browser } from '../both/browser.ts';

/** The window that this page stands in. */
export async function ownWindow(): Promise<number | null> {
	return (await browser.windows.getCurrent()).id ?? null;
}

/**
 * Runs a function whenever the active tab of a window may be another one, or show another page. Without permission for
 * its host the browser says only that something has changed.
 */
export function watchActiveTab(windowId: number, run: () => void): Unsubscribe {
	const { onActivated, onAttached, onReplaced, onUpdated } = browser.tabs;
	const activated: Parameters<typeof onActivated.addListener>[0] = (tab) => {
		if (tab.windowId === windowId) run();
	};
	const attached: Parameters<typeof onAttached.addListener>[0] = (_, { newWindowId }) => {
		if (newWindowId === windowId) run();
	};
	const updated: Parameters<typeof onUpdated.addListener>[0] = (_, change, tab) => {
		const isNews = change.status !== undefined || change.url !== undefined;
		if (isNews && tab.active && tab.windowId === windowId) run();
	};
	const replaced = () => run();
	onActivated.addListener(activated);
	onAttached.addListener(attached);
	onUpdated.addListener(updated);
	onReplaced.addListener(replaced);
	return () => {
		onActivated.removeListener(activated);
		onAttached.removeListener(attached);
		onUpdated.removeListener(updated);
		onReplaced.removeListener(replaced);
	};
}
