import type { OptionsBackend, ReadFailureCode, ReadOutcome, ReadStage } from '../backend.ts';
import { type ImportThread, runThread } from './run-thread.ts';

/** A message from the import worker to the page. The page sends it one `ReadSource`. */
export type WorkerMessage =
	| { readonly type: 'stage'; readonly stage: ReadStage }
	| { readonly type: 'outcome'; readonly outcome: ReadOutcome }
	| { readonly type: 'crash'; readonly message: string };

/** Ms. 20 MB of text take a third of it on a slow computer; only what is made to take long takes longer. */
export const READ_TIMEOUT_MS = 120_000;

const nothing = (code: ReadFailureCode, place: string | null = null): ReadOutcome => ({
	kind: 'nothing',
	failure: { code, place },
});
const crashed = (message: string) => nothing('crashed', message || null);

/**
 * Reads sources in a thread each. Aborting ends the thread at once, in the middle of whatever it does, and so does
 * `READ_TIMEOUT_MS`; a thread that dies gives a failure, not silence.
 */
export function createSourceReader(startThread: () => ImportThread): OptionsBackend['read'] {
	return (source, onStage, signal) =>
		runThread<WorkerMessage, ReadOutcome>(startThread, {
			send: source,
			signal,
			timeoutMs: READ_TIMEOUT_MS,
			onMessage(message, end) {
				if (message.type === 'stage') onStage(message.stage);
				else end(message.type === 'crash' ? crashed(message.message) : message.outcome);
			},
			onTimeout: () => nothing('too-complex'),
			onCrash: crashed,
		});
}
