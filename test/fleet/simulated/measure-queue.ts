import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FleetDatabase } from '../../../src/fleet/store/database/fleet-database.ts';
import { initFleet } from '../../../src/fleet/store/database/open-fleet.ts';
import { openQueue } from '../../../src/fleet/store/queue/fleet-queue.ts';
import { hasEnded } from '../../../src/fleet/store/runs/fleet-runs.ts';
import { startRun } from '../../../src/fleet/store/runs/start-run.ts';
import { addSites, listSites } from '../../../src/fleet/store/sites/fleet-sites.ts';
import { draftSite, type SiteDraft } from '../../../src/fleet/store/sites/site-draft.ts';
import { postgresPrograms, startPostgres } from '../store/temporary-database.ts';
import { startSimulatedWorker } from './start-simulated-worker.ts';

/** Times and sizes of a simulated fleet. */
export interface QueueFigures {
	readonly addMs: number;
	/** To begin the run: its sites and their jobs. */
	readonly startMs: number;
	/** From its begin to its end. */
	readonly runMs: number;
	/** From the death of a third of the workers until another had checked the last of their sites. */
	readonly recoveryMs: number | null;
	/** Bytes of tables and indexes, by table. */
	readonly tables: Readonly<Record<string, number>>;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function tableBytes(database: FleetDatabase): Promise<Readonly<Record<string, number>>> {
	const rows = await database.query<{ name: string; bytes: number }>(
		`select case n.nspname when 'pgboss' then 'queue' else c.relname end as name,
			sum(pg_total_relation_size(c.oid))::float8 as bytes
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname in ('fleet', 'pgboss') and c.relkind = 'r' group by 1 order by 2 desc`,
	);
	return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]));
}

/** When the sites that the dead workers held have all a result; they are the jobs that were begun before. */
async function recovered(database: FleetDatabase, runId: number, died: Date): Promise<Date> {
	const [row] = await database.query<{ at: Date }>(
		'select max(checked_at) as at from fleet.site_check where run_id = $1 and attempts > 1 and checked_at > $2',
		[runId, died],
	);
	return row?.at ?? died;
}

/**
 * Sends sites through the queue on a PostgreSQL server of its own, `runs` times. In the first run a third of the workers is
 * killed half-way. Null where PostgreSQL is not installed. `program`: the simulated worker, bundled.
 */
export async function measureQueue(
	program: string,
	{
		sites,
		runs,
		workers,
		places,
		ms,
	}: Readonly<Record<'sites' | 'runs' | 'workers' | 'places' | 'ms', number>>,
): Promise<readonly QueueFigures[] | null> {
	const programs = postgresPrograms();
	if (programs === null) return null;
	const folder = await mkdtemp(join(tmpdir(), 'fleet-scale-'));
	const server = await startPostgres(programs);
	const place = { url: server.url, folder };
	const { database } = await initFleet(place);
	const figures: QueueFigures[] = [];
	try {
		const drafts = Array.from({ length: sites }, (_, index) =>
			draftSite(
				{ url: `https://p${index}.a${index % 5000}.test/`, platform: `a${index % 5000}` },
				() => true,
			),
		);
		const begin = performance.now();
		await addSites(database, drafts as SiteDraft[], new Date());
		const addMs = performance.now() - begin;
		const listed = await listSites(database);
		for (let run = 0; run < runs; run++) {
			const queue = await openQueue(database);
			const startBegin = performance.now();
			const start = { cause: 'command', slot: null, tag: null, sites: listed, toolVersion: '0' } as const;
			const runId = (await startRun(database, queue, { ...start, now: new Date() })) ?? 0;
			const startMs = performance.now() - startBegin;
			await queue.close();
			const runBegin = performance.now();
			const started = Array.from({ length: workers }, () =>
				startSimulatedWorker(program, { ...place, runId, places, ms }),
			);
			let died: Date | null = null;
			while (!(await hasEnded(database, runId))) {
				await wait(500);
				if (run > 0 || died !== null) continue;
				if (started.reduce((sum, { done }) => sum + done(), 0) < sites / 2) continue;
				await Promise.all(started.slice(0, Math.floor(workers / 3)).map((worker) => worker.kill()));
				died = new Date();
			}
			const runMs = performance.now() - runBegin;
			const back = died && (await recovered(database, runId, died));
			await Promise.all(started.map(({ ended }) => ended));
			figures.push({
				...{ addMs, startMs, runMs, tables: await tableBytes(database) },
				recoveryMs: back === null || died === null ? null : back.getTime() - died.getTime(),
			});
		}
		return figures;
	} finally {
		await database.close();
		await server.remove();
		await rm(folder, { recursive: true, force: true });
	}
}
