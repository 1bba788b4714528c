import { MAX_RECORDED_CHOICES } from '../../core/recording/build-recording.ts';
import type { RecordingLimit } from '../../core/recording/recording.ts';
import type { RecordingEvent } from '../../core/recording/recording-event.ts';
import type { Clock } from '../../ports/time.ts';
import type { RecordingLog } from './recording-log.ts';
import type { RecordingTally } from './recording-tally.ts';
import { createRepetitions } from './repetitions.ts';

/** Pages that are logged: more than a report lists, since some become one. */
const MAX_PAGES = 2000;
/** Interactions of the person that are logged. */
const MAX_INTERACTIONS = 5000;
/** Steps of an automatic visit that are logged: clicks, a few of them. */
const MAX_STEPS = 1000;

/**
 * Passes observations on to the log and the tally of a recording, within its limits: what is left out is counted, and
 * the counts are logged. The cost of an observation does not depend on those before it.
 */
export interface RecordingIntake {
	add(observation: RecordingEvent): void;
	/** Logs what is held back and the counts; resolves when all is written or has failed to be. */
	flush(): Promise<void>;
}

export function createRecordingIntake(deps: {
	log: RecordingLog;
	clock: Clock;
	tally: () => RecordingTally;
}): RecordingIntake {
	const { log, clock } = deps;
	const repetitions = createRepetitions();
	/** Number of entries left out since their last log entry, by limit. */
	const omitted = new Map<RecordingLimit, number>();
	/** Limits of which it is not known how much they have left out. */
	const unknown = new Set<RecordingLimit>();
	const logged = { choice: 0, page: 0, document: 0, interaction: 0, automation: 0 };
	for (const { kind } of log.observations) {
		if (kind in logged) logged[kind as keyof typeof logged]++;
	}

	function omit(limit: RecordingLimit, count: number): void {
		const before = omitted.get(limit);
		// The first at once: a worker that is stopped has said that the limit was reached.
		if (before === undefined) log.add({ kind: 'omitted', at: clock.now(), limit, omitted: count });
		omitted.set(limit, before === undefined ? 0 : before + count);
	}

	function write(observation: RecordingEvent): void {
		if (log.add(observation)) deps.tally().add(observation);
		else {
			omit('events', 1);
			// The final jar is read for all hosts in use.
			if (observation.kind === 'answer') deps.tally().add(observation);
		}
	}

	function release(): void {
		const { held, omitted: count } = repetitions.release();
		for (const observation of held) write(observation);
		if (count > 0) omit('repetitions', count);
	}

	return {
		add(observation) {
			const { kind } = observation;
			if (kind === 'choice') {
				if (logged.choice++ >= MAX_RECORDED_CHOICES) {
					deps.tally().add(observation);
					return omit('choices', 1);
				}
				// Each phase has its own repetitions.
				release();
			}
			if (kind === 'omitted') {
				if (!unknown.has(observation.limit)) write(observation);
				unknown.add(observation.limit);
				return;
			}
			if (kind === 'interaction' && logged.interaction++ >= MAX_INTERACTIONS) return omit('events', 1);
			if (kind === 'automation' && logged.automation++ >= MAX_STEPS) return omit('events', 1);
			if (kind === 'page' && logged.page++ >= MAX_PAGES) return omit('pages', 1);
			if (kind === 'document' && logged.document++ >= MAX_PAGES) return omit('pages', 1);
			const admitted = log.isFull() ? observation : repetitions.filter(observation);
			if (admitted !== null) write(admitted);
		},
		async flush() {
			release();
			for (const [limit, count] of omitted) {
				if (count > 0) log.add({ kind: 'omitted', at: clock.now(), limit, omitted: count });
				omitted.set(limit, 0);
			}
			await log.flush();
		},
	};
}
