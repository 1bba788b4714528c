import { EXIT_CODES } from '../../src/check/check-result.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import { openQueue } from '../../src/fleet/store/queue/fleet-queue.ts';
import { startPlannedRuns } from '../../src/fleet/store/runs/planned-runs.ts';
import { listSites } from '../../src/fleet/store/sites/fleet-sites.ts';
import { readFleetFlags } from './fleet-flags.ts';
import { withBrowserWords, work } from './fleet-run.ts';
import type { FleetVerb } from './fleet-verb.ts';
import { fleetPlace, withFleet } from './with-fleet.ts';

/** `fleet worker`: checks what runs ask for, and starts scheduled ones, until it is asked to end. */
export const worker: FleetVerb = async (argv, io, program) => {
	const flags = readFleetFlags(argv, io.words);
	return withBrowserWords(io, () =>
		withFleet(fleetPlace(flags.own.dir, program.environment), io.words, async (database) => {
			const queue = await openQueue(database);
			try {
				const onBeat = async () => {
					const now = new Date(io.now());
					await startPlannedRuns(database, queue, await listSites(database), {
						...{ toolVersion: program.version, now },
					});
				};
				await onBeat();
				io.print(`${io.words.t('fleet_worker_ready', safeText(database.place))}\n`);
				const isDone = async () => false;
				await work({
					flags,
					io,
					program,
					database,
					queue,
					interruption: program.interruption(),
					isDone,
					onBeat,
				});
				return EXIT_CODES.clean;
			} finally {
				await queue.close().catch(() => undefined);
			}
		}),
	);
};
