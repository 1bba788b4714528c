import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleTypeScript } from '../../../scripts/run/import-typescript.mjs';
import type { FleetDatabase } from '../../../src/fleet/store/database/fleet-database.ts';
import { type FleetPlace, initFleet, openFleet } from '../../../src/fleet/store/database/open-fleet.ts';
import { openQueue } from '../../../src/fleet/store/queue/fleet-queue.ts';
import { runById } from '../../../src/fleet/store/runs/fleet-runs.ts';
import { startRun } from '../../../src/fleet/store/runs/start-run.ts';
import { addSites, listSites } from '../../../src/fleet/store/sites/fleet-sites.ts';
import { draftSite, type SiteDraft } from '../../../src/fleet/store/sites/site-draft.ts';
import { type SimulatedWorker, startSimulatedWorker } from '../simulated/start-simulated-worker.ts';
import { postgresPrograms, startPostgres } from '../store/temporary-database.ts';

const programs = postgresPrograms();
/** Sites of a run. These tests take minutes: `npm run fuzz -- --only=fleet`. */
const SITES = Number(process.env['FLEET_SITES'] ?? 400);
const SERVERS = programs === null ? [] : [programs];
if (programs === null) console.warn('PostgreSQL is not installed: deaths are tested on PGlite alone.');
const TIMES = { expire: 5, beat: 1, retry: 1 };
/** Visits of a simulated check, and cookies seen in them. */
const [PASSES, COOKIES] = [3, 6];
const WORKER_MS = 60;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function beginRun(place: FleetPlace, count: number): Promise<number> {
	const { database } = await initFleet(place);
	const drafts = Array.from({ length: count }, (_, index) =>
		draftSite({ url: `https://p${index}.a${index % 300}.test/`, platform: `a${index % 300}` }, () => true),
	);
	await addSites(database, drafts as SiteDraft[], new Date());
	const queue = await openQueue(database, TIMES);
	const sites = await listSites(database);
	const start = { cause: 'command', slot: null, tag: null, sites, toolVersion: '0' } as const;
	const runId = await startRun(database, queue, { ...start, now: new Date() });
	await queue.close();
	await database.close();
	return runId ?? 0;
}

/** Asserts that each site has one result, with all that belongs to it. */
async function expectWhole(database: FleetDatabase, runId: number, count: number): Promise<void> {
	expect(await runById(database, runId)).toMatchObject({ sites: count, findings: count, exitCode: 1 });
	const [row] = await database.query(
		`select (select count(*)::int from fleet.site_check where run_id = $1 and outcome = 'checked') as checks,
			(select count(*)::int from fleet.result where run_id = $1) as results,
			(select count(*)::int from fleet.cookie where gone_at is null) as cookies,
			(select count(*)::int from fleet.policy_version) as policies,
			(select count(*)::int from pgboss.job where name = 'fleet-check' and state < 'completed') as jobs`,
		[runId],
	);
	expect(row).toEqual({
		...{ checks: count, results: count * PASSES, cookies: count * COOKIES, policies: count, jobs: 0 },
	});
}

/** Waits until workers have recorded a part of the sites, and at least one of them lives. */
async function reached(workers: readonly SimulatedWorker[], sites: number): Promise<void> {
	while (workers.reduce((sum, { done }) => sum + done(), 0) < sites) await wait(100);
}

/** Mounts a small disk in memory; null where that cannot be done. */
function smallDisk(folder: string, megabytes: number): (() => void) | null {
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder], {
			stdio: 'ignore',
		});
		return () => execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
	} catch {
		console.warn('No disk could be mounted: what happens when it is full is not tested.');
		return null;
	}
}

/** Fills a disk to its last byte. Returns what frees it. */
async function fill(folder: string): Promise<() => Promise<void>> {
	const file = join(folder, 'filler');
	const { bavail, bsize } = await statfs(folder);
	await writeFile(file, Buffer.alloc(bavail * bsize)).catch(() => undefined);
	return () => rm(file, { force: true });
}

