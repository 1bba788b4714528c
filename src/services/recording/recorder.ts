import * as v from 'valibot';
import {
	MAX_RECORDING_MS,
	RECORDING_KEY,
	type RecordingEnd,
	type RecordingState,
} from '../../core/recording/recording.ts';
import type { IntentArgs } from '../../messaging/intents.ts';
import type { AnswerWatch, HttpAnswer } from '../../ports/answers.ts';
import type { CookieChange } from '../../ports/cookies.ts';
import type { PageWitness, Witnessed } from '../../ports/page-witness.ts';
import type { RecordingSign } from '../../ports/recording.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Alarms, Clock } from '../../ports/time.ts';
import {
	type RecordingMemory,
	RecordingStateSchema,
	recordingMemoryKind,
} from '../../state/recording-kinds.ts';
import { unpack } from '../../state/stored-value.ts';
import { createQueue } from '../lib/queue.ts';
import { withTimeout } from '../lib/with-timeout.ts';
import { RECORDING_ALARM } from './recording-alarm.ts';
import type { RecordingEnding } from './recording-end.ts';
import type { RecordingListener } from './recording-listener.ts';
import type { RecordingRun } from './recording-run.ts';
import type { RecordingStart, RecordingTarget } from './recording-start.ts';
import type { Vault } from './vault.ts';

type StartRequest = IntentArgs<'recording.start'>;

/** Records one visit at a time, from its start to its audit; a stop of the worker at any moment does not end it. */
export interface Recorder {
	/** First thing in the worker's life: goes on with what an earlier one began. Never rejects. */
	resume(): Promise<void>;
	start(request: StartRequest): Promise<{ id: string; tabId: number }>;
	/** Gives the audit's id; null where this was not being recorded, or nothing could be kept. */
	stop(id: string): Promise<string | null>;
	current(): Promise<RecordingState | null>;
	mark(id: string, answer: 'accepted' | 'refused'): Promise<void>;
	/** `at`: when it was told, ms; now, where it is left out. */
	jarChanged(change: CookieChange, at?: number): void;
	answered(answer: HttpAnswer): void;
	/** Whether more is wanted of that page. */
	witnessed(told: readonly Witnessed[]): Promise<boolean>;
	/** `url`: null where it has not changed, or the browser does not tell. */
	tabChanged(tabId: number, url: string | null, at?: number): void;
	tabClosed(tabId: number): void;
	/** Half an hour is over. */
	alarmFired(): void;
	/** Whether a tab is being recorded, as far as this worker knows yet. */
	isRecording(tabId: number): boolean;
}

