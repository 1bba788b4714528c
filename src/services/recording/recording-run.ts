import * as v from 'valibot';
import type { Cookie } from '../../core/cookie/cookie.ts';
import type { AnswersObserved } from '../../core/recording/recording.ts';
import type { RecordingEvent } from '../../core/recording/recording-event.ts';
import { RECORDING_KEY, type RecordingState } from '../../core/recording/recording-state.ts';
import type { AnswerWatch } from '../../ports/answers.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import {
	type RecordingMemory,
	RecordingStateSchema,
	recordingMemoryKind,
} from '../../state/recording-kinds.ts';
import { ANSWERS_SEEN_KEY } from '../../state/session-keys.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import type { Portal } from '../watching/portals.ts';
import { createRecordingIntake } from './recording-intake.ts';
import { openRecordingLog, type RecordingLog } from './recording-log.ts';
import type { RecordingTally } from './recording-tally.ts';

/** Least ms between two writes of the state that pages show. */
const WRITE_INTERVAL_MS = 200;

/** Cookies, sign-in and first observations when the recording begins. */
export interface InitialState {
	readonly cookies: readonly Cookie[];
	readonly signedIn: boolean | null;
	/** The first observations: choices made earlier, and the open page. */
	readonly observations: readonly RecordingEvent[];
}

/** One recording under way, stored so that the next worker can continue it. */
export interface RecordingRun {
	readonly state: RecordingState;
	readonly memory: RecordingMemory;
	/** The portal as it was when this worker opened the recording: its identity does not change. */
	readonly base: Portal;
	/** The portal, with the hosts in use seen so far. */
	readonly portal: Portal;
	readonly log: RecordingLog;
	readonly tally: RecordingTally;
	/** Stores a change of state or memory at once, in one write. */
	update(state: Partial<RecordingState>, memory: Partial<RecordingMemory>): Promise<void>;
	/** Starts observing. `at` in ms. */
	begin(at: number, initial: InitialState): Promise<void>;
	observe(observation: RecordingEvent): void;
	/** Notes that something happens in the recorded tab. */
	touch(): void;
	/** Ms since something happened in the recorded tab. */
	quietFor(): number;
	/** Logs what was held back; resolves when all is written or has failed to be. */
	flush(): Promise<void>;
	/** Notes that the browser reports answers. */
	answerSeen(): void;
	/** Notes whether the permission to observe answers is given now. */
	checkAnswers(): Promise<void>;
	/** Whether answers were observed so far. */
	answers(): AnswersObserved;
	/** Notes that more happens than is observed. */
	cut(): void;
}

/** Reads what an earlier worker has stored of its recording; null: nothing. */
export async function readStoredRecording(
	session: KeyValueStore,
): Promise<{ readonly state: RecordingState; readonly memory: RecordingMemory } | 'unreadable' | null> {
	const [state, memory] = await Promise.all([
		session.get(RECORDING_KEY),
		session.get(recordingMemoryKind.prefix),
	]);
	if (state === undefined && memory === undefined) return null;
	const [shown, reading] = [v.safeParse(RecordingStateSchema, state), unpack(recordingMemoryKind, memory)];
	return shown.success && reading.ok ? { state: shown.output, memory: reading.value } : 'unreadable';
}

interface RecordingRunDeps {
	readonly session: KeyValueStore;
	readonly clock: Clock;
	readonly answers: Pick<AnswerWatch, 'isHeld'>;
	readonly state: RecordingState;
	readonly memory: RecordingMemory;
	readonly portal: Portal;
	readonly createTally: (atStart: readonly Cookie[]) => RecordingTally;
	readonly onError: (error: unknown) => void;
}

/** Opens a recording, with the observations of earlier workers. */
export async function openRecordingRun(deps: RecordingRunDeps): Promise<RecordingRun> {
	const { session, clock, onError } = deps;
	let { state, memory } = deps;
	const log = await openRecordingLog({
		session,
		clock,
		id: state.id,
		onCut(error) {
			onError(error);
			cut();
		},
	});
	let tally = deps.createTally(memory.cookiesAtStart);
	for (const observation of log.observations) tally.add(observation);
	const intake = createRecordingIntake({ log, clock, tally: () => tally });
	let shown = tally.counts();
	let timer: Unsubscribe | null = null;
	let lastWrite = Number.NEGATIVE_INFINITY;
	let touchedAt = clock.monotonic();

	async function update(
		changes: Partial<RecordingState>,
		memoryChanges: Partial<RecordingMemory>,
	): Promise<void> {
		timer?.();
		timer = null;
		lastWrite = clock.monotonic();
		memory = { ...memory, ...memoryChanges };
		state = { ...state, ...tally.counts(), answers: shownAnswers(memory), ...changes };
		const packed = pack(recordingMemoryKind, memory);
		await session.set({ [RECORDING_KEY]: state, [recordingMemoryKind.prefix]: packed });
	}

	function cut(): void {
		if (!memory.isCut) update({}, { isCut: true }).catch(onError);
	}

	function show(): void {
		if (shown === tally.counts()) return;
		shown = tally.counts();
		state = { ...state, ...shown };
		timer ??= clock.after(Math.max(0, lastWrite + WRITE_INTERVAL_MS - clock.monotonic()), () => {
			timer = null;
			lastWrite = clock.monotonic();
			session.set({ [RECORDING_KEY]: state }).catch(onError);
		});
	}

	return {
		get state() {
			return state;
		},
		get memory() {
			return memory;
		},
		get tally() {
			return tally;
		},
		base: deps.portal,
		get portal() {
			const hostsInUse = [...new Set([...deps.portal.hostsInUse, ...tally.hosts])];
			return { ...deps.portal, hostsInUse };
		},
		log,
		update,
		async begin(at, { cookies, signedIn, observations }) {
			tally = deps.createTally(cookies);
			for (const observation of observations) intake.add(observation);
			await intake.flush();
			await update({ stage: 'recording', startedAt: at }, { cookiesAtStart: cookies, signedIn });
		},
		observe(observation) {
			touchedAt = clock.monotonic();
			intake.add(observation);
			show();
		},
		touch() {
			touchedAt = clock.monotonic();
		},
		quietFor: () => clock.monotonic() - touchedAt,
		flush: intake.flush,
		answerSeen() {
			if (memory.areAnswersSeen) return;
			memory = { ...memory, areAnswersSeen: true };
			Promise.all([session.set({ [ANSWERS_SEEN_KEY]: true }), update({}, {})]).catch(onError);
		},
		async checkAnswers() {
			if (!deps.answers.isHeld() && !memory.areAnswersMissed) await update({}, { areAnswersMissed: true });
		},
		answers: () => answersSoFar(memory),
		cut,
	};
}

type Seen = Pick<RecordingMemory, 'areAnswersSeen' | 'areAnswersMissed'>;

function answersSoFar({ areAnswersSeen, areAnswersMissed }: Seen): AnswersObserved {
	if (!areAnswersSeen) return 'not-observed';
	return areAnswersMissed ? 'partly' : 'observed';
}

/** A permission that has had no effect yet may have one at the next answer. */
function shownAnswers(memory: Seen): RecordingState['answers'] {
	return memory.areAnswersSeen || memory.areAnswersMissed ? answersSoFar(memory) : 'pending';
}
