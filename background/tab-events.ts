import { onTabChange, onTabClosed } from '../src/adapters/both/tabs.ts';
import type { Worker } from './worker.ts';

/**
 * Navigation wipes the badge; a tab that closes may have been its portal's last; a page that is there may use other
 * sites.
 */
export function listenToTabs({ watcher, scanner, recorder, errors }: Worker): void {
	onTabChange((tabId, isLoaded, url) => {
		watcher.tabChanged(tabId);
		recorder.tabChanged(tabId, url);
		if (isLoaded) scanner.scanIfUseful(tabId).catch((error) => errors.record('looking into a page', error));
	});
	onTabClosed((tabId) => {
		watcher.tabClosed(tabId);
		recorder.tabClosed(tabId);
	});
}
