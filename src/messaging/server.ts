import type { Answer } from './envelope.ts';
import { readEnvelope } from './envelope.ts';
import { IntentError, refusal } from './intent-error.ts';
import type { IntentName, IntentReply } from './intents.ts';

/** Who sent a message, as the browser says. */
export interface Sender {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
}

/** Takes what was sent, as unknown as it is, and gives the reply. */
export type Handlers = { readonly [N in IntentName]: (args: unknown) => Promise<IntentReply<N>> };

/** Null for a message that is not for us: it is then left unanswered. */
export type Dispatch = (message: unknown, sender: Sender) => Promise<Answer> | null;

/** Whether a sender is one of our own pages: never a content script, never another extension. */
export function isOwnPage(sender: Sender, own: { readonly id: string; readonly origin: string }): boolean {
	return sender.id === own.id && sender.url !== undefined && sender.url.startsWith(own.origin);
}

/**
 * Answers intents of our own pages. `handlers`: asked for with the first message of one of them. An error that is not meant for people is told as `internal` and handed
 * to `onError`.
 */
export function createServer(
	handlers: () => Handlers,
	own: { readonly id: string; readonly origin: string },
	onError: (error: unknown) => void,
): Dispatch {
	async function answer(intent: IntentName, args: unknown): Promise<Answer> {
		try {
			return { ok: true, value: await handlers()[intent](args) };
		} catch (error) {
			const known = error instanceof IntentError;
			if (!known) onError(error);
			const { code, detail } = known ? error : refusal('internal');
			return { ok: false, failure: { code, detail } };
		}
	}
	const isIntent = (name: string): name is IntentName => Object.hasOwn(handlers(), name);
	return (message, sender) => {
		if (!isOwnPage(sender, own)) return null;
		const envelope = readEnvelope(message);
		if (envelope === null || !isIntent(envelope.intent)) return null;
		return answer(envelope.intent, envelope.args);
	};
}
