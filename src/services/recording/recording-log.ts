import type { RecordingEvent } from '../../core/recording/recording.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { recordingLogKind } from '../../state/recording-kinds.ts';
import { pack } from '../../state/stored-value.ts';
import { readKind } from '../lib/read-stored.ts';

/** Least ms between two writes; the first write is immediate. */
const WRITE_INTERVAL_MS = 100;
/** Of JSON: session storage holds 10 MB in all, which reports and the vault need too. */
const MAX_LOG_CHARACTERS = 4_000_000;

/** The observations of a recording: in memory and, in small pieces, in session storage. */
export interface RecordingLog {
	readonly observations: readonly RecordingEvent[];
	add(observation: RecordingEvent): void;
	/** Resolves when every added observation is written or has failed to be. */
	flush(): Promise<void>;
}

const prefixOf = (id: string) => `${recordingLogKind.prefix}${id}:`;

/** Returns the storage keys of a recording's log; of all logs when null. */
export async function logKeys(session: KeyValueStore, id: string | null): Promise<readonly string[]> {
	return [...(await session.entries(id === null ? recordingLogKind.prefix : prefixOf(id))).keys()];
}

/** Opens a recording's log, with what earlier workers have written. `onCut`: it is full, later observations are lost. */
export async function openRecordingLog(deps: {
	session: KeyValueStore;
	clock: Clock;
	id: string;
	onCut: (error: unknown) => void;
}): Promise<RecordingLog> {
	const { session, clock, id, onCut } = deps;
	const values = await readKind(session, { ...recordingLogKind, prefix: prefixOf(id) });
	const pieces = [...values].map(([number, part]) => ({ number: Number(number), part }));
	pieces.sort((a, b) => a.number - b.number);
	const observations = pieces.flatMap(({ part }) => part);
	let next = (pieces.at(-1)?.number ?? -1) + 1;
	let size = JSON.stringify(observations).length;
	let isCut = false;
	let pending: RecordingEvent[] = [];
	let timer: Unsubscribe | null = null;
	let lastWrite = Number.NEGATIVE_INFINITY;
	let writing: Promise<void> = Promise.resolve();

	function cut(error: unknown): void {
		if (!isCut) onCut(error);
		isCut = true;
	}

	/** Writes in this turn, so that a worker that is stopped afterwards has written. */
	function write(): void {
		timer?.();
		timer = null;
		if (pending.length === 0) return;
		const part = pending;
		pending = [];
		lastWrite = clock.monotonic();
		const written = session.set({ [`${prefixOf(id)}${next++}`]: pack(recordingLogKind, part) }).catch(cut);
		writing = Promise.all([writing, written]).then(() => undefined);
	}

	return {
		observations,
		add(observation) {
			size += JSON.stringify(observation).length + 1;
			if (isCut) return;
			if (size > MAX_LOG_CHARACTERS) return cut(new Error('A recording is too long'));
			observations.push(observation);
			pending.push(observation);
			const wait = lastWrite + WRITE_INTERVAL_MS - clock.monotonic();
			if (wait <= 0) write();
			else timer ??= clock.after(wait, write);
		},
		async flush() {
			write();
			await writing;
		},
	};
}
