import type { CheckConditions, CheckedSite } from '../../../check/check-result.ts';
import { type FleetDatabase, FleetDatabaseError } from '../database/fleet-database.ts';
import { giveUpLost } from '../runs/give-up-lost.ts';
import { recordCheck } from '../runs/record-check.ts';
import { endRuns } from '../runs/start-run.ts';
import { type FleetSite, siteById } from '../sites/fleet-sites.ts';
import { type CheckJob, type FleetQueue, QUEUE_TIMES, type QueueTimes } from './fleet-queue.ts';

/** How long a database may be away before a worker gives up. */
const DATABASE_TIMEOUT_MS = 10 * 60_000;
const MAX_PAUSE_MS = 10_000;
/** Pause of a worker that found nothing to take, and the longest: where all places of a large platform are taken, a look is dear. */
const [IDLE_MS, MAX_IDLE_MS] = [500, 4000];

/** A worker: takes sites from the queue, checks and records them. */
export interface FleetWork {
	readonly database: FleetDatabase;
	readonly queue: FleetQueue;
	/** Unique among workers. */
	readonly id: string;
	readonly host: string;
	readonly pid: number;
	/** Sites at a time. */
	readonly places: number;
	/** Checks a site. Never rejects. */
	readonly check: (site: FleetSite) => Promise<{ site: CheckedSite; conditions: CheckConditions }>;
	/** Whether to end where the queue has nothing to take. */
	readonly isDone: () => Promise<boolean>;
	/** Called with each site that was recorded. */
	readonly onSite: (site: FleetSite, checked: CheckedSite) => void;
	/** Work besides, with every beat: schedules. */
	readonly onBeat?: (() => Promise<void>) | undefined;
	/** Reason of a site that no worker survived. */
	readonly lostReason: string;
	readonly interruption: AbortSignal;
	readonly times?: QueueTimes | undefined;
	readonly patienceMs?: number | undefined;
}

const wait = (ms: number, signal?: AbortSignal) =>
	new Promise<void>((resolve) => {
		if (signal?.aborted) return resolve();
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		signal?.addEventListener('abort', end, { once: true });
	});

/** Classes of SQLSTATE that pass: connection, conflict, disk and memory, shut down, system. */
const PASSING_STATE = /^(?:08|40|53|57|58)...$/;

/** Whether a database's refusal may pass: it is away, or full. Faults of a statement stay, and so do our own. */
export function isPassingRefusal(error: unknown): boolean {
	if (error instanceof TypeError || error instanceof RangeError) return false;
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return typeof code !== 'string' || !/^(?=.*\d)[0-9A-Z]{5}$/.test(code) || PASSING_STATE.test(code);
}

/**
 * Repeats what a database refuses for now, with pauses that double, until it succeeds or patience ends.
 * @throws {FleetDatabaseError} `not-reached`; any other error at once
 */
async function persistently<T>(
	{ database, patienceMs = DATABASE_TIMEOUT_MS }: FleetWork,
	task: () => Promise<T>,
): Promise<T> {
	const end = performance.now() + patienceMs;
	for (let pause = 250; ; pause = Math.min(MAX_PAUSE_MS, pause * 2)) {
		try {
			return await task();
		} catch (error) {
			if (!isPassingRefusal(error)) throw error;
			if (performance.now() + pause > end) {
				const cause = error instanceof Error ? error.message : String(error);
				throw new FleetDatabaseError('not-reached', database.place, cause);
			}
			await wait(pause);
		}
	}
}

/** Outcomes that another attempt may change. */
const isPassing = ({ outcome }: CheckedSite) => outcome === 'unreachable';

