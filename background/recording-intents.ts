import { intentSchemas, parseArgs } from '../src/messaging/intent-schemas.ts';
import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

type RecordingIntents = Pick<
	Handlers,
	'recording.offer' | 'recording.start' | 'recording.stop' | 'recording.now' | 'recording.mark'
>;

/** Recorded visits. */
export function recordingHandlers({ requests, recorder }: Worker): RecordingIntents {
	const { offerRecording } = requests();
	return {
		async 'recording.offer'(sent) {
			const { tabId, host } = parseArgs(intentSchemas['recording.offer'], sent);
			return offerRecording(tabId, host);
		},
		'recording.start': async (sent) => recorder.start(parseArgs(intentSchemas['recording.start'], sent)),
		async 'recording.stop'(sent) {
			return { audit: await recorder.stop(parseArgs(intentSchemas['recording.stop'], sent).id) };
		},
		'recording.now': () => recorder.now(),
		async 'recording.mark'(sent) {
			const { id, answer } = parseArgs(intentSchemas['recording.mark'], sent);
			await recorder.mark(id, answer);
			return null;
		},
	};
}
