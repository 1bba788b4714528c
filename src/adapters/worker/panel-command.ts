import { browser } from '../both/browser.ts';

interface SidePanel {
	open(options: { windowId: number }): Promise<void>;
}

/** Opens the side panel at the keys for it, in Chrome: Firefox does that by itself. */
export function openPanelAtKeys(): void {
	const { sidePanel } = browser as { sidePanel?: SidePanel };
	browser.commands?.onCommand.addListener((_, tab) => {
		// In the turn of the event: the browser opens a panel for a person only.
		if (tab?.windowId !== undefined) sidePanel?.open({ windowId: tab.windowId }).catch(() => null);
	});
}
