import type { FleetQueries } from '../database/fleet-database.ts';

/** A run over sites. */
export interface FleetRun {
	readonly id: number;
	readonly cause: 'command' | 'schedule';
	/** Sites with this tag alone; null: all. */
	readonly tag: string | null;
	readonly startedAt: Date;
	/** Null while sites are still to check. */
	readonly endedAt: Date | null;
	readonly sites: number;
	/** As of `check`; null while it runs. */
	readonly exitCode: 0 | 1 | 3 | null;
	/** Sites by result so far. */
	readonly clean: number;
	readonly findings: number;
	readonly notChecked: number;
}

/** Runs, newest first. */
export const listRuns = (queries: FleetQueries, limit: number) =>
	queries.query<FleetRun>(
		`select id, cause, tag, started_at as "startedAt", ended_at as "endedAt", sites, exit_code as "exitCode",
			clean, findings, not_checked as "notChecked"
		from fleet.run r cross join lateral (select
			(count(*) filter (where c.exit_code = 0))::int as clean,
			(count(*) filter (where c.exit_code = 1))::int as findings,
			(count(*) filter (where c.exit_code = 3))::int as not_checked
			from fleet.site_check c where c.run_id = r.id) c
		order by id desc limit $1`,
		[limit],
	);

/** A run; undefined without. */
export async function runById(queries: FleetQueries, id: number): Promise<FleetRun | undefined> {
	return (await listRuns(queries, 1_000_000)).find((run) => run.id === id);
}

/** Sites of a run that could not be checked, with the reason. */
export const notCheckedIn = (queries: FleetQueries, runId: number) =>
	queries.query<{ host: string; reason: string | null }>(
		`select s.host, c.reason from fleet.site_check c join fleet.site s on s.id = c.site_id
		where run_id = $1 and exit_code = 3 order by host`,
		[runId],
	);

/** Workers, newest first. */
export interface FleetWorkerRow {
	readonly id: string;
	readonly host: string;
	readonly seenAt: Date;
	readonly endedAt: Date | null;
	readonly done: number;
}

/** Workers that were seen after a moment and have not ended. */
export const liveWorkers = (queries: FleetQueries, since: Date) =>
	queries.query<FleetWorkerRow>(
		`select id, host, seen_at as "seenAt", ended_at as "endedAt", done from fleet.worker
		where ended_at is null and seen_at >= $1 order by started_at desc`,
		[since],
	);

/** Bytes that the tables of a fleet take, with indexes. */
export async function fleetBytes(queries: FleetQueries): Promise<number> {
	const [row] = await queries.query<{ bytes: number }>(
		`select coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 as bytes
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname in ('fleet', 'pgboss') and c.relkind = 'r'`,
	);
	return row?.bytes ?? 0;
}
