import type { IntentArgs, IntentName, IntentReply } from '../../src/messaging/intents.ts';
import type { Session } from './driver/types.mjs';

/** Sends an intent as our pages do. @throws when the worker refuses it */
export async function send<N extends IntentName>(
	session: Session,
	intent: N,
	args: IntentArgs<N>,
): Promise<IntentReply<N>> {
	const text = await session.inExtension(
		async (name, given) => {
			const reply: unknown = await chrome.runtime.sendMessage({ intent: name, args: given });
			// As text: WebDriver BiDi gives an object that occurs twice only once.
			return JSON.stringify(reply);
		},
		intent as string,
		args as unknown,
	);
	const answer: { ok: true; value: IntentReply<N> } | { ok: false; failure: { code: string } } =
		JSON.parse(text);
	if (!answer.ok) throw new Error(`The worker refused ${intent}: ${answer.failure.code}`);
	return answer.value;
}
