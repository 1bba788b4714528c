import { onAlarm } from '../src/adapters/alarms.ts';
import { DIRTY_ALARM } from '../src/services/dirty-alarm.ts';
import type { Worker } from './worker.ts';

/** The `dirty` alarm: an earlier worker died with work undone, or a cookie has expired. */
export function listenToAlarms({ watcher }: Worker): void {
	onAlarm((name) => {
		if (name === DIRTY_ALARM) watcher.alarm();
	});
}
