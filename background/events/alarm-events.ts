import { onAlarm } from '../../src/adapters/worker/alarms.ts';
import { RECORDING_ALARM } from '../../src/services/recording/recording-alarm.ts';
import { DIRTY_ALARM } from '../../src/services/watching/dirty-alarm.ts';
import type { Worker } from '../worker.ts';

/** The `dirty` alarm: a worker died with work undone, or a cookie has expired. The other alarm ends a recording. */
export function listenToAlarms({ watcher, recorder, followedSites, errors }: Worker): void {
	onAlarm((name) => {
		if (name === DIRTY_ALARM) {
			watcher.alarmFired();
			// The worker may have died between storing a site and following it.
			followedSites.update().catch((error) => errors.record('sites', error));
		}
		if (name === RECORDING_ALARM) recorder.alarmFired();
	});
}
