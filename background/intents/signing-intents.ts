import type { signingIntents } from '../../src/messaging/intents/signing.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** The key for signing reports. It is no part of what is watched, so that nothing is queued or updated. */
export function signingHandlers({ requests }: Worker): Handlers<typeof signingIntents> {
	const { signing } = requests();
	return {
		'signing.key': () => signing.get(),
		'signing.create': () => signing.create(),
		'signing.delete': () => signing.remove().then(() => null),
		'signing.sign': ({ sha256 }) => signing.sign(sha256),
	};
}
