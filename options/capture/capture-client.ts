import type { CaptureReading } from '../../src/core/capture/capture.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { type ImportThread, runThread } from '../importing/run-thread.ts';

export type CaptureClient = Pick<Client, 'audit.of-capture'>;

/** A message from the page to its thread. */
export interface CaptureRequest {
	readonly har: Blob;
}

/** Larger files are not read: the longest texts of browsers, and their memory, end above it. */
export const MAX_HAR_BYTES = 200 * 1024 * 1024;

/** Ms. 100 MB take a twentieth of it. */
const CAPTURE_TIMEOUT_MS = 120_000;

const TOO_COMPLEX: CaptureReading = { failure: 'too-complex' };

/** Reads a HAR file in a thread of its own, which ends with it; rejects only where `signal` aborts. */
export type ReadHar = (file: Blob, signal: AbortSignal) => Promise<CaptureReading>;

export function createCaptureReader(startThread: () => ImportThread): ReadHar {
	return (har, signal) =>
		runThread<CaptureReading, CaptureReading>(startThread, {
			send: { har } satisfies CaptureRequest,
			signal,
			timeoutMs: CAPTURE_TIMEOUT_MS,
			onMessage: (reading, end) => end(reading),
			// A thread without memory dies.
			onTimeout: () => TOO_COMPLEX,
			onCrash: () => TOO_COMPLEX,
		});
}
