import type { Clock } from '../../ports/time.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { createQueue } from '../lib/queue.ts';
import { type EventBatch, emptyBatch, prependBatch } from './event-batch.ts';

/** Ms from an event until its batch is processed. */
const DELAY_MS = 10;
/** The same during a storm: where another batch was processed within `STORM_MS`. */
const STORM_DELAY_MS = 40;
const STORM_MS = 200;

/** Collects events into batches and has each batch processed after a short delay, one at a time. */
export interface EventCollector {
	/** Schedules a batch; `change`, if given, adds to it. */
	add(change?: (batch: EventBatch) => void): void;
	/** Whether a batch is scheduled. */
	isPending(): boolean;
}

/**
 * `read` runs before each batch is processed; where it rejects, its batch is merged into the next one. Batches are
 * queued, since an older reading must not be applied after a newer one.
 */
export function createEventCollector<T>(deps: {
	clock: Clock;
	/** Called at each event, in its turn. */
	onEvent: () => void;
	run: (task: () => Promise<void>) => void;
	read: () => Promise<T>;
	process: (batch: EventBatch, reading: T) => Promise<void>;
}): EventCollector {
	const { clock } = deps;
	const enqueue = createQueue();
	let batch = emptyBatch();
	let timer: Unsubscribe | null = null;
	let lastBatch = Number.NEGATIVE_INFINITY;

	async function processBatch(): Promise<void> {
		const current = batch;
		batch = emptyBatch();
		lastBatch = clock.monotonic();
		const reading = await deps.read().catch((error: unknown) => {
			batch = prependBatch(batch, current);
			add();
			throw error;
		});
		await deps.process(current, reading);
	}

	function add(change?: (batch: EventBatch) => void): void {
		deps.onEvent();
		change?.(batch);
		if (timer) return;
		const isStorm = clock.monotonic() - lastBatch < STORM_MS;
		timer = clock.after(isStorm ? STORM_DELAY_MS : DELAY_MS, () => {
			timer = null;
			deps.run(() => enqueue(processBatch));
		});
	}

	return { add, isPending: () => timer !== null };
}
