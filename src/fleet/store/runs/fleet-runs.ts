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

/** Reads runs. `which`: what follows `from fleet.run r`. */
const readRuns = (queries: FleetQueries, which: string, value: number) =>
	queries.query<FleetRun>(
		`select id, cause, tag, started_at as "startedAt", ended_at as "endedAt", sites, exit_code as "exitCode",
			clean, findings, not_checked as "notChecked"
		from (select * from fleet.run r ${which}) r cross join lateral (select
			(count(*) filter (where c.exit_code = 0))::int as clean,
			(count(*) filter (where c.exit_code = 1))::int as findings,
			(count(*) filter (where c.exit_code = 3))::int as not_checked
			from fleet.site_check c where c.run_id = r.id) c
		order by id desc`,
		[value],
	);

/** Runs, newest first. */
export const listRuns = (queries: FleetQueries, limit: number) =>
	readRuns(queries, 'order by id desc limit $1', limit);

/** A run; undefined without. */
export async function runById(queries: FleetQueries, id: number): Promise<FleetRun | undefined> {
	const [run] = await readRuns(queries, 'where id = $1', id);
	return run;
}

/** Whether a run has nothing left to check; true too where there is no such run. */
export async function hasEnded(queries: FleetQueries, id: number): Promise<boolean> {
	const rows = await queries.query('select 1 from fleet.run where id = $1 and ended_at is null', [id]);
	return rows.length === 0;
}

/** The newest run that has not ended; null if there is none. */
export async function openRun(queries: FleetQueries): Promise<number | null> {
	const [run] = await queries.query<{ id: number }>(
		'select id from fleet.run where ended_at is null order by id desc limit 1',
	);
	return run?.id ?? null;
}

/** Sites of a run that could not be checked, with the reason. */
export const notCheckedIn = (queries: FleetQueries, runId: number) =>
	queries.query<{ url: string; host: string; reason: string | null }>(
		`select s.url, s.host, c.reason from fleet.site_check c join fleet.site s on s.id = c.site_id
		where run_id = $1 and exit_code = 3 order by host, url`,
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
