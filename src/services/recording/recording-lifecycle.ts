import { MAX_RECORDING_MS, type RecordingEnd } from '../../core/recording/recording.ts';
import type { RecordingEvent } from '../../core/recording/recording-event.ts';
import type { RecordingState } from '../../core/recording/recording-state.ts';
import type { IntentArgs } from '../../messaging/intents.ts';
import type { AnswerWatch } from '../../ports/answers.ts';
import type { PageWitness } from '../../ports/page-witness.ts';
import type { RecordingSign } from '../../ports/recording.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { TabWatch } from '../../ports/tabs.ts';
import type { Alarms, Clock } from '../../ports/time.ts';
import type { RecordingMemory } from '../../state/recording-kinds.ts';
import { createQueue } from '../lib/queue.ts';
import { withTimeout } from '../lib/with-timeout.ts';
import type { Vault } from '../vault/vault.ts';
import type { CurrentRecording } from './current-recording.ts';
import { createDurationLimit } from './duration-limit.ts';
import type { RecordingEnding } from './recording-end.ts';
import { type RecordingRun, readStoredRecording } from './recording-run.ts';
import type { RecordingStart, RecordingTarget } from './recording-start.ts';

type StartRequest = IntentArgs<'recording.start'>;

/** Starts, resumes and ends recordings, one call after another. */
export interface RecordingLifecycle {
	/** Continues what an earlier worker began, at the first call. Never rejects. */
	resume(): Promise<void>;
	start(request: StartRequest): Promise<{ id: string; tabId: number }>;
	/** Returns the audit's id; null where another recording, or none, is under way by then, or nothing could be stored. */
	end(id: string, why: RecordingEnd): Promise<string | null>;
	/** Restores what an earlier clean start has set aside, unless something is recorded. */
	restoreIfIdle(): Promise<void>;
}

export interface RecordingLifecycleDeps {
	readonly session: KeyValueStore;
	readonly alarms: Alarms;
	readonly clock: Clock;
	readonly answers: AnswerWatch;
	readonly tabWatch: TabWatch;
	readonly witness: PageWitness;
	readonly sign: RecordingSign;
	readonly vault: Vault;
	readonly prepare: RecordingStart;
	readonly openRun: (state: RecordingState, memory: RecordingMemory) => Promise<RecordingRun>;
	readonly createEnding: (onClosed: (tabId: number | null) => void) => RecordingEnding;
	/** Called when a recording began or ended on a tab. */
	readonly onChange: (tabId: number) => void;
	/** Called when nothing is recorded any more. */
	readonly onIdle: () => void;
	readonly onError: (error: unknown) => void;
}

/** The first step of a visit without a person. */
function started({ automatic }: StartRequest, at: number): readonly RecordingEvent[] {
	if (automatic === undefined) return [];
	return [{ kind: 'automation', at, step: { what: 'started', autoconsent: automatic.autoconsent } }];
}

/** Opens what an earlier worker was recording; closes what cannot be read. Null: nothing. */
async function openStored(
	{ session, openRun, onError }: Pick<RecordingLifecycleDeps, 'session' | 'openRun' | 'onError'>,
	ending: RecordingEnding,
): Promise<RecordingRun | null> {
	const stored = await readStoredRecording(session);
	if (stored === null) return null;
	if (stored !== 'unreadable') return openRun(stored.state, stored.memory);
	onError(new Error('A recording cannot be read'));
	await ending.close(null);
	return null;
}

export function createRecordingLifecycle(
	current: CurrentRecording,
	deps: RecordingLifecycleDeps,
): RecordingLifecycle {
	const { clock, answers, tabWatch, witness, sign, vault, prepare, onError } = deps;
	const enqueue = createQueue();
	let resumed: Promise<void> | null = null;
	const ending = deps.createEnding((tabId) => {
		limit.cancel();
		current.set(null);
		if (tabId !== null) deps.onChange(tabId);
		deps.onIdle();
	});

	const end = (id: string, why: RecordingEnd): Promise<string | null> =>
		enqueue(async () => (current.run?.state.id === id ? ending.end(current.run, why) : null));

	const limit = createDurationLimit({ ...deps, onDue: (id) => void end(id, 'too-long').catch(onError) });

	/** Sets what the browser forgets, or may not have been given before the last worker was stopped. */
	async function arm(state: RecordingState): Promise<void> {
		answers.watch(true);
		tabWatch.watch(true);
		await limit.start(state);
		await sign.show(state.tabId, true);
	}

	async function continueStored(): Promise<void> {
		const run = await openStored(deps, ending);
		current.set(run);
		current.events.release();
		if (run === null) {
			answers.watch(false);
			tabWatch.watch(false);
			return vault.restore();
		}
		const { state } = run;
		if (state.stage === 'starting') return ending.close(run);
		if (state.stage === 'ending') return void (await ending.end(run, 'stopped'));
		await arm(state);
		await run.checkAnswers();
		const guideTab = state.automatic?.guideTab ?? null;
		if (!(await prepare.isTabOpen(state.tabId))) await ending.end(run, 'tab-closed');
		else if (guideTab !== null && !(await prepare.isTabOpen(guideTab))) await ending.end(run, 'stopped');
		else if (clock.now() >= state.startedAt + MAX_RECORDING_MS) await ending.end(run, 'too-long');
	}

	async function begin(request: StartRequest, target: RecordingTarget): Promise<RecordingState> {
		const run = await prepare.open(request, target);
		current.set(run);
		try {
			await run.update({}, {});
			await run.checkAnswers();
			await arm(run.state);
			await witness.start(await prepare.origins(run));
			if (request.way === 'clean-start') await vault.setAside(run.state, run.memory.site, target.url);
			const startedAt = clock.now();
			const initial = await prepare.readInitialState(run, startedAt);
			await run.begin(startedAt, {
				...initial,
				observations: [...initial.observations, ...started(request, startedAt)],
			});
			await limit.start(run.state);
			return run.state;
		} catch (error) {
			await ending.close(run);
			throw error;
		}
	}

	return {
		resume() {
			resumed ??= enqueue(continueStored).catch((error) => {
				current.events.release();
				onError(error);
			});
			return resumed;
		},
		start: (request) =>
			enqueue(async () => {
				const target = await prepare.findTarget(request, current.run?.state ?? null);
				const state = await begin(request, target);
				deps.onChange(state.tabId);
				// A page that does not load is not our error: the person sees it.
				await withTimeout(clock, prepare.load(state, target)).catch(onError);
				return { id: state.id, tabId: state.tabId };
			}),
		end,
		restoreIfIdle: () => enqueue(async () => (current.run === null ? vault.restore() : undefined)),
	};
}
