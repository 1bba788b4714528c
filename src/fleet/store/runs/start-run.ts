import { randomUUID } from 'node:crypto';
import type { FleetDatabase, FleetQueries } from '../database/fleet-database.ts';
import { type FleetQueue, placeKey } from '../queue/fleet-queue.ts';
import type { FleetSite } from '../sites/fleet-sites.ts';

/** A run to begin. */
export interface RunStart {
	readonly cause: 'command' | 'schedule';
	/** The same in every attempt to start what has come due; null for a command. */
	readonly slot: string | null;
	readonly tag: string | null;
	readonly sites: readonly Pick<FleetSite, 'id' | 'url' | 'platform'>[];
	readonly toolVersion: string;
	readonly now: Date;
}

/** Begins a run: the run, its sites and their jobs, all or nothing. Returns its id; null if that slot has one. */
export async function startRun(
	database: FleetDatabase,
	queue: Pick<FleetQueue, 'add'>,
	{ cause, slot, tag, sites, toolVersion, now }: RunStart,
): Promise<number | null> {
	return database.transaction(async (queries) => {
		const [run] = await queries.query<{ id: number }>(
			`insert into fleet.run (cause, slot, tag, started_at, sites, tool_version) values ($1, $2, $3, $4, $5, $6)
			on conflict (slot) do nothing returning id`,
			[cause, slot, tag, now, sites.length, toolVersion],
		);
		if (run === undefined) return null;
		const runId = run.id;
		const jobs = sites.map(({ id, url, platform }) => ({
			...{ id: randomUUID(), runId, siteId: id, key: placeKey(platform, url) },
		}));
		await queries.query(
			`insert into fleet.site_check (run_id, site_id, job_id)
			select $1, site, job from unnest($2::int[], $3::uuid[]) as plan(site, job)`,
			[runId, jobs.map(({ siteId }) => siteId), jobs.map(({ id }) => id)],
		);
		await queue.add(queries, jobs);
		return runId;
	});
}

/** Ends the runs that have nothing left to check. */
export async function endRuns(queries: FleetQueries, now: Date): Promise<void> {
	await queries.query(
		`update fleet.run r set ended_at = $1, exit_code = (
			select case when r.sites = 0 then 3 when bool_or(exit_code = 1) then 1
				when bool_or(exit_code = 3) then 3 else 0 end
			from fleet.site_check c where c.run_id = r.id)
		where ended_at is null
			and not exists (select from fleet.site_check c where c.run_id = r.id and c.outcome is null)`,
		[now],
	);
}
