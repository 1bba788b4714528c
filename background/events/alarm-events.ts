import { onAlarm } from '../../src/adapters/worker/alarms.ts';
import { RECORDING_ALARM } from '../../src/services/recording/recording-alarm.ts';
import { DIRTY_ALARM } from '../../src/services/watching/dirty-alarm.ts';
import type { Worker } from '../worker.ts';

/** The `dirty` alarm: a worker died with work undone, or a cookie has expired. The other alarm ends a recording. */
export function listenToAlarms({ watcher, recorder }: Worker): void {
	onAlarm((name) => {
		if (name === DIRTY_ALARM) watcher.alarmFired();
		if (name === RECORDING_ALARM) recorder.alarmFired();
	});
}
