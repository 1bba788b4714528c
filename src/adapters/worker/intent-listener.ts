import type { Dispatch } from '../../messaging/server.ts';
import { browser } from '../both/browser.ts';
import { onMessage } from './message-listener.ts';

/** What a sender must be to be one of our own pages. */
export const ownPages = { id: browser.runtime.id, origin: browser.runtime.getURL('') };

/** Hears of the intents of our own pages. */
export function onIntent(dispatch: Dispatch): void {
	onMessage((message, { id, url }) => dispatch(message, { id, url }));
}
