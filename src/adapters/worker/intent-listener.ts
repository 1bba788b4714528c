import type { Dispatch } from '../../messaging/server.ts';
import { browser } from '../both/browser.ts';
import { onMessage } from './message-listener.ts';

/** The id and origin that identify a sender as one of our own pages. */
export const ownSender = { id: browser.runtime.id, origin: browser.runtime.getURL('') };

/** Listens to the intents of our own pages. */
export function onIntent(dispatch: Dispatch): void {
	onMessage((message, { id, url }) => dispatch(message, { id, url }));
}
