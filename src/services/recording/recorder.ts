import type { AutomationStep } from '../../core/recording/automation.ts';
import type { RecordingEnd } from '../../core/recording/recording.ts';
import type { RecordingState } from '../../core/recording/recording-state.ts';
import type { IntentArgs } from '../../messaging/intents.ts';
import type { HttpAnswer } from '../../ports/answers.ts';
import type { CookieChange } from '../../ports/cookies.ts';
import type { Witnessed } from '../../ports/page-witness.ts';
import { createCurrentRecording } from './current-recording.ts';
import { createRecordingLifecycle, type RecordingLifecycleDeps } from './recording-lifecycle.ts';
import type { RecordingListener } from './recording-listener.ts';
import type { RecordingRun } from './recording-run.ts';

/** Makes one recording at a time, from its start to its audit; it continues if the worker is stopped at any moment. */
export interface Recorder {
	/** Continues what an earlier worker began; called in the first turn of the worker. Never rejects. */
	resume(): Promise<void>;
	start(request: IntentArgs<'recording.start'>): Promise<{ id: string; tabId: number }>;
	/** Returns the audit's id; null where this was not being recorded, or nothing could be stored. */
	stop(id: string): Promise<string | null>;
	current(): Promise<RecordingState | null>;
	/** Records the choice that the person says they made. */
	mark(id: string, answer: 'accepted' | 'refused'): Promise<void>;
	/** Records a step of a visit without a person; `at` in ms. */
	automate(id: string, step: AutomationStep, at: number): Promise<void>;
	/** Waits until the recorded tab has been quiet for `quietMs`, `maxMs` at most; null where it is not recorded any more. */
	quiet(id: string, quietMs: number, maxMs: number): Promise<{ isQuiet: boolean } | null>;
	/** `at`: when the event arrived, ms; default: now. */
	jarChanged(change: CookieChange, at?: number): void;
	/** Changes of the jar since a moment, ms, may not have been listened to. */
	jarUnheard(since: number): void;
	answered(answer: HttpAnswer): void;
	/** The permission to observe answers was given or withdrawn. */
	answersChanged(): void;
	/** Returns whether more reports of that page are wanted. */
	witnessed(reports: readonly Witnessed[]): Promise<boolean>;
	/** `url`: null where it has not changed, or the browser does not say. */
	tabChanged(tabId: number, url: string | null, at?: number): void;
	tabClosed(tabId: number): void;
	/** The longest duration of a recording is over. */
	alarmFired(): void;
	/** Whether a tab is being recorded, as far as this worker knows yet. */
	isRecording(tabId: number): boolean;
}

/** Ms between two looks at whether a recording has ended meanwhile. */
const LOOK_MS = 250;

export function createRecorder(
	deps: RecordingLifecycleDeps & { readonly listen: (run: RecordingRun) => RecordingListener },
): Recorder {
	const { clock, sign, onError } = deps;
	const current = createCurrentRecording(deps.listen);
	const { events } = current;
	const lifecycle = createRecordingLifecycle(current, deps);
	const { resume } = lifecycle;

	async function endNow(why: RecordingEnd): Promise<void> {
		if (current.run !== null) await lifecycle.end(current.run.state.id, why).catch(onError);
	}

	return {
		resume,
		async start(request) {
			await resume();
			return lifecycle.start(request);
		},
		async stop(id) {
			await resume();
			return lifecycle.end(id, 'stopped');
		},
		async current() {
			await resume();
			return current.run?.state ?? null;
		},
		async mark(id, answer) {
			await resume();
			if (current.run?.state.id === id) events.call((to) => to.marked(answer));
		},
		async automate(id, step, at) {
			await resume();
			if (current.run?.state.id === id) events.call((to) => to.automated(step, at));
		},
		async quiet(id, quietMs, maxMs) {
			await resume();
			const end = clock.monotonic() + maxMs;
			for (;;) {
				const { run } = current;
				if (run?.state.id !== id || run.state.stage !== 'recording') return null;
				const remaining = Math.min(quietMs - run.quietFor(), end - clock.monotonic());
				if (remaining <= 0) return { isQuiet: run.quietFor() >= quietMs };
				await new Promise<void>((resolve) => void clock.after(Math.min(remaining, LOOK_MS), resolve));
			}
		},
		jarChanged: (change, at = clock.now()) => events.call((to) => to.jarChanged(change, at)),
		jarUnheard: (since) => events.call((to) => to.jarUnheard(since)),
		answered: (answer) => events.call((to) => to.answered(answer)),
		answersChanged() {
			resume()
				.then(() => current.run?.checkAnswers())
				.catch(onError);
		},
		async witnessed(reports) {
			for (const report of reports) events.call((to) => to.witnessed(report));
			await resume();
			return current.run !== null && current.run.state.stage !== 'ending';
		},
		tabChanged(tabId, url, at = clock.now()) {
			events.call((to) => {
				if (current.run?.state.tabId !== tabId) return;
				sign.show(tabId, true).catch(onError);
				if (url !== null) to.navigated(url, at);
			});
			// A page of the origin whose data is still to be restored may be open now.
			resume().then(() => lifecycle.restoreIfIdle().catch(onError));
		},
		tabClosed(tabId) {
			resume().then(() => {
				const { state } = current.run ?? {};
				if (state?.tabId === tabId) return endNow('tab-closed');
				// Nobody goes on with an automatic visit without the page that makes it.
				return state?.automatic?.guideTab === tabId ? endNow('stopped') : undefined;
			});
		},
		alarmFired: () => void resume().then(() => endNow('too-long')),
		isRecording: (tabId) => current.run?.state.tabId === tabId && current.run.state.stage !== 'ending',
	};
}
