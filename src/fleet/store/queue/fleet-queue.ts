import { createHash } from 'node:crypto';
import type PgBoss from 'pg-boss';
import { type FleetDatabase, FleetDatabaseError, type FleetQueries } from '../database/fleet-database.ts';

/** Name of the queue of sites to check. */
export const CHECK_QUEUE = 'fleet-check';
const DEAD_QUEUE = 'fleet-check-dead';

/** Attempts after the first; between them pauses that double. */
const RETRIES = 2;
/** Sites of one platform that are checked at a time. */
const PLATFORM_PLACES = 4;

/** Times of a queue, in seconds. */
export interface QueueTimes {
	/** A job whose worker has not renewed it for that long goes to another. */
	readonly expire: number;
	/** Between two renewals, and two looks for jobs of dead workers. */
	readonly beat: number;
	/** Before the first further attempt. */
	readonly retry: number;
}
export const QUEUE_TIMES: QueueTimes = { expire: 60, beat: 10, retry: 15 };

/** A site to check in a run. */
export interface CheckJob {
	readonly id: string;
	readonly runId: number;
	readonly siteId: number;
	/** Attempts before this one. */
	readonly earlier: number;
	readonly isLast: boolean;
}

/** The queue of a fleet: pg-boss in the same database, so that a run and its jobs are one transaction. */
export interface FleetQueue {
	/** Adds the jobs of a run within a transaction. */
	add(
		queries: FleetQueries,
		jobs: readonly { id: string; runId: number; siteId: number; key: string }[],
	): Promise<void>;
	/** Takes the next job whose site and platform have a free place; null if there is none. */
	take(): Promise<CheckJob | null>;
	/** Says of jobs that their worker is alive. */
	renew(ids: readonly string[]): Promise<void>;
	complete(id: string): Promise<void>;
	/** Gives a job back: it is tried again later, or after the last attempt kept with its reason. */
	fail(id: string, reason: string): Promise<void>;
	/** Gives a job back as if it had never been taken. */
	release(id: string): Promise<void>;
	/** Hands the jobs of dead workers on, and clears old ones away. */
	maintain(): Promise<void>;
	close(): Promise<void>;
}

/** The key of which one job is checked at a time: a site always has the same; a platform has a few. */
export function placeKey(platform: string, url: string): string {
	const byte = createHash('sha256').update(url).digest()[0] ?? 0;
	return `${platform.slice(0, 200)}#${byte % PLATFORM_PLACES}`;
}

/**
 * pg-boss would look at the first job alone, and wait while its platform has no free place; the unique index of its policy
 * `singleton` makes the limit strict.
 */
const NEXT_JOB = `
with next as (
	select j.id from pgboss.job j
	where j.name = '${CHECK_QUEUE}' and j.state < 'active' and j.start_after <= now()
		and not exists (select from pgboss.job a
			where a.name = '${CHECK_QUEUE}' and a.state = 'active' and a.policy = 'singleton'
				and coalesce(a.singleton_key, '') = coalesce(j.singleton_key, ''))
	order by j.start_after limit 1 for update skip locked
)
update pgboss.job j set state = 'active', started_on = now(),
	retry_count = case when started_on is not null then retry_count + 1 else retry_count end
from next where j.name = '${CHECK_QUEUE}' and j.id = next.id
returning j.id::text as id, j.data, j.retry_count as "earlier", j.retry_limit as "limit"`;

const UNIQUE_VIOLATION = '23505';
const codeOf = (error: unknown) =>
	typeof error === 'object' && error !== null && 'code' in error ? error.code : '';

/** Opens the queue of a fleet. @throws {FleetDatabaseError} `not-installed` */
export async function openQueue(
	database: FleetDatabase,
	times: QueueTimes = QUEUE_TIMES,
): Promise<FleetQueue> {
	const { default: Boss } = await import('pg-boss').catch((error: unknown) => {
		throw new FleetDatabaseError('not-installed', 'pg-boss', String(error));
	});
	const boss: PgBoss = new Boss({
		db: { executeSql: (sql, values) => database.executeSql(sql, values) as Promise<{ rows: unknown[] }> },
		// Its schedules know no start that was missed, and take a table each.
		schedule: false,
		// Done by `maintain`, so that it stops with the worker.
		supervise: false,
		archiveCompletedAfterSeconds: 3600,
		deleteAfterDays: 7,
	});
	// A database that is away: every call of ours says so too.
	boss.on('error', () => undefined);
	await boss.start();
	const options = { retryLimit: RETRIES, retryDelay: times.retry, retryBackoff: true };
	await boss.createQueue(DEAD_QUEUE, { name: DEAD_QUEUE, retentionDays: 90 });
	await boss.createQueue(CHECK_QUEUE, {
		...{ name: CHECK_QUEUE, policy: 'singleton', deadLetter: DEAD_QUEUE, expireInSeconds: times.expire },
		...options,
	});
	return {
		async add(queries, jobs) {
			const db = {
				executeSql: async (sql: string, values: unknown[]) => ({
					rows: [...(await queries.query(sql, values as never))],
				}),
			};
			const inserts = jobs.map(({ id, runId, siteId, key }) => ({
				...{ id, name: CHECK_QUEUE, data: { runId, siteId }, singletonKey: key, deadLetter: DEAD_QUEUE },
				...{ ...options, expireInSeconds: times.expire },
			}));
			for (let at = 0; at < inserts.length; at += 1000)
				await boss.insert(inserts.slice(at, at + 1000), { db });
		},
		async take() {
			try {
				const [row] = await database.query<{
					id: string;
					data: { runId: number; siteId: number };
					earlier: number;
					limit: number;
				}>(NEXT_JOB);
				if (row === undefined) return null;
				const { id, data, earlier, limit } = row;
				return { id, runId: data.runId, siteId: data.siteId, earlier, isLast: earlier >= limit };
			} catch (error) {
				// Another worker took the last place of the platform in this moment.
				if (codeOf(error) === UNIQUE_VIOLATION) return null;
				throw error;
			}
		},
		async renew(ids) {
			if (ids.length === 0) return;
			await database.query(
				`update pgboss.job set started_on = now() where name = '${CHECK_QUEUE}' and state = 'active' and id = any($1::uuid[])`,
				[ids],
			);
		},
		complete: (id) => boss.complete(CHECK_QUEUE, id),
		fail: (id, reason) => boss.fail(CHECK_QUEUE, id, { reason }),
		async release(id) {
			await database.query(
				`update pgboss.job set state = 'retry', started_on = null, start_after = now()
				where name = '${CHECK_QUEUE}' and state = 'active' and id = $1::uuid`,
				[id],
			);
		},
		maintain: () => boss.maintain(),
		close: () => boss.stop({ graceful: false, wait: true, close: false }),
	};
}
