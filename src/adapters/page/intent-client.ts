import { createClient } from '../../messaging/client.ts';
import { browser } from '../both/browser.ts';

/** The worker, as this page calls it. */
export const client = createClient((message) => browser.runtime.sendMessage(message));
