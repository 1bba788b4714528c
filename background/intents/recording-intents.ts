import type { recordingIntents } from '../../src/messaging/intents/recording.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** Recorded visits. */
export function recordingHandlers({ requests, recorder }: Worker): Handlers<typeof recordingIntents> {
	const { offerRecording, cleanStarts } = requests();
	return {
		'recording.offer': ({ tabId, host }) => offerRecording(tabId, host),
		'recording.start': (request) => recorder.start(request),
		'recording.stop': async ({ id }) => ({ audit: await recorder.stop(id) }),
		'recording.now': () => recorder.current(),
		'clean-start.troubles': () => cleanStarts.list(),
		'clean-start.dismiss': ({ id }) => cleanStarts.dismiss(id).then(() => null),
		'recording.automate': ({ id, step, at }) => recorder.automate(id, step, at).then(() => null),
		'recording.quiet': ({ id, quietMs, maxMs }) => recorder.quiet(id, quietMs, maxMs),
		'recording.mark': ({ id, answer }) => recorder.mark(id, answer).then(() => null),
	};
}
