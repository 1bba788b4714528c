import type { Dispatch, Sender } from '../messaging/server.ts';
import { browser } from './browser.ts';

/** What a sender must be to be one of our own pages. */
export const ownPages = { id: browser.runtime.id, origin: browser.runtime.getURL('') };

/**
 * The one listener for messages. Not async: a second async listener would answer every message with
 * `undefined`; `sendResponse` works in every browser that we support.
 */
export function onIntent(dispatch: Dispatch): void {
	browser.runtime.onMessage.addListener(((message: unknown, sender: Sender, sendResponse: Send) => {
		const answer = dispatch(message, { id: sender.id, url: sender.url });
		if (answer === null) return undefined;
		answer.then(sendResponse);
		return true;
	}) as Listener);
}

type Send = (response: unknown) => void;
type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];
