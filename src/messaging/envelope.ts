import type { IntentFailure } from './intent-error.ts';

/** An intent on its way. Messages are JSON in Chromium: no Map, no undefined. */
export interface Envelope {
	readonly intent: string;
	readonly args: unknown;
}

/** The reply to an intent: errors travel as data, since neither browser carries an Error across. */
export type ReplyEnvelope =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly failure: IntentFailure };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/** The envelope that a message is; null when it is none. */
export function readEnvelope(message: unknown): Envelope | null {
	if (!isObject(message) || typeof message['intent'] !== 'string') return null;
	return { intent: message['intent'], args: message['args'] };
}

/** Reads a reply; null when there is none, or it is no reply to an intent. */
export function readReply(reply: unknown): ReplyEnvelope | null {
	if (!isObject(reply)) return null;
	if (reply['ok'] === true) return { ok: true, value: reply['value'] ?? null };
	const failure = reply['failure'];
	if (!isObject(failure) || typeof failure['code'] !== 'string') return null;
	const detail = Array.isArray(failure['detail']) ? failure['detail'].map(String) : [];
	return { ok: false, failure: { code: failure['code'], detail } };
}
