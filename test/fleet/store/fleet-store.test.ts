import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT_CODES } from '../../../src/check/check-result.ts';
import { fleetChanges } from '../../../src/fleet/changes/fleet-changes.ts';
import type { FleetDatabase } from '../../../src/fleet/store/database/fleet-database.ts';
import { lockFolder } from '../../../src/fleet/store/database/folder-lock.ts';
import { migrate } from '../../../src/fleet/store/database/migrate.ts';
import { initFleet, openFleet } from '../../../src/fleet/store/database/open-fleet.ts';
import { readHistory } from '../../../src/fleet/store/history/read-history.ts';
import { type FleetQueue, openQueue } from '../../../src/fleet/store/queue/fleet-queue.ts';
import { type FleetWork, workQueue } from '../../../src/fleet/store/queue/work-queue.ts';
import { listRuns } from '../../../src/fleet/store/runs/fleet-runs.ts';
import { giveUpLost } from '../../../src/fleet/store/runs/give-up-lost.ts';
import { startPlannedRuns } from '../../../src/fleet/store/runs/planned-runs.ts';
import { pruneFleet } from '../../../src/fleet/store/runs/prune-fleet.ts';
import { recordCheck } from '../../../src/fleet/store/runs/record-check.ts';
import { startRun } from '../../../src/fleet/store/runs/start-run.ts';
import { addSites, listSites, removeSites } from '../../../src/fleet/store/sites/fleet-sites.ts';
import { draftSite, type SiteDraft } from '../../../src/fleet/store/sites/site-draft.ts';
import { makeCheck, makeSite, type SiteSetup } from '../../check/make-check.ts';
import { postgresPrograms, startPostgres, type TemporaryServer } from './temporary-database.ts';

const draftOf = (host: string, tags: readonly string[] = []) =>
	draftSite({ url: `https://${host}/`, tags }, () => true) as SiteDraft;
const TIMES = { expire: 2, beat: 1, retry: 1 };

const programs = postgresPrograms();
/** On the server where there is one; on both in `npm run fuzz -- --only=fleet`. */
const KINDS = (['pglite', 'postgres'] as const).filter(
	(kind) =>
		(kind === 'postgres') === (programs !== null) ||
		(kind === 'pglite' && process.env['FLEET_SITES'] !== undefined),
);
if (programs === null) console.warn('PostgreSQL is not installed: the fleet is tested on PGlite alone.');

