import { browser, isFirefox } from '../both/browser.ts';

/** Chrome's interface, which the shared types lack. */
interface SidePanel {
	open(options: { tabId: number }): Promise<void>;
}

const { sidePanel } = browser as { sidePanel?: SidePanel };

/**
 * Opens the side panel in a tab's window. Must be called first in a click handler. Null where the browser has none
 * (Firefox for Android).
 */
export function panelOpener(): ((tabId: number) => Promise<void>) | null {
	if (isFirefox) return 'sidebarAction' in browser ? () => browser.sidebarAction.open() : null;
	return sidePanel === undefined ? null : (tabId) => sidePanel.open({ tabId });
}
