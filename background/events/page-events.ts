import { clock } from '../../src/adapters/worker/clock.ts';
import { onPageStart } from '../../src/adapters/worker/pages/page-start-listener.ts';
import type { Worker } from '../worker.ts';

/** Ms after which a tab has its page's address (Firefox reports images before). */
const ADDRESS_DELAY_MS = 250;

/** A page of a portal is shown: the browser has cleared the badge. Once loaded, it may use other sites. */
export function listenToPages({ watcher, scanner, recorder, errors }: Worker): void {
	const record = (error: unknown) => errors.record('page scan', error);
	onPageStart({
		async shown({ tabId, url, isEntry, isInTab }) {
			watcher.tabChanged(tabId);
			recorder.tabChanged(tabId, url);
			if (!isInTab) clock.after(ADDRESS_DELAY_MS, () => watcher.tabChanged(tabId));
			if (isEntry) scanner.pageEntered(tabId).catch(record);
			return scanner.isUseful();
		},
		loaded: (tabId) => void scanner.scanIfUseful(tabId).catch(record),
	});
}
