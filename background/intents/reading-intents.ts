import type { readingIntents } from '../../src/messaging/intents/reading.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** Policies that were read unasked. */
export function readingHandlers({ requests, change }: Worker): Handlers<typeof readingIntents> {
	const { automaticReading } = requests();
	return {
		'reading.notice': ({ host }) => automaticReading.notice(host),
		'reading.difference': ({ host }) => automaticReading.difference(host),
		'reading.accept': ({ host }) => change(async () => ({ undo: await automaticReading.accept(host) })),
		'reading.dismiss': ({ host }) => change(() => automaticReading.dismiss(host).then(() => null)),
	};
}
