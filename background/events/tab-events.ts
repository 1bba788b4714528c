import { onTabChange, onTabClosed } from '../../src/adapters/both/tabs.ts';
import type { Worker } from '../worker.ts';

/** Navigation clears the badge; a closed tab may have been its portal's last; a loaded page may use other sites. */
export function listenToTabs({ watcher, scanner, recorder, errors }: Worker): void {
	onTabChange((tabId, isLoaded, url) => {
		watcher.tabChanged(tabId);
		recorder.tabChanged(tabId, url);
		if (isLoaded) scanner.scanIfUseful(tabId).catch((error) => errors.record('page scan', error));
	});
	onTabClosed((tabId) => {
		watcher.tabClosed(tabId);
		recorder.tabClosed(tabId);
	});
}
