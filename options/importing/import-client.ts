import type { OptionsBackend, ReadFailureCode, ReadOutcome, ReadStage } from '../backend.ts';

/** A message from the import worker to the page. The page sends it one `ReadSource`. */
export type WorkerMessage =
	| { readonly type: 'stage'; readonly stage: ReadStage }
	| { readonly type: 'outcome'; readonly outcome: ReadOutcome }
	| { readonly type: 'crash'; readonly message: string };

/** The part of `Worker` that is needed. */
export type ImportThread = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Ms. 20 MB of text take a third of it on a slow computer; only what is made to take long takes longer. */
export const READ_TIMEOUT_MS = 120_000;

/**
 * Reads sources in a thread each. Aborting ends the thread at once, in the middle of whatever it does, and so does
 * `READ_TIMEOUT_MS`; a thread that dies gives a failure, not silence.
 */
export function createSourceReader(startThread: () => ImportThread): OptionsBackend['read'] {
	return (source, onStage, signal) =>
		new Promise<ReadOutcome>((resolve, reject) => {
			signal.throwIfAborted();
			const thread = startThread();
			const timer = setTimeout(() => fail('too-complex'), READ_TIMEOUT_MS);
			const end = (run: () => void) => {
				clearTimeout(timer);
				signal.removeEventListener('abort', abort);
				thread.terminate();
				run();
			};
			const abort = () => end(() => reject(signal.reason));
			const fail = (code: ReadFailureCode, place: string | null = null) =>
				end(() => resolve({ kind: 'nothing', failure: { code, place } }));
			const crash = (message: string) => fail('crashed', message || null);
			signal.addEventListener('abort', abort);
			thread.addEventListener('error', (event) => crash(event.message));
			thread.addEventListener('messageerror', () => crash(''));
			thread.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
				if (data.type === 'stage') onStage(data.stage);
				else if (data.type === 'crash') crash(data.message);
				else end(() => resolve(data.outcome));
			});
			thread.postMessage(source);
		});
}
