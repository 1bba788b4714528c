import { onUpdateAvailable } from '../src/adapters/worker/recording/update-gate.ts';
import { onWitness } from '../src/adapters/worker/recording/witness-listener.ts';
import type { Worker } from './worker.ts';

/** What our scripts in recorded pages tell, and updates that wait for the end of a recording. */
export function listenToRecordings({ recorder, recording, errors }: Worker): void {
	onWitness((told) => recorder.witnessed(told));
	onUpdateAvailable(() => {
		recording()
			.updates.available()
			.catch((error) => errors.record('update', error));
	});
}
