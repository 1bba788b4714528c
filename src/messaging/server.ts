import type { Answer, Envelope } from './envelope.ts';
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
 * Answers intents of our own pages. `handlers`: asked for with the first message of one of them. An error that is not
 * meant for people is told as `internal` and handed to `onError`.
 */
export function createServer(
	handlers: () => Handlers,
	own: { readonly id: string; readonly origin: string },
	onError: (error: unknown) => void,
): Dispatch {
	function failed(error: unknown): Answer {
		const known = error instanceof IntentError;
		if (!known) onError(error);
		const { code, detail } = known ? error : refusal('internal');
		return { ok: false, failure: { code, detail } };
	}

	/** Null for an intent that there is none of. */
	function answer({ intent, args }: Envelope): Promise<Answer> | null {
		const known = handlers();
		if (!isIntent(known, intent)) return null;
		return known[intent](args).then((value) => ({ ok: true, value }), failed);
	}

	return (message, sender) => {
		if (!isOwnPage(sender, own)) return null;
		const envelope = readEnvelope(message);
		if (envelope === null) return null;
		try {
			return answer(envelope);
		} catch (error) {
			return Promise.resolve(failed(error));
		}
	};
}

function isIntent(handlers: Handlers, name: string): name is IntentName {
	return Object.hasOwn(handlers, name);
}
