import type { RecordingEvent } from '../../core/recording/recording.ts';
import type { Clock, KeyValueStore, Unsubscribe } from '../../ports.ts';
import { recordingLogKind } from '../../state/recording-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';

/** Ms between two writes: the first is written at once. */
const PACE = 100;
/** Characters of JSON: session storage holds 10 MB in all, reports and what was set aside among them. */
const MOST = 4_000_000;

/** What was told while recording, in memory and, in small pieces, in session storage. */
export interface RecordingLog {
	readonly observations: readonly RecordingEvent[];
	add(observation: RecordingEvent): void;
	/** Resolves when all that was added is written, or is given up. */
	flush(): Promise<void>;
}

const prefixOf = (id: string) => `${recordingLogKind.prefix}${id}:`;

/** The keys of what was told in a recording; in all recordings when null. */
export async function logKeys(session: KeyValueStore, id: string | null): Promise<readonly string[]> {
	return [...(await session.entries(id === null ? recordingLogKind.prefix : prefixOf(id))).keys()];
}

/** Opens the log of a recording, with what earlier workers have written. `onCut`: there is no room for more. */
export async function openRecordingLog(deps: {
	session: KeyValueStore;
	clock: Clock;
	id: string;
	onCut: (error: unknown) => void;
}): Promise<RecordingLog> {
	const { session, clock, id, onCut } = deps;
	const pieces = [...(await session.entries(prefixOf(id)))].flatMap(([key, stored]) => {
		const reading = unpack(recordingLogKind, stored);
		return reading.ok ? [{ number: Number(key.slice(prefixOf(id).length)), told: reading.value }] : [];
	});
	pieces.sort((a, b) => a.number - b.number);
	const observations = pieces.flatMap(({ told }) => told);
	let next = (pieces.at(-1)?.number ?? -1) + 1;
	let size = JSON.stringify(observations).length;
	let isCut = false;
	let waiting: RecordingEvent[] = [];
	let timer: Unsubscribe | null = null;
	let lastWrite = Number.NEGATIVE_INFINITY;
	let writing: Promise<void> = Promise.resolve();

	function cut(error: unknown): void {
		if (!isCut) onCut(error);
		isCut = true;
	}

	/** A write is asked for in this very turn: a worker that is stopped afterwards has written. */
	function write(): void {
		timer?.();
		timer = null;
		if (waiting.length === 0) return;
		const told = waiting;
		waiting = [];
		lastWrite = clock.now();
		const written = session.set({ [`${prefixOf(id)}${next++}`]: pack(recordingLogKind, told) }).catch(cut);
		writing = Promise.all([writing, written]).then(() => undefined);
	}

	return {
		observations,
		add(observation) {
			size += JSON.stringify(observation).length + 1;
			if (isCut) return;
			if (size > MOST) return cut(new Error('A recording is too long'));
			observations.push(observation);
			waiting.push(observation);
			const wait = lastWrite + PACE - clock.now();
			if (wait <= 0) write();
			else timer ??= clock.after(wait, write);
		},
		async flush() {
			write();
			await writing;
		},
	};
}