async function handle(work: FleetWork, job: CheckJob): Promise<void> {
	const { database, queue } = work;
	const { runId, siteId, earlier, isLast } = job;
	const site = await persistently(work, () => siteById(database, siteId));
	const [open] = await persistently(work, () =>
		database.query('select 1 from fleet.site_check where run_id = $1 and site_id = $2 and outcome is null', [
			...[runId, siteId],
		]),
	);
	if (site === undefined || open === undefined) return persistently(work, () => queue.complete(job.id));
	const { site: checked, conditions } = await work.check(site);
	// A check that broke off because this worker ends is no result.
	if (work.interruption.aborted && isPassing(checked)) return persistently(work, () => queue.release(job.id));
	if (isPassing(checked) && !isLast)
		return persistently(work, () => queue.fail(job.id, checked.reason ?? checked.outcome));
	const record = { runId, siteId, site: checked, conditions, worker: work.id, attempts: earlier + 1 };
	const isRecorded = await persistently(work, () => recordCheck(database, { ...record, at: new Date() }));
	await persistently(work, () =>
		isPassing(checked) ? queue.fail(job.id, checked.reason ?? checked.outcome) : queue.complete(job.id),
	);
	if (isRecorded) work.onSite(site, checked);
}

/** Says of the worker and its jobs that they are alive, and looks after what dead workers left. */
async function beat(work: FleetWork, held: ReadonlySet<string>, done: number): Promise<void> {
	const { database, queue, id } = work;
	const now = new Date();
	await queue.renew([...held]);
	await database.query('update fleet.worker set seen_at = $2, done = $3 where id = $1', [id, now, done]);
	await queue.maintain();
	await giveUpLost(database, work.lostReason, now);
	await endRuns(database, now);
	await work.onBeat?.();
}

/**
 * Works until nothing is left, or until it is asked to end; sites under way are finished or given back.
 * @throws {FleetDatabaseError} `not-reached` if the database stays away for longer than `patienceMs`
 */
export async function workQueue(work: FleetWork): Promise<number> {
	const { database, queue, id, host, pid, places, interruption, times = QUEUE_TIMES } = work;
	const held = new Set<string>();
	let done = 0;
	let failure: unknown = null;
	// Whoever worked in this folder before is gone: no need to wait until their jobs expire.
	if (database.kind === 'pglite')
		await database.query(
			"update pgboss.job set state = 'retry', start_after = now() where name = 'fleet-check' and state = 'active'",
		);
	await database.query(
		'insert into fleet.worker (id, host, pid, started_at, seen_at) values ($1, $2, $3, $4, $4)',
		[id, host, pid, new Date()],
	);
	let beating = Promise.resolve();
	const timer = setInterval(() => {
		// The next beat may find the database back.
		beating = beating.then(() => beat(work, held, done)).catch(() => undefined);
	}, times.beat * 1000);

	let taking: Promise<unknown> = Promise.resolve();
	let [idleUntil, idlePause, freed] = [0, IDLE_MS, 0];
	// One after the other, and not again while nothing has changed: a site that is done frees a place of its platform.
	async function nextJob(): Promise<CheckJob | null> {
		if (performance.now() < idleUntil) return null;
		const before = freed;
		const job = await persistently(work, () => queue.take());
		const isIdle = job === null && freed === before;
		idlePause = isIdle ? Math.min(MAX_IDLE_MS, idlePause * 2) : IDLE_MS;
		idleUntil = isIdle ? performance.now() + idlePause : 0;
		return job;
	}
	async function workPlace(): Promise<void> {
		while (!interruption.aborted && failure === null) {
			const turn = taking.then(nextJob);
			taking = turn.catch(() => undefined);
			const job = await turn;
			if (job === null) {
				if (await persistently(work, work.isDone)) return;
				await wait(IDLE_MS, interruption);
				continue;
			}
			held.add(job.id);
			try {
				await handle(work, job);
				done += 1;
			} finally {
				held.delete(job.id);
				idleUntil = 0;
				freed += 1;
			}
		}
	}
	await Promise.all(
		Array.from({ length: places }, () =>
			workPlace().catch((error: unknown) => {
				failure ??= error;
			}),
		),
	);
	clearInterval(timer);
	await beating;
	if (failure !== null) throw failure;
	await database.query('update fleet.worker set ended_at = $2, done = $3 where id = $1', [
		id,
		new Date(),
		done,
	]);
	return done;
}
