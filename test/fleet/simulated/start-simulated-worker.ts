import { type ChildProcess, spawn } from 'node:child_process';
import type { QueueTimes } from '../../../src/fleet/store/queue/fleet-queue.ts';

/** A worker whose checks only wait: for about `ms` each. */
export interface SimulatedWorkerSetup {
	readonly url?: string | undefined;
	/** Without a server. */
	readonly folder: string;
	readonly runId: number;
	readonly places: number;
	readonly ms: number;
	readonly times?: QueueTimes;
}

export interface SimulatedWorker {
	/** Sites that it said it has recorded, to the last ten. */
	readonly done: () => number;
	/** Ends it as a power cut would. */
	readonly kill: () => Promise<void>;
	/** Its exit code, and what it complained of. */
	readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
}

/** Starts a simulated worker. `program`: `test/fleet/simulated/worker.ts`, bundled. */
export function startSimulatedWorker(program: string, setup: SimulatedWorkerSetup): SimulatedWorker {
	const worker: ChildProcess = spawn(process.execPath, [program, JSON.stringify(setup)], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let [done, errors] = [0, ''];
	worker.stdout?.on('data', (chunk) => {
		const last = /(\d+)\s*$/.exec(String(chunk))?.[1];
		done = last === undefined ? done : Number(last);
	});
	worker.stderr?.on('data', (chunk) => {
		errors = `${errors}${chunk}`.slice(-4000);
	});
	const ended = new Promise<{ code: number | null; errors: string }>((resolve) =>
		worker.once('exit', (code) => resolve({ code, errors })),
	);
	return {
		done: () => done,
		async kill() {
			worker.kill('SIGKILL');
			await ended;
		},
		ended,
	};
}
