import { readAnswer } from './envelope.ts';
import { IntentError, refusal } from './intent-error.ts';
import type { IntentArgs, IntentName, IntentReply } from './intents.ts';

/** Sends an intent and gives what the worker replied; rejects with an `IntentError`. */
export type Send = <N extends IntentName>(intent: N, args: IntentArgs<N>) => Promise<IntentReply<N>>;

/** A client over whatever carries messages. */
export function createClient(carry: (message: unknown) => Promise<unknown>): Send {
	return async <N extends IntentName>(intent: N, args: IntentArgs<N>) => {
		const answer = readAnswer(await carry({ intent, args }));
		if (answer === null) throw refusal('no-answer');
		if (!answer.ok) throw new IntentError(answer.failure);
		// The worker is of the same build: what it answers is typed by the same list.
		return answer.value as IntentReply<N>;
	};
}
