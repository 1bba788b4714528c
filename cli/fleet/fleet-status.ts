import { safeText } from '../../src/check/words/safe-text.ts';
import { SCHEMA_VERSION } from '../../src/fleet/store/database/migrate.ts';
import { initFleet } from '../../src/fleet/store/database/open-fleet.ts';
import { openQueue } from '../../src/fleet/store/queue/fleet-queue.ts';
import { fleetBytes, listRuns, liveWorkers } from '../../src/fleet/store/runs/fleet-runs.ts';
import { pruneFleet } from '../../src/fleet/store/runs/prune-fleet.ts';
import { listSites } from '../../src/fleet/store/sites/fleet-sites.ts';
import { WrongUse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { runWords } from './fleet-run.ts';
import type { FleetVerb } from './fleet-verb.ts';
import { DIR_OPTION, fleetError, fleetPlace, withFleet } from './with-fleet.ts';

/** Runs that are listed. */
const LISTED_RUNS = 10;
/** A worker that was not seen for longer is gone. */
const WORKER_GONE_MS = 120_000;
const DAY_MS = 86_400_000;
/** Days that reports in full are kept. */
const KEPT_DAYS = 90;

/** `fleet init`: makes the tables, or brings them to this version; again is no error. */
export const init: FleetVerb = async (argv, io, { environment }) => {
	const { values } = readArguments('fleet init', argv, DIR_OPTION, io.words);
	try {
		const { database, before } = await initFleet(fleetPlace(values.dir, environment));
		try {
			const queue = await openQueue(database);
			await queue.close();
		} finally {
			await database.close();
		}
		const state = before === 0 ? 'new' : before < SCHEMA_VERSION ? 'updated' : 'same';
		io.print(`${io.words.t(`fleet_init_${state}`, safeText(database.place))}\n`);
		return 0;
	} catch (error) {
		throw fleetError(error, io.words);
	}
};

/** `fleet status`: the last runs, the workers, and the size of the database. */
export const status: FleetVerb = async (argv, io, { environment }) => {
	const { words } = io;
	const { t, plural, dateTime, number } = words;
	const { values } = readArguments(
		'fleet status',
		argv,
		{ ...DIR_OPTION, json: { type: 'boolean' } },
		io.words,
	);
	const now = io.now();
	const facts = await withFleet(fleetPlace(values.dir, environment), words, async (database) => ({
		...{ kind: database.kind, place: database.place, sites: (await listSites(database)).length },
		...{ runs: await listRuns(database, LISTED_RUNS), bytes: await fleetBytes(database) },
		workers: await liveWorkers(database, new Date(now - WORKER_GONE_MS)),
	}));
	if (values.json === true) {
		io.print(`${JSON.stringify(facts, null, '\t')}\n`);
		return 0;
	}
	io.print(`${safeText(facts.place)} – ${plural('fleet_sites_listed', facts.sites)}\n`);
	for (const run of facts.runs) {
		const sign = run.exitCode === null ? '…' : run.exitCode === 0 ? '✓' : run.exitCode === 1 ? '✗' : '?';
		const tag = run.tag === null ? '' : ` [${safeText(run.tag)}]`;
		const heading = t('fleet_run_heading', String(run.id), dateTime(run.startedAt.getTime()));
		io.print(`${sign} ${heading}${tag} – ${runWords(run, words)}\n`);
	}
	if (facts.runs.length === 0) io.print(`${t('fleet_no_runs')}\n`);
	if (facts.kind === 'postgres') io.print(`${plural('fleet_workers', facts.workers.length)}\n`);
	io.print(`${t('fleet_size', number(Math.round(facts.bytes / 1e5) / 10))}\n`);
	return 0;
};

/** `fleet prune`: drops old reports in full. */
export const prune: FleetVerb = async (argv, io, { environment }) => {
	const { values } = readArguments(
		'fleet prune',
		argv,
		{ ...DIR_OPTION, days: { type: 'string' } },
		io.words,
	);
	const days = Number(values.days ?? KEPT_DAYS);
	if (!Number.isInteger(days) || days < 1)
		throw new WrongUse(io.words.t('fleet_days_wrong', safeText(values.days ?? '')));
	const before = new Date(io.now() - days * DAY_MS);
	const thinned = await withFleet(fleetPlace(values.dir, environment), io.words, (database) =>
		pruneFleet(database, before),
	);
	io.print(`${io.words.plural('fleet_pruned', thinned)}\n`);
	return 0;
};
