import { randomUUID } from 'node:crypto';
import { openFleet } from '../../../src/fleet/store/database/open-fleet.ts';
import { openQueue, QUEUE_TIMES } from '../../../src/fleet/store/queue/fleet-queue.ts';
import { workQueue } from '../../../src/fleet/store/queue/work-queue.ts';
import { hasEnded } from '../../../src/fleet/store/runs/fleet-runs.ts';
import { simulatedCheck } from './simulated-check.ts';
import type { SimulatedWorkerSetup } from './start-simulated-worker.ts';

/* A worker of a fleet in a process of its own, whose checks only wait. Its setup is its argument; it ends with its run. */

const {
	url,
	folder,
	runId,
	places,
	ms,
	times = QUEUE_TIMES,
} = JSON.parse(process.argv[2] ?? '{}') as SimulatedWorkerSetup;
const database = await openFleet({ url, folder }, () => false);
const queue = await openQueue(database, times);
let done = 0;
await workQueue({
	...{ database, queue, id: randomUUID(), host: 'simulated', pid: process.pid, places, times },
	async check(site) {
		await new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())));
		return simulatedCheck(site, runId);
	},
	isDone: () => hasEnded(database, runId),
	onSite() {
		done += 1;
		if (done % 10 === 0) process.stdout.write(`${done}\n`);
	},
	lostReason: 'lost',
	interruption: new AbortController().signal,
});
process.stdout.write(`end ${done}\n`);
await queue.close().catch(() => undefined);
await database.close();
