import { readAnswer } from './envelope.ts';
import { IntentError, refusal } from './intent-error.ts';
import type { Client } from './intents.ts';

/** Creates a client over whatever carries messages. */
export function createClient(carry: (message: unknown) => Promise<unknown>): Client {
	async function send(intent: string, args: unknown = null): Promise<unknown> {
		const answer = readAnswer(await carry({ intent, args }));
		if (answer === null) throw refusal('no-answer');
		if (!answer.ok) throw new IntentError(answer.failure);
		return answer.value;
	}
	// By name alone, so that pages carry no list of intents.
	return new Proxy({} as Client, { get: (_, intent) => (args?: unknown) => send(String(intent), args) });
}
