import { type ReplyEnvelope, readEnvelope } from './envelope.ts';
import { IntentError, refusal } from './intent-error.ts';

/** Who sent a message, as the browser says. */
export interface Sender {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
}

/** By intent; each takes what was sent, parsed or refused by itself. */
export type HandlerTable = Readonly<Record<string, (args: unknown) => Promise<unknown>>>;

/** Null for a message that is not for us: it is then left unanswered. */
export type Dispatch = (message: unknown, sender: Sender) => Promise<ReplyEnvelope> | null;

/** Whether a sender is one of our own pages: never a content script, never another extension. */
export function isOwnPage(sender: Sender, own: { readonly id: string; readonly origin: string }): boolean {
	return sender.id === own.id && sender.url !== undefined && sender.url.startsWith(own.origin);
}

/**
 * Answers intents of our own pages. `handlers` is called with the first of them. An error without words for people is
 * answered as `internal` and passed to `onError`.
 */
export function createServer(
	handlers: () => HandlerTable,
	own: { readonly id: string; readonly origin: string },
	onError: (error: unknown) => void,
): Dispatch {
	function failed(error: unknown): ReplyEnvelope {
		const hasWords = error instanceof IntentError;
		if (!hasWords) onError(error);
		const { code, detail } = hasWords ? error : refusal('internal');
		return { ok: false, failure: { code, detail } };
	}

	return (message, sender) => {
		if (!isOwnPage(sender, own)) return null;
		const envelope = readEnvelope(message);
		if (envelope === null) return null;
		try {
			const table = handlers();
			const handle = Object.hasOwn(table, envelope.intent) ? table[envelope.intent] : undefined;
			return handle?.(envelope.args).then((value): ReplyEnvelope => ({ ok: true, value }), failed) ?? null;
		} catch (error) {
			return Promise.resolve(failed(error));
		}
	};
}
