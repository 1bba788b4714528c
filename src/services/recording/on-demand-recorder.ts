import { RECORDING_KEY } from '../../core/recording/recording.ts';
import type { AnswerWatch } from '../../ports/answers.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { RECORDING_MEMORY_KEY, VAULT_KEY } from '../../state/session-keys.ts';
import type { Recorder } from './recorder.ts';

/** Keys of session storage that are present during a recording, or while a restore is pending. */
const TRACES = [RECORDING_KEY, RECORDING_MEMORY_KEY, VAULT_KEY];

/**
 * Stands for the recorder, which is made where there is something for it to do: a recording to go on with, something
 * to give back, or a person who begins. All that is told before that is known reaches it, in its order.
 */
export function createOnDemandRecorder(deps: {
	session: Pick<KeyValueStore, 'getMany'>;
	clock: Clock;
	answers: AnswerWatch;
	make: () => Recorder;
}): Recorder {
	const { session, clock, answers } = deps;
	let recorder: Recorder | null = null;
	/** What was told before it was known; null once it is. */
	let early: ((recorder: Recorder) => void)[] | null = [];
	let looked: Promise<void> | null = null;

	function use(): Recorder {
		if (recorder !== null) return recorder;
		recorder = deps.make();
		void recorder.resume();
		for (const tell of early ?? []) tell(recorder);
		early = null;
		return recorder;
	}

	function hear(tell: (recorder: Recorder) => void): void {
		if (recorder !== null) tell(recorder);
		else early?.push(tell);
	}

	async function look(): Promise<void> {
		const traces = await session.getMany(TRACES);
		if (traces.size > 0) use();
		if (recorder !== null) return;
		early = null;
		answers.watch(false);
	}

	async function resume(): Promise<void> {
		// In the first turn: an answer that wakes the worker is told to those alone who listen by then.
		if (looked === null) answers.watch(true);
		// What cannot be read is the recorder's own to tell.
		looked ??= look().catch(() => void use());
		await looked;
		await recorder?.resume();
	}

	return {
		resume,
		start: (request) => use().start(request),
		async stop(id) {
			await resume();
			return recorder?.stop(id) ?? null;
		},
		async current() {
			await resume();
			return recorder?.current() ?? null;
		},
		async mark(id, answer) {
			await resume();
			await recorder?.mark(id, answer);
		},
		jarChanged: (change, at = clock.now()) => hear((to) => to.jarChanged(change, at)),
		answered: (answer) => hear((to) => to.answered(answer)),
		async witnessed(told) {
			let isWanted = Promise.resolve(false);
			hear((to) => {
				isWanted = to.witnessed(told);
			});
			await resume();
			return isWanted;
		},
		tabChanged: (tabId, url, at = clock.now()) => hear((to) => to.tabChanged(tabId, url, at)),
		tabClosed: (tabId) => hear((to) => to.tabClosed(tabId)),
		alarmFired: () => hear((to) => to.alarmFired()),
		isRecording: (tabId) => recorder?.isRecording(tabId) ?? false,
	};
}
