import { readReply } from './envelope.ts';
import { IntentError, refusal } from './intent-error.ts';
import type { Client } from './intents.ts';

/** Creates a client over whatever carries messages. */
export function createClient(carry: (message: unknown) => Promise<unknown>): Client {
	async function send(intent: string, args: unknown = null): Promise<unknown> {
		const received = readReply(await carry({ intent, args }));
		if (received === null) throw refusal('no-answer');
		if (!received.ok) throw new IntentError(received.failure);
		return received.value;
	}
	// By name alone, so that pages carry no list of intents.
	return new Proxy({} as Client, { get: (_, intent) => (args?: unknown) => send(String(intent), args) });
}
