import { MAX_RECORDING_MS } from '../../core/recording/recording.ts';
import type { RecordingState } from '../../core/recording/recording-state.ts';
import type { Alarms, Clock } from '../../ports/time.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { RECORDING_ALARM } from './recording-alarm.ts';

/** Limits a recording to `MAX_RECORDING_MS`: by an alarm, and by a timer, which a clock set back does not delay. */
export interface DurationLimit {
	/** Starts the alarm and the timer, or replaces them. */
	start(state: RecordingState): Promise<void>;
	/** Cancels the timer. */
	cancel(): void;
}

/** `onDue`: called with the recording's id when the timer runs out. */
export function createDurationLimit(deps: {
	alarms: Alarms;
	clock: Clock;
	onDue: (id: string) => void;
}): DurationLimit {
	const { alarms, clock, onDue } = deps;
	let timer: Unsubscribe | null = null;

	function cancel(): void {
		timer?.();
		timer = null;
	}

	return {
		cancel,
		async start({ id, startedAt }) {
			const now = clock.now();
			// No longer, where the clock was set back since the start.
			const remaining = Math.min(MAX_RECORDING_MS, Math.max(0, startedAt + MAX_RECORDING_MS - now));
			cancel();
			timer = clock.after(remaining, () => onDue(id));
			await alarms.set(RECORDING_ALARM, now + remaining);
		},
	};
}
