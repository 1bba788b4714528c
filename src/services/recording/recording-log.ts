import { octetsOf } from '../../core/lib/octets.ts';
import type { RecordingEvent } from '../../core/recording/recording-event.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { parseLogPiece, recordingLogKind } from '../../state/recording-kinds.ts';
import { pack } from '../../state/stored-value.ts';
import { readKind } from '../lib/read-stored.ts';

/** Least ms between two writes; the first write is immediate. */
const WRITE_INTERVAL_MS = 100;
/** Of JSON, octets: session storage holds 10 MB in all, which reports and the vault need too. */
const MAX_LOG_OCTETS = 4_000_000;
/** Kinds that are not limited by their size. */
const SIZED: ReadonlySet<RecordingEvent['kind']> = new Set(['jar', 'answer', 'delivered', 'script']);

/** The observations of a recording: in memory and, in small pieces, in session storage. */
export interface RecordingLog {
	readonly observations: readonly RecordingEvent[];
	/** Returns whether there was room for it. Choices, pages and the like always find some: their number is limited. */
	add(observation: RecordingEvent): boolean;
	/** Whether there is no more room for changes of the jar and offers. */
	isFull(): boolean;
	/** Resolves when every added observation is written or has failed to be. */
	flush(): Promise<void>;
}

const prefixOf = (id: string) => `${recordingLogKind.prefix}${id}:`;

/** Returns the storage keys of a recording's log; of all logs when null. */
export async function logKeys(session: KeyValueStore, id: string | null): Promise<readonly string[]> {
	return [...(await session.entries(id === null ? recordingLogKind.prefix : prefixOf(id))).keys()];
}

/** Opens a recording's log, with what earlier workers have written. `onCut`: it could not be stored. */
export async function openRecordingLog(deps: {
	session: KeyValueStore;
	clock: Clock;
	id: string;
	onCut: (error: unknown) => void;
}): Promise<RecordingLog> {
	const { session, clock, id, onCut } = deps;
	const values = await readKind(session, { ...recordingLogKind, prefix: prefixOf(id) });
	const pieces = [...values].map(([number, text]) => ({ number: Number(number), part: parseLogPiece(text) }));
	pieces.sort((a, b) => a.number - b.number);
	const observations = pieces.flatMap(({ part }) => part);
	let next = (pieces.at(-1)?.number ?? -1) + 1;
	let size = octetsOf(JSON.stringify(observations));
	let hasFailed = false;
	/** Once one observation found no room, none does: the log has no gaps. */
	let isFull = size > MAX_LOG_OCTETS;
	/** Observations as JSON. */
	let pending: string[] = [];
	let timer: Unsubscribe | null = null;
	let lastWrite = Number.NEGATIVE_INFINITY;
	let writing: Promise<void> = Promise.resolve();

	function cut(error: unknown): void {
		if (!hasFailed) onCut(error);
		hasFailed = true;
	}

	/** Writes in this turn, so that a worker that is stopped afterwards has written. */
	function write(): void {
		timer?.();
		timer = null;
		if (pending.length === 0) return;
		const part = pending;
		pending = [];
		lastWrite = clock.monotonic();
		const written = session
			.set({ [`${prefixOf(id)}${next++}`]: pack(recordingLogKind, `[${part.join(',')}]`) })
			.catch(cut);
		writing = Promise.all([writing, written]).then(() => undefined);
	}

	return {
		observations,
		isFull: () => isFull || hasFailed,
		add(observation) {
			if (hasFailed) return false;
			const isSized = SIZED.has(observation.kind);
			if (isSized && isFull) return false;
			const text = JSON.stringify(observation);
			if (isSized) {
				size += octetsOf(text) + 1;
				isFull = size > MAX_LOG_OCTETS;
				if (isFull) return false;
			}
			observations.push(observation);
			pending.push(text);
			const wait = lastWrite + WRITE_INTERVAL_MS - clock.monotonic();
			if (wait <= 0) write();
			else timer ??= clock.after(wait, write);
			return true;
		},
		async flush() {
			write();
			await writing;
		},
	};
}
