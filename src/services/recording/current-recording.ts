import { createEarlyCalls, type EarlyCalls } from './early-calls.ts';
import type { RecordingListener } from './recording-listener.ts';
import type { RecordingRun } from './recording-run.ts';

/** The recording under way, one at most, and the events that it observes. */
export interface CurrentRecording {
	/** Null: nothing is recorded. */
	readonly run: RecordingRun | null;
	set(run: RecordingRun | null): void;
	/**
	 * Calls of the recording's listener: early until `release`, when an earlier worker's recording has been read; dropped
	 * unless the recording has begun and has not ended.
	 */
	readonly events: EarlyCalls<RecordingListener>;
}

export function createCurrentRecording(listen: (run: RecordingRun) => RecordingListener): CurrentRecording {
	let run: RecordingRun | null = null;
	let listener: RecordingListener | null = null;
	return {
		get run() {
			return run;
		},
		set(opened) {
			run = opened;
			listener = opened && listen(opened);
		},
		events: createEarlyCalls(() => (run?.state.stage === 'recording' ? listener : null)),
	};
}
