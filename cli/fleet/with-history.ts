import { safeText } from '../../src/check/words/safe-text.ts';
import type { FleetQueries } from '../../src/fleet/store/database/fleet-database.ts';
import { lastRunStart, readHistory } from '../../src/fleet/store/history/read-history.ts';
import { runById } from '../../src/fleet/store/runs/fleet-runs.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import type { FleetReports, SinceRequest } from './fleet-reports.ts';
import { fleetPlace, withFleet } from './with-fleet.ts';

async function momentOf(
	queries: FleetQueries,
	since: SinceRequest,
	{ words, now }: CommandIo,
): Promise<Date> {
	if (since instanceof Date) return since;
	if (since === null) return (await lastRunStart(queries)) ?? new Date(now());
	const run = await runById(queries, since);
	if (run === undefined) throw new WrongUse(words.t('fleet_since_wrong', safeText(String(since))));
	return run.startedAt;
}

/** Opens the history of the fleet for verbs that only read. */
export const createWithHistory =
	(environment: Readonly<Record<string, string | undefined>>): FleetReports['withHistory'] =>
	({ dir, since }, io, work) =>
		withFleet(fleetPlace(dir, environment), io.words, async (database) =>
			work(await readHistory(database, await momentOf(database, since, io), new Date(io.now()))),
		);
