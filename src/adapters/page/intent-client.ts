import { createClient } from '../../messaging/client.ts';
import { browser } from '../both/browser.ts';

/** Sends an intent to the worker; rejects with an `IntentError`. */
export const send = createClient((message) => browser.runtime.sendMessage(message));
