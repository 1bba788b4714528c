import { readWitness } from '../../../browser-data/read-witness.ts';
import type { Witnessed } from '../../../ports/page-witness.ts';
import { browser, engine } from '../../both/browser.ts';
import { toTab } from '../../both/tabs.ts';
import { onMessage } from '../message-listener.ts';

/**
 * Listens to our scripts in pages; their reports arrive in order. `listener` returns whether more are wanted of that
 * page: at false its script stops. Called in the first turn of the worker.
 */
export function onWitness(listener: (reports: readonly Witnessed[]) => Promise<boolean>): void {
	const own = browser.runtime.getURL('');
	onMessage((message, { id, url, frameId, tab: raw, ...rest }) => {
		// A content script of ours, never one of our pages in a tab.
		if (id !== browser.runtime.id || raw === undefined || url?.startsWith(own)) return null;
		const tab = toTab(raw);
		if (tab === null || frameId === undefined) return null;
		const { origin } = rest as { readonly origin?: string };
		const reports = readWitness(message, { tab, frameId, url: url ?? '', origin, at: Date.now(), engine });
		if (reports === null) return null;
		// Neither unknown reports nor a failing listener are a reason to stop the script.
		return reports.length === 0 ? Promise.resolve(true) : listener(reports).catch(() => true);
	});
}
