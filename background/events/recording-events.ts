import { onUpdateAvailable } from '../../src/adapters/worker/recording/update-gate.ts';
import { onWitness } from '../../src/adapters/worker/recording/witness-listener.ts';
import type { Worker } from '../worker.ts';

/** Passes on what our scripts in recorded pages report, and updates that may have to wait for the end of a recording. */
export function listenToRecordings({ recorder, recording, errors }: Worker): void {
	onWitness((reports) => recorder.witnessed(reports));
	onUpdateAvailable(() => {
		recording()
			.updates.available()
			.catch((error) => errors.record('update', error));
	});
}