describe.each(KINDS)('a fleet in %s', (kind) => {
	let folder: string;
	let server: TemporaryServer | null = null;
	let database: FleetDatabase;
	let queue: FleetQueue;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'fleet-'));
		if (kind === 'postgres') server = await startPostgres(programs ?? '');
		({ database } = await initFleet({ url: server?.url, folder }));
		queue = await openQueue(database, TIMES);
	}, 120_000);
	afterAll(async () => {
		await queue.close();
		await database.close();
		await server?.remove();
		await rm(folder, { recursive: true, force: true });
	}, 60_000);

	async function run(hosts: readonly string[]) {
		const sites = (await listSites(database)).filter(({ host }) => hosts.includes(host));
		const start = { cause: 'command', slot: null, tag: null, sites, toolVersion: '0' } as const;
		return (await startRun(database, queue, { ...start, now: new Date() })) ?? 0;
	}

	const work = (check: (host: string) => SiteSetup, more: Partial<FleetWork> = {}) =>
		workQueue({
			...{ database, queue, id: String(Math.random()), host: 'here', pid: 1, places: 3 },
			check: async ({ host }) => {
				const made = makeSite({ host, ...check(host) });
				const site = {
					...made,
					exitCode: made.counts.undeclared > 0 ? EXIT_CODES.findings : EXIT_CODES.clean,
				};
				return { site, conditions: makeCheck([site]).conditions };
			},
			isDone: async () => (await listRuns(database, 1))[0]?.endedAt != null,
			...{ onSite: () => undefined, lostReason: 'lost', interruption: new AbortController().signal },
			...{ times: TIMES, patienceMs: 60_000, ...more },
		});

	it('adds sites, changes and removes them, and keeps them by tag', async () => {
		const drafts = [draftOf('a.test', ['x']), draftOf('b.test', ['y']), draftOf('c.test')];
		expect(await addSites(database, drafts, new Date())).toEqual({ added: 3, changed: 0 });
		expect(await addSites(database, [draftOf('a.test', ['y'])], new Date())).toEqual({
			added: 0,
			changed: 1,
		});
		expect((await listSites(database, 'y')).map(({ host }) => host)).toEqual(['a.test', 'b.test']);
		expect(await removeSites(database, ['c.test', 'other.test'], new Date())).toEqual(['other.test']);
		expect(await listSites(database)).toHaveLength(3);
		expect(await removeSites(database, ['c.test'], new Date())).toEqual([]);
		expect(await listSites(database)).toHaveLength(2);
	});

	it('records each site of a run once, and what changed since the last', async () => {
		const first = await run(['a.test', 'b.test']);
		await work(() => ({ cookies: [{ name: 'sid' }], declarations: [{ names: ['sid'] }] }));
		const before = new Date();
		const second = await run(['a.test', 'b.test']);
		await work((host) => ({
			cookies: [{ name: 'sid' }, ...(host === 'a.test' ? [{ name: 'new\u0000\ud800' }] : [])],
			declarations: [{ names: ['sid'] }],
		}));
		expect(await listRuns(database, 2)).toMatchObject([
			{ id: second, sites: 2, clean: 1, findings: 1, exitCode: 1 },
			{ id: first, sites: 2, clean: 2, findings: 0, exitCode: 0 },
		]);
		const { changes, portals } = await fleetChanges(await readHistory(database, before, new Date()));
		expect(portals).toMatchObject({ all: 2, same: 2 });
		expect(changes).toMatchObject([{ host: 'a.test', cookies: { came: [{}], went: [] } }]);
	});

	it('takes no result twice', async () => {
		const runId = await run(['a.test']);
		const [site] = await listSites(database, 'y');
		const checked = makeSite({ host: 'a.test' });
		const record = {
			...{ runId, siteId: site?.id ?? 0, site: checked, conditions: makeCheck([checked]).conditions },
			...{ worker: 'w', attempts: 1, at: new Date() },
		};
		expect(await recordCheck(database, record)).toBe(true);
		expect(await recordCheck(database, record)).toBe(false);
		await work(() => ({}));
	});

	it('gives up a site that no worker survives, and ends the run with 3', async () => {
		const runId = await run(['b.test']);
		for (let attempt = 0; attempt < 3; attempt++) {
			let job = await queue.take();
			while (job === null) {
				await database.query("update pgboss.job set start_after = now() where state < 'active'");
				job = await queue.take();
			}
			expect(await giveUpLost(database, 'lost', new Date())).toBe(0);
			await database.query(
				"update pgboss.job set started_on = now() - interval '1 hour' where id = $1::uuid",
				[job.id],
			);
			await queue.maintain();
		}
		await work(() => ({}), { isDone: async () => (await listRuns(database, 1))[0]?.endedAt != null });
		expect(await listRuns(database, 1)).toMatchObject([{ id: runId, notChecked: 1, exitCode: 3 }]);
	});

	it('checks one site of a platform place at a time, and passes over those that wait', async () => {
		await addSites(
			database,
			['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map((name) => ({
				...draftOf(`${name}.test`),
				platform: 'many',
			})),
			new Date(),
		);
		const hosts = (await listSites(database)).filter(({ platform }) => platform === 'many');
		await run([...hosts.map(({ host }) => host), 'a.test']);
		const taken = new Set<string>();
		for (let job = await queue.take(); job !== null; job = await queue.take()) taken.add(job.id);
		expect(taken.size).toBeGreaterThan(1);
		expect(taken.size).toBeLessThanOrEqual(5);
		for (const id of taken) await queue.release(id);
		await work(() => ({}));
		expect(await listRuns(database, 1)).toMatchObject([{ sites: 9, exitCode: 0 }]);
	});

	it('keeps numbers and changes when old reports are dropped', async () => {
		for (let again = 0; again < 2; again++) {
			await run(['a.test']);
			await work(() => ({}));
		}
		expect(await pruneFleet(database, new Date(Date.now() + 1000))).toBeGreaterThan(0);
		const { portals } = await fleetChanges(await readHistory(database, new Date(), new Date()));
		expect(portals.all).toBe(10);
	});

	it('starts what is planned once, makes up for what was missed, and forgets a schedule that is gone', async () => {
		const site = draftSite({ url: 'plan.test', schedule: '0 3 * * *', timeZone: 'Europe/Paris' }, () => true);
		await addSites(database, [site as SiteDraft], new Date());
		const startAt = async (now: string) =>
			startPlannedRuns(database, queue, await listSites(database), { toolVersion: '0', now: new Date(now) });
		expect(await startAt('2026-03-27T12:00Z')).toBe(0);
		expect(await startAt('2026-03-28T01:59Z')).toBe(0);
		expect(await startAt('2026-03-28T02:00:05Z')).toBe(1);
		expect(await startAt('2026-03-28T02:00:15Z')).toBe(0);
		// Three nights without a worker, and summer time since.
		expect(await startAt('2026-03-31T10:00Z')).toBe(1);
		expect(await startAt('2026-04-01T01:00:05Z')).toBe(1);
		await work(() => ({}), {
			isDone: async () => (await database.query('select from fleet.run where ended_at is null')).length === 0,
		});
		expect(await listRuns(database, 3)).toMatchObject([
			...Array.from({ length: 3 }, () => ({ cause: 'schedule', sites: 1, exitCode: 0 })),
		]);
		await removeSites(database, ['plan.test'], new Date());
		await startAt('2026-04-02T12:00Z');
		expect(await database.query('select * from fleet.plan')).toEqual([]);
	});

	it('tries a site that does not answer again after pauses that double, then keeps it as dead with its reason', async () => {
		const runId = await run(['a.test']);
		const down = makeSite({
			host: 'a.test',
			fields: {
				outcome: 'unreachable',
				reason: 'Down.',
				passes: [],
				policy: null,
				findings: [],
				exitCode: 3,
			},
		});
		const pauses: number[] = [];
		await work(() => ({}), {
			places: 1,
			check: async () => ({ site: down, conditions: makeCheck([down]).conditions }),
			async isDone() {
				const [waiting] = await database.query<{ pause: number }>(
					`select extract(epoch from start_after - now())::float8 as pause from pgboss.job
					where name = 'fleet-check' and state = 'retry' and start_after > now()`,
				);
				if (waiting !== undefined) pauses.push(waiting.pause);
				// The clock moves on.
				await database.query("update pgboss.job set start_after = now() where state = 'retry'");
				return (await listRuns(database, 1))[0]?.endedAt != null;
			},
		});
		expect(pauses).toHaveLength(2);
		expect(pauses[1]).toBeGreaterThan(pauses[0] ?? 0);
		expect(await listRuns(database, 1)).toMatchObject([{ id: runId, notChecked: 1, exitCode: 3 }]);
		const [dead] = await database.query(
			`select data, output from pgboss.job where name = 'fleet-check-dead' and data ->> 'runId' = $1`,
			[String(runId)],
		);
		expect(dead).toMatchObject({ data: { runId }, output: { reason: 'Down.' } });
	});

	it('clears jobs that are over out of the queue, forgets them after a week, and keeps dead ones', async () => {
		const count = async (rows: string) =>
			(await database.query<{ count: number }>(`select count(*)::int as count from ${rows}`))[0]?.count;
		const over = "pgboss.job where state >= 'completed'";
		const dead = "pgboss.job where name = 'fleet-check-dead'";
		expect(await count(over)).toBeGreaterThan(3);
		await database.query(
			"update pgboss.job set completed_on = completed_on - interval '2 hours' where completed_on is not null",
		);
		await queue.maintain();
		expect([await count(over), await count(dead)]).toEqual([0, 2]);
		expect(await count('pgboss.archive')).toBeGreaterThan(3);
		await database.query("update pgboss.archive set archived_on = archived_on - interval '8 days'");
		await queue.maintain();
		expect([await count('pgboss.archive'), await count(dead)]).toEqual([0, 2]);
	});

	it('answers the queries of docs/fleet.md as they stand', async () => {
		const page = await readFile(join(import.meta.dirname, '../../../docs/fleet.md'), 'utf8');
		const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(page) ?? [];
		const queries = sql.split(';').filter((query) => query.trim() !== '');
		expect(queries.length).toBeGreaterThan(1);
		for (const query of queries) expect(await database.query(query)).toBeInstanceOf(Array);
	});

	it('refuses a database of a newer version', async () => {
		await database.query('insert into fleet.migration (version) values (99)');
		await expect(migrate(database)).rejects.toMatchObject({ reason: 'newer' });
		await database.query('delete from fleet.migration where version = 99');
	});

	if (kind === 'pglite')
		it('refuses a second process, and takes the place of one that is gone', async () => {
			await expect(openFleet({ url: undefined, folder }, () => false)).rejects.toMatchObject({
				reason: 'in-use',
			});
			const other = await mkdtemp(join(tmpdir(), 'fleet-lock-'));
			await writeFile(join(other, 'in-use'), '999999999 1 here\n');
			await expect(lockFolder(other)).rejects.toMatchObject({ reason: 'in-use' });
			const { hostname } = await import('node:os');
			await writeFile(join(other, 'in-use'), `999999999 1 ${hostname()}\n`);
			await (await lockFolder(other))();
			await rm(other, { recursive: true });
		});

	if (kind === 'postgres')
		it('loses nothing when the server is killed half-way', async () => {
			const all = await listSites(database);
			const runId = await run(all.map(({ host }) => host));
			let done = 0;
			let restart = Promise.resolve();
			await work(() => ({}), {
				onSite() {
					done += 1;
					if (done === 2) restart = server?.kill().then(() => server?.start()) ?? restart;
				},
			});
			await restart;
			expect(await listRuns(database, 1)).toMatchObject([{ id: runId, clean: all.length, exitCode: 0 }]);
		});
});