describe('a run of a fleet', () => {
	let program: string;
	let folder: string;
	beforeAll(async () => {
		program = await bundleTypeScript('test/fleet/simulated/worker.ts', [
			...['pg', 'pg-boss', '@electric-sql/pglite', 'fast-check', 'vitest'],
		]);
		folder = await mkdtemp(join(tmpdir(), 'fleet-deaths-'));
		// PostgreSQL runs as another person than root.
		await chmod(folder, 0o755);
	});
	const unmounts: (() => void)[] = [];
	afterAll(async () => {
		for (const unmount of unmounts) unmount();
		await rm(program, { force: true });
		await rm(folder, { recursive: true, force: true });
	});

	const startWorkers = (place: FleetPlace, runId: number, count: number) =>
		Array.from({ length: count }, () =>
			startSimulatedWorker(program, { ...place, runId, places: 8, ms: WORKER_MS, times: TIMES }),
		);

	it.each(SERVERS)(
		'is whole after a third of its workers and then the server were killed (%s)',
		async (own) => {
			const server = await startPostgres(own);
			const place = { url: server.url, folder };
			const runId = await beginRun(place, SITES);
			const workers = startWorkers(place, runId, 6);
			await reached(workers, SITES / 4);
			await Promise.all(workers.slice(0, 2).map((worker) => worker.kill()));
			await reached(workers, SITES / 2);
			await server.kill();
			await wait(2000);
			await server.start();
			for (const worker of workers.slice(2))
				expect(await worker.ended).toMatchObject({ code: 0, errors: '' });
			const database = await openFleet(place, () => false);
			await expectWhole(database, runId, SITES);
			await database.close();
			await server.remove();
		},
	);

	it.each(SERVERS)('is whole after the disk of the server was full (%s)', async (own) => {
		const disk = await mkdtemp(join(folder, 'disk-'));
		const unmount = smallDisk(disk, 160);
		if (unmount === null) return;
		unmounts.push(unmount);
		const count = Math.min(SITES, 600);
		const settings = ['max_wal_size=32MB', 'min_wal_size=32MB', 'shared_buffers=16MB'];
		const server = await startPostgres(own, disk, settings);
		const place = { url: server.url, folder };
		const runId = await beginRun(place, count);
		const workers = startWorkers(place, runId, 3);
		await reached(workers, count / 4);
		const free = await fill(disk);
		await wait(6000);
		await free();
		// Without space for its log it ends, as PostgreSQL does.
		if (!server.isRunning()) await server.start();
		for (const worker of workers) expect(await worker.ended).toMatchObject({ code: 0, errors: '' });
		const database = await openFleet(place, () => false);
		await expectWhole(database, runId, count);
		await database.close();
		await server.remove();
	});

	it('in PGlite goes on after its process was killed, and after its disk was full', async () => {
		const disk = await mkdtemp(join(folder, 'disk-'));
		const unmount = smallDisk(disk, 160);
		if (unmount !== null) unmounts.push(unmount);
		const count = Math.min(SITES, 300);
		const place = { url: undefined, folder: join(disk, 'fleet') };
		const runId = await beginRun(place, count);
		const [first] = startWorkers(place, runId, 1);
		if (first === undefined) throw new Error('There is no worker.');
		await reached([first], count / 4);
		await first.kill();
		if (unmount !== null) {
			const [second] = startWorkers(place, runId, 1);
			await reached(second === undefined ? [] : [second], count / 4);
			const free = await fill(disk);
			await wait(5000);
			await free();
			await wait(2000);
			await second?.kill();
		}
		const [last] = startWorkers(place, runId, 1);
		expect(await last?.ended).toMatchObject({ code: 0, errors: '' });
		const database = await openFleet(place, () => false);
		await expectWhole(database, runId, count);
		await database.close();
	});
});
