import { choiceOf } from '../../../core/consent/choice.ts';
import type { ConsentChoice } from '../../../core/consent/consent.ts';
import { cookieKey } from '../../../core/cookie/cookie.ts';
import type { Consents } from '../../../ports/recording.ts';
import type { Clock } from '../../../ports/time.ts';
import type { Reporter } from '../../watching/reporter.ts';
import type { RecordingRun } from '../recording-run.ts';
import { jarDifferences } from './jar-differences.ts';

/** Ms until a read that failed is repeated. */
const RETRY_MS = 1000;

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
	onError: (error: unknown) => void;
}): (since: number) => void {
	const { run, reporter, consents, clock, choose, onError } = deps;
	const { store, host } = run.base;
	/** The earliest moment that waits for a read; null: none does. */
	let waitingSince: number | null = null;
	let isReading = false;

	async function read(since: number): Promise<void> {
		await run.flush();
		const { observations } = run.log;
		const heard = observations.length;
		const cookies = await reporter.cookies(run.portal);
		const readings = await consents.read(store, host);
		if (run.state.stage !== 'recording') return;
		const at = clock.now();
		for (const consent of readings) {
			const isNews = consent.answer !== 'unknown' || run.tally.lastChoice(consent.tool) === null;
			if (isNews) choose({ ...choiceOf(consent, at, 'cookie'), since });
		}
		// What was heard meanwhile is newer than what was read.
		const keys = observations
			.slice(heard)
			.map((event) => (event.kind === 'jar' ? cookieKey(event.cookie) : ''));
		const newer = new Set(keys);
		const { cookiesAtStart } = run.memory;
		for (const change of jarDifferences(cookiesAtStart, observations, cookies, at, { withRenewed: true })) {
			if (!newer.has(cookieKey(change.cookie))) run.observe(change);
		}
	}

	async function readAll(): Promise<void> {
		isReading = true;
		while (waitingSince !== null && run.state.stage === 'recording') {
			const since = waitingSince;
			waitingSince = null;
			try {
				await read(since);
			} catch (error) {
				onError(error);
				waitingSince = Math.min(since, waitingSince ?? since);
				await new Promise<void>((resolve) => void clock.after(RETRY_MS, resolve));
			}
		}
		isReading = false;
	}

	return (since) => {
		run.observe({ kind: 'omitted', at: clock.now(), limit: 'events', omitted: null });
		waitingSince = Math.min(since, waitingSince ?? since);
		// One read at a time: in a storm the browser may take longer than the interval.
		if (!isReading) void readAll();
	};
}
