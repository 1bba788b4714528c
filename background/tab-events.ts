import { onTabChange, onTabClosed } from '../src/adapters/tabs.ts';
import type { Worker } from './worker.ts';

/** Navigation wipes the badge; a tab that closes may have been its portal's last. */
export function listenToTabs({ watcher }: Worker): void {
	onTabChange((tabId) => watcher.tabChanged(tabId));
	onTabClosed((tabId) => watcher.tabClosed(tabId));
}
