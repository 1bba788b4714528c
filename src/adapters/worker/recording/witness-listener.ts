import type { Witnessed } from '../../../ports/page-witness.ts';
import { browser } from '../../both/browser.ts';
import { toTab } from '../../both/tabs.ts';
import { onMessage } from '../message-listener.ts';
import { readWitness } from './read-witness.ts';

/**
 * Hears what our scripts in pages tell, in the order in which they tell it. `listener` gives whether more is wanted
 * of that page: it falls silent at false. Called in the first turn of the worker.
 */
export function onWitness(listener: (told: readonly Witnessed[]) => Promise<boolean>): void {
	const own = browser.runtime.getURL('');
	onMessage((message, { id, url, frameId, tab: raw, ...rest }) => {
		// A content script of ours, never one of our pages in a tab.
		if (id !== browser.runtime.id || raw === undefined || url?.startsWith(own)) return null;
		const tab = toTab(raw);
		if (tab === null || frameId === undefined) return null;
		const { origin } = rest as { readonly origin?: string };
		const told = readWitness(message, { tab, frameId, url: url ?? '', origin, at: Date.now() });
		if (told === null) return null;
		// Nothing that is understood, or a listener that fails: it is no reason for more of the same, or for silence.
		return told.length === 0 ? Promise.resolve(true) : listener(told).catch(() => true);
	});
}