export function createRecorder(deps: {
	session: KeyValueStore;
	alarms: Alarms;
	clock: Clock;
	answers: AnswerWatch;
	witness: PageWitness;
	sign: RecordingSign;
	vault: Vault;
	prepare: RecordingStart;
	listen: (run: RecordingRun) => RecordingListener;
	openRun: (state: RecordingState, memory: RecordingMemory) => Promise<RecordingRun>;
	createEnding: (onClosed: (tabId: number | null) => void) => RecordingEnding;
	/** Called when a recording began or ended on a tab. */
	onChange: (tabId: number) => void;
	/** Called when nothing is recorded any more. */
	onIdle: () => void;
	onError: (error: unknown) => void;
}): Recorder {
	const { session, alarms, clock, answers, witness, sign, vault, prepare, onError } = deps;
	const enqueue = createQueue();
	let run: RecordingRun | null = null;
	let listener: RecordingListener | null = null;
	/** What was told before it was known whether something is recorded; null once it is. */
	let early: ((listener: RecordingListener) => void)[] | null = [];
	let resumed: Promise<void> | null = null;

	function hear(take: (listener: RecordingListener) => void): void {
		if (early !== null) early.push(take);
		else if (listener !== null && run?.state.stage === 'recording') take(listener);
	}

	function take(opened: RecordingRun | null): void {
		run = opened;
		listener = opened && deps.listen(opened);
	}

	const ending = deps.createEnding((tabId) => {
		take(null);
		if (tabId !== null) deps.onChange(tabId);
		deps.onIdle();
	});

	async function stored(): Promise<RecordingRun | null> {
		const [state, memory] = await Promise.all([
			session.get(RECORDING_KEY),
			session.get(recordingMemoryKind.prefix),
		]);
		if (state === undefined && memory === undefined) return null;
		const [read, known] = [v.safeParse(RecordingStateSchema, state), unpack(recordingMemoryKind, memory)];
		if (read.success && known.ok) return deps.openRun(read.output, known.value);
		onError(new Error('A recording cannot be read'));
		await ending.close(null);
		return null;
	}

	/** Ends what is being recorded when its turn comes, unless something else is by then. */
	function endLater(id: string, why: RecordingEnd): Promise<string | null> {
		return enqueue(async () => (run?.state.id === id ? ending.end(run, why) : null));
	}

	function endNow(why: RecordingEnd): void {
		if (run !== null) endLater(run.state.id, why).catch(onError);
	}

	/** What the browser must be told anew, or may not have been told. */
	async function arm({ tabId, startedAt }: RecordingState): Promise<void> {
		answers.watch(true);
		await alarms.set(RECORDING_ALARM, startedAt + MAX_RECORDING_MS);
		await sign.show(tabId, true);
	}

	async function goOn(): Promise<void> {
		take(await stored());
		const missed = early ?? [];
		early = null;
		if (run === null) {
			answers.watch(false);
			return vault.restore();
		}
		for (const told of missed) hear(told);
		const { state } = run;
		if (state.stage === 'starting') return ending.close(run);
		if (state.stage === 'ending') return void (await ending.end(run, 'stopped'));
		await arm(state);
		if (!(await prepare.isTabOpen(state.tabId))) await ending.end(run, 'tab-closed');
		else if (clock.now() >= state.startedAt + MAX_RECORDING_MS) await ending.end(run, 'too-long');
	}

	function resume(): Promise<void> {
		// In the first turn: an answer that wakes the worker is told to those alone who listen by then.
		if (resumed === null) answers.watch(true);
		resumed ??= enqueue(goOn).catch((error) => {
			early = null;
			onError(error);
		});
		return resumed;
	}

	async function begin(request: StartRequest, place: RecordingTarget): Promise<RecordingRun> {
		const opened = await prepare.open(request, place);
		take(opened);
		try {
			await opened.update({}, {});
			await arm(opened.state);
			await witness.start(await prepare.origins(opened));
			if (request.way === 'clean-start') await vault.setAside(opened.state, opened.memory.site, place.url);
			const startedAt = clock.now();
			await opened.begin(startedAt, await prepare.readInitialState(opened, startedAt));
			listener = deps.listen(opened);
			await alarms.set(RECORDING_ALARM, startedAt + MAX_RECORDING_MS);
			return opened;
		} catch (error) {
			await ending.close(opened);
			throw error;
		}
	}

	return {
		resume,
		async start(request) {
			await resume();
			return enqueue(async () => {
				const place = await prepare.findTarget(request, run?.state ?? null);
				const { state } = await begin(request, place);
				deps.onChange(state.tabId);
				// A page that does not come is none of ours: the person sees it.
				await withTimeout(clock, prepare.load(state, place)).catch(onError);
				return { id: state.id, tabId: state.tabId };
			});
		},
		async stop(id) {
			await resume();
			return endLater(id, 'stopped');
		},
		async current() {
			await resume();
			return run?.state ?? null;
		},
		async mark(id, answer) {
			await resume();
			if (run?.state.id === id) hear((to) => to.marked(answer));
		},
		jarChanged: (change, at = clock.now()) => hear((to) => to.jarChanged(change, at)),
		answered: (answer) => hear((to) => to.answered(answer)),
		async witnessed(told) {
			for (const one of told) hear((to) => to.witnessed(one));
			await resume();
			return run !== null && run.state.stage !== 'ending';
		},
		tabChanged(tabId, url, at = clock.now()) {
			hear((to) => {
				if (run?.state.tabId !== tabId) return;
				sign.show(tabId, true).catch(onError);
				if (url !== null) to.navigated(url, at);
			});
			// A page of the origin whose data is still to be restored may be open now.
			resume().then(() => enqueue(async () => (run === null ? vault.restore() : undefined)).catch(onError));
		},
		tabClosed(tabId) {
			resume().then(() => void (run?.state.tabId === tabId && endNow('tab-closed')));
		},
		alarmFired: () => void resume().then(() => endNow('too-long')),
		isRecording: (tabId) => run?.state.tabId === tabId && run.state.stage !== 'ending',
	};
}
