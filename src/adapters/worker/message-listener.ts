import type { Runtime } from 'webextension-polyfill';
import { browser } from '../both/browser.ts';

/** Takes a message that is meant for it and gives the reply; null where it is not. */
export type MessageReceiver = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | null;

const receivers: MessageReceiver[] = [];

/**
 * The one listener for messages. Not async: a second async listener would answer every message with
 * `undefined`; `sendResponse` works in every browser that we support.
 */
const listener = ((message: unknown, sender: Runtime.MessageSender, sendResponse: Send) => {
	for (const receiver of receivers) {
		const answer = receiver(message, sender);
		if (answer === null) continue;
		answer.then(sendResponse);
		return true;
	}
	return undefined;
}) as Listener;

type Send = (response: unknown) => void;
type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Receives messages from now on: in the first turn of the worker, or the one that woke it is missed. */
export function onMessage(receiver: MessageReceiver): void {
	if (receivers.push(receiver) === 1) browser.runtime.onMessage.addListener(listener);
}
