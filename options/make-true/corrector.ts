import type { SourcePage } from '../../src/core/policy/source-page.ts';
import type { Change, CorrectedPage } from '../../src/correct/correction.ts';
import type { OptionsBackend } from '../backend.ts';
import type { ImportThread } from '../importing/import-client.ts';

/** A message from the page to its thread. */
export interface CorrectRequest {
	readonly request: number;
	readonly page: SourcePage;
	readonly changes: readonly Change[];
}

/** The thread's answer: the corrected page, or why there is none. */
export type CorrectReply =
	| { readonly request: number; readonly corrected: CorrectedPage }
	| { readonly request: number; readonly error: string };

/** Ms. Ordinary pages take less than a tenth of a second. */
export const CORRECT_TIMEOUT_MS = 60_000;

interface Pending {
	resolve(corrected: CorrectedPage): void;
	reject(error: Error): void;
}

/** Corrects pages in one thread, which starts with the first page and ends when it fails or takes too long. */
export function createCorrector(startThread: () => ImportThread): OptionsBackend['correct'] {
	const pending = new Map<number, Pending>();
	let thread: ImportThread | null = null;
	let last = 0;

	function end(message: string): void {
		thread?.terminate();
		thread = null;
		for (const { reject } of pending.values()) reject(new Error(message));
		pending.clear();
	}

	function start(): ImportThread {
		const started = startThread();
		started.addEventListener('error', ({ message }) => end(message));
		started.addEventListener('messageerror', () => end('messageerror'));
		started.addEventListener('message', ({ data }: MessageEvent<CorrectReply>) => {
			const waiting = pending.get(data.request);
			pending.delete(data.request);
			if ('corrected' in data) waiting?.resolve(data.corrected);
			else waiting?.reject(new Error(data.error));
		});
		return started;
	}

	return (page, changes) =>
		new Promise<CorrectedPage>((resolve, reject) => {
			thread ??= start();
			const request = ++last;
			const timer = setTimeout(() => end('timeout'), CORRECT_TIMEOUT_MS);
			pending.set(request, {
				resolve(corrected) {
					clearTimeout(timer);
					resolve(corrected);
				},
				reject(error) {
					clearTimeout(timer);
					reject(error);
				},
			});
			thread.postMessage({ request, page, changes } satisfies CorrectRequest);
		});
}
