/** The part of `Worker` that is needed. */
export type ImportThread = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** One call of a thread of its own. */
export interface ThreadCall<Message, Result> {
	/** The message that the thread is sent. */
	readonly send: unknown;
	readonly signal: AbortSignal;
	readonly timeoutMs: number;
	/** Calls `end` with the result once a message holds it. */
	onMessage(message: Message, end: (result: Result) => void): void;
	/** The result where it takes too long. */
	onTimeout(): Result;
	/** The result where the thread dies. */
	onCrash(message: string): Result;
}

/**
 * Runs one call in a thread of its own, which ends with it: aborting ends it at once, in the middle of whatever it does,
 * and so does the timeout. Rejects only where `signal` aborts.
 */
export function runThread<Message, Result>(
	startThread: () => ImportThread,
	call: ThreadCall<Message, Result>,
): Promise<Result> {
	const { send, signal, timeoutMs } = call;
	return new Promise<Result>((resolve, reject) => {
		signal.throwIfAborted();
		const thread = startThread();
		const timer = setTimeout(() => finish(call.onTimeout()), timeoutMs);
		const end = (run: () => void) => {
			clearTimeout(timer);
			signal.removeEventListener('abort', abort);
			thread.terminate();
			run();
		};
		const finish = (result: Result) => end(() => resolve(result));
		const abort = () => end(() => reject(signal.reason));
		signal.addEventListener('abort', abort);
		thread.addEventListener('error', (event) => finish(call.onCrash(event.message)));
		thread.addEventListener('messageerror', () => finish(call.onCrash('')));
		thread.addEventListener('message', ({ data }: MessageEvent<Message>) => call.onMessage(data, finish));
		thread.postMessage(send);
	});
}
