import { onPlatformPage, onTabReplaced, onWindowClosed } from '../../src/adapters/worker/tab-listeners.ts';
import type { Worker } from '../worker.ts';

/**
 * The few events of tabs and windows that are listened to at all times: none comes with each page that is loaded. What a
 * recording needs is listened to while there is one (`tabWatch`).
 */
export function listenToTabs({ watcher }: Worker): void {
	onTabReplaced((tabId) => watcher.tabChanged(tabId));
	onPlatformPage((tabId) => watcher.tabChanged(tabId));
	onWindowClosed(() => watcher.windowClosed());
}
