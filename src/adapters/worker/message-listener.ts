import type { Runtime } from 'webextension-polyfill';
import { browser } from '../both/browser.ts';

/** Handles a message and returns the reply; null where the message is not for it. */
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

/** Adds a receiver: in the first turn of the worker, or the message that woke it is missed. */
export function onMessage(receiver: MessageReceiver): void {
	if (receivers.push(receiver) === 1) browser.runtime.onMessage.addListener(listener);
}
