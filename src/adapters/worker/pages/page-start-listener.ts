import { browser } from '../../both/browser.ts';
import { onMessage } from '../message-listener.ts';

/** A page of a portal that is shown in a tab. */
export interface ShownPage {
	readonly tabId: number;
	/** Of the page, as the browser says. */
	readonly url: string;
	/** Whether the tab came from another origin. */
	readonly isEntry: boolean;
	/** Whether the browser gives the tab the page's address already (Firefox may do so later). */
	readonly isInTab: boolean;
}

/**
 * Receives the messages of our script in portals' pages (`page-start/page-start.ts`); called in the first turn of the
 * worker. `shown` returns whether the page is to say when it is loaded.
 */
export function onPageStart(listener: {
	shown(page: ShownPage): Promise<boolean>;
	loaded(tabId: number): void;
}): void {
	const own = browser.runtime.getURL('');
	onMessage((message, { id, url, frameId, tab }) => {
		const { page, isEntry } = (message ?? {}) as { readonly page?: unknown; readonly isEntry?: unknown };
		if (page !== 'shown' && page !== 'loaded') return null;
		// Our content script in the page itself, never one of our pages in a tab.
		if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return null;
		if (url === undefined || url.startsWith(own)) return null;
		if (page === 'shown') {
			const shown = { tabId: tab.id, url, isEntry: isEntry === true, isInTab: tab.url === url };
			return listener.shown(shown).catch(() => false);
		}
		listener.loaded(tab.id);
		return Promise.resolve(false);
	});
}
