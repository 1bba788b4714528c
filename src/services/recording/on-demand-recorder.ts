import { RECORDING_KEY } from '../../core/recording/recording-state.ts';
import type { AnswerWatch } from '../../ports/answers.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { TabWatch } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import { ANSWERS_SEEN_KEY, RECORDING_MEMORY_KEY, VAULT_KEY } from '../../state/session-keys.ts';
import { createEarlyCalls } from './early-calls.ts';
import type { Recorder } from './recorder.ts';

/** Keys of session storage that are present during a recording, or while a restore is pending. */
const TRACES = [RECORDING_KEY, RECORDING_MEMORY_KEY, VAULT_KEY];

/**
 * A recorder that is made when it has something to do: a recording to continue, something to restore, or a person who
 * starts one. Calls from before that is known reach it, in their order.
 */
export function createOnDemandRecorder(deps: {
	session: Pick<KeyValueStore, 'getMany' | 'remove'>;
	clock: Clock;
	answers: AnswerWatch;
	tabWatch: TabWatch;
	make: () => Recorder;
}): Recorder {
	const { session, clock, answers, tabWatch } = deps;
	let recorder: Recorder | null = null;
	let checked: Promise<void> | null = null;
	const early = createEarlyCalls(() => recorder);

	function use(): Recorder {
		if (recorder !== null) return recorder;
		recorder = deps.make();
		void recorder.resume();
		early.release();
		return recorder;
	}

	async function checkTraces(): Promise<void> {
		const traces = await session.getMany(TRACES);
		if (traces.size > 0) use();
		if (recorder !== null) return;
		early.release();
		answers.watch(false);
		tabWatch.watch(false);
	}

	async function resume(): Promise<void> {
		// In the first turn: an answer that wakes the worker is only delivered to listeners added by then.
		if (checked === null) answers.watch(true);
		// The recorder itself reports what cannot be read.
		checked ??= checkTraces().catch(() => void use());
		await checked;
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
		async automate(id, step, at) {
			await resume();
			await recorder?.automate(id, step, at);
		},
		async quiet(id, quietMs, maxMs) {
			await resume();
			return recorder?.quiet(id, quietMs, maxMs) ?? null;
		},
		jarChanged: (change, at = clock.now()) => early.call((to) => to.jarChanged(change, at)),
		jarUnheard: (since) => early.call((to) => to.jarUnheard(since)),
		answered: (answer) => early.call((to) => to.answered(answer)),
		answersChanged() {
			// Chromium may need a restart before it reports answers again.
			if (!answers.isHeld()) session.remove([ANSWERS_SEEN_KEY]).catch(() => undefined);
			void resume().then(() => recorder?.answersChanged());
		},
		async witnessed(reports) {
			let isWanted = Promise.resolve(false);
			early.call((to) => {
				isWanted = to.witnessed(reports);
			});
			await resume();
			return isWanted;
		},
		tabChanged: (tabId, url, at = clock.now()) => early.call((to) => to.tabChanged(tabId, url, at)),
		tabClosed: (tabId) => early.call((to) => to.tabClosed(tabId)),
		alarmFired: () => early.call((to) => to.alarmFired()),
		isRecording: (tabId) => recorder?.isRecording(tabId) ?? false,
	};
}
