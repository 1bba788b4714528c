import { EXIT_CODES } from '../../src/check/check-result.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { FleetDatabase } from '../../src/fleet/store/database/fleet-database.ts';
import { type FleetQueue, openQueue } from '../../src/fleet/store/queue/fleet-queue.ts';
import { startRun } from '../../src/fleet/store/runs/start-run.ts';
import { listSites } from '../../src/fleet/store/sites/fleet-sites.ts';
import { readFleetFlags } from './fleet-flags.ts';
import { withBrowserWords, work } from './fleet-run.ts';
import type { FleetVerb } from './fleet-verb.ts';
import { fleetPlace, withFleet } from './with-fleet.ts';

/** Starts the runs whose time has come, for the sites that have that schedule now. */
function createPlans(database: FleetDatabase, queue: FleetQueue, toolVersion: string) {
	return async () => {
		const planned = (await listSites(database)).flatMap(({ schedule, timeZone, ...site }) =>
			schedule === null ? [] : [{ ...site, schedule, timeZone: timeZone ?? 'UTC' }],
		);
		await queue.schedule(planned);
		await queue.due(async (slot, plan) => {
			const sites = planned.filter(
				({ schedule, timeZone }) => schedule === plan.schedule && timeZone === plan.timeZone,
			);
			if (sites.length === 0) return;
			const start = { cause: 'schedule', slot, tag: null, sites, toolVersion } as const;
			await startRun(database, queue, { ...start, now: new Date() });
		});
	};
}

/** `fleet worker`: checks what runs ask for, and starts scheduled ones, until it is asked to end. */
export const worker: FleetVerb = async (argv, io, program) => {
	const flags = readFleetFlags(argv, io.words);
	return withBrowserWords(io, () =>
		withFleet(fleetPlace(flags.own.dir, program.environment), io.words, async (database) => {
			const queue = await openQueue(database, { isPlanned: true });
			try {
				const onBeat = createPlans(database, queue, program.version);
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
