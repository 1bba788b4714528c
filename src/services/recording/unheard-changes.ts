import { choiceOf } from '../../core/consent/choice.ts';
import type { ConsentChoice } from '../../core/consent/consent.ts';
import type { Consents } from '../../ports/recording.ts';
import type { Clock } from '../../ports/time.ts';
import type { Reporter } from '../watching/reporter.ts';
import { jarDifferences } from './jar-differences.ts';
import type { RecordingRun } from './recording-run.ts';

/**
 * Returns a function that observes what has become of the jar since a moment (ms) from which changes may not have been
 * listened to. A cookie is dated by when it is found, later than it was set; a choice by the time since that moment.
 */
export function createUnheardChanges(deps: {
	run: RecordingRun;
	reporter: Pick<Reporter, 'cookies'>;
	consents: Consents;
	clock: Clock;
	choose: (choice: ConsentChoice) => void;
}): (since: number) => Promise<void> {
	const { run, reporter, consents, clock, choose } = deps;
	const { store, host } = run.base;
	/** The earliest moment that waits for a read; null: none does. */
	let waitingSince: number | null = null;
	let reading: Promise<void> | null = null;

	async function read(since: number): Promise<void> {
		const cookies = await reporter.cookies(run.portal);
		const readings = await consents.read(store, host);
		if (run.state.stage !== 'recording') return;
		const at = clock.now();
		for (const consent of readings) {
			const isNews = consent.answer !== 'unknown' || run.tally.lastChoice(consent.tool) === null;
			if (isNews) choose({ ...choiceOf(consent, at, 'cookie'), since });
		}
		await run.flush();
		const { cookiesAtStart } = run.memory;
		const changes = jarDifferences(cookiesAtStart, run.log.observations, cookies, at, { withRenewed: true });
		for (const change of changes) run.observe(change);
	}

	async function readAll(): Promise<void> {
		while (waitingSince !== null) {
			const since = waitingSince;
			waitingSince = null;
			try {
				await read(since);
			} catch (error) {
				// The next read is of this time too.
				waitingSince = since;
				throw error;
			}
		}
	}

	return (since) => {
		run.observe({ kind: 'omitted', at: clock.now(), limit: 'events', omitted: null });
		waitingSince = Math.min(since, waitingSince ?? since);
		// One read at a time: in a storm the browser may take longer than the interval.
		reading ??= readAll().finally(() => {
			reading = null;
		});
		return reading;
	};
}
