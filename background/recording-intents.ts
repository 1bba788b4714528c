import { refusal } from '../src/messaging/intent-error.ts';
import type { Handlers } from '../src/messaging/server.ts';

type RecordingIntents = Pick<
	Handlers,
	'recording.offer' | 'recording.start' | 'recording.stop' | 'recording.now' | 'recording.mark'
>;

const refuse = async () => {
	throw refusal('internal');
};

/** Recorded visits. */
export function recordingHandlers(): RecordingIntents {
	return {
		'recording.offer': refuse,
		'recording.start': refuse,
		'recording.stop': refuse,
		'recording.now': async () => null,
		'recording.mark': refuse,
	};
}
