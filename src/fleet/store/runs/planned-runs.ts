import { groupBy } from '../../../core/lib/group-by.ts';
import type { FleetDatabase } from '../database/fleet-database.ts';
import type { FleetQueue } from '../queue/fleet-queue.ts';
import type { FleetSite } from '../sites/fleet-sites.ts';
import { type FleetPlan, nextStart } from './next-start.ts';
import { startRun } from './start-run.ts';

type PlannedSite = Pick<FleetSite, 'id' | 'url' | 'platform' | 'schedule' | 'timeZone'>;

const planKey = ({ schedule, timeZone }: FleetPlan) => JSON.stringify([schedule, timeZone]);

/** Sites by plan; those without a schedule have none. */
function plansOf(sites: readonly PlannedSite[]): ReadonlyMap<string, readonly PlannedSite[]> {
	const planned = sites.flatMap((site) =>
		site.schedule === null
			? []
			: { site, plan: { schedule: site.schedule, timeZone: site.timeZone ?? 'UTC' } },
	);
	return new Map(
		[...groupBy(planned, ({ plan }) => planKey(plan))].map(([key, list]) => [
			key,
			list.map(({ site }) => site),
		]),
	);
}

/**
 * Starts the runs whose time has come, for the sites that have that schedule now, each once over all workers. Starts that
 * were missed while no worker ran are made up by one. Returns how many were started.
 */
export async function startPlannedRuns(
	database: FleetDatabase,
	queue: Pick<FleetQueue, 'add'>,
	sites: readonly PlannedSite[],
	{ toolVersion, now }: { readonly toolVersion: string; readonly now: Date },
): Promise<number> {
	const plans = plansOf(sites);
	const stored = await database.query<FleetPlan & { nextAt: Date }>(
		'select schedule, time_zone as "timeZone", next_at as "nextAt" from fleet.plan',
	);
	const keys = new Set(stored.map(planKey));
	for (const [key, [site]] of plans) {
		if (keys.has(key) || site?.schedule == null) continue;
		const plan = { schedule: site.schedule, timeZone: site.timeZone ?? 'UTC' };
		await database.query(
			'insert into fleet.plan (schedule, time_zone, next_at) values ($1, $2, $3) on conflict do nothing',
			[plan.schedule, plan.timeZone, nextStart(plan, now)],
		);
	}
	let started = 0;
	for (const { nextAt, ...plan } of stored) {
		const { schedule, timeZone } = plan;
		const own = plans.get(planKey(plan));
		if (own === undefined) {
			await database.query('delete from fleet.plan where schedule = $1 and time_zone = $2', [
				...[schedule, timeZone],
			]);
			continue;
		}
		if (nextAt > now) continue;
		const slot = `${nextAt.toISOString()} ${schedule} ${timeZone}`;
		const start = { cause: 'schedule', slot, tag: null, sites: own, toolVersion, now } as const;
		if ((await startRun(database, queue, start)) !== null) started += 1;
		await database.query(
			'update fleet.plan set next_at = $3 where schedule = $1 and time_zone = $2 and next_at = $4',
			[schedule, timeZone, nextStart(plan, now, nextAt), nextAt],
		);
	}
	return started;
}
