import type { Declaration } from '../../src/core/policy/policy.ts';
import type { SourcePage } from '../../src/core/policy/source-page.ts';
import type { Change, CorrectedPage } from '../../src/correct/correction.ts';
import type { OptionsBackend } from '../backend.ts';
import type { ImportThread } from '../importing/run-thread.ts';

/** A message from the page to its thread. */
export interface CorrectRequest {
	readonly request: number;
	readonly page: SourcePage;
	/** Null to read the page as it is. */
	readonly changes: readonly Change[] | null;
}

interface CorrectResult {
	readonly corrected: CorrectedPage;
	/** The declarations of the page as it is. */
	readonly declared: readonly Declaration[];
}

/** The thread's answer: what was asked for, or why there is nothing. */
export type CorrectReply = { readonly request: number } & (
	| Partial<CorrectResult>
	| { readonly error: string }
);

/** Ms. Ordinary pages take less than a tenth of a second. */
export const CORRECT_TIMEOUT_MS = 60_000;

interface Pending {
	answer(reply: CorrectReply): void;
	fail(message: string): void;
}

/** Corrects and reads pages in one thread, which starts with the first page and ends when it fails or takes too long. */
export function createCorrector(
	startThread: () => ImportThread,
): Pick<OptionsBackend, 'correct' | 'readPage'> {
	const pending = new Map<number, Pending>();
	let thread: ImportThread | null = null;
	let last = 0;

	function end(message: string): void {
		thread?.terminate();
		thread = null;
		for (const { fail } of pending.values()) fail(message);
		pending.clear();
	}

	function start(): ImportThread {
		const started = startThread();
		started.addEventListener('error', ({ message }) => end(message));
		started.addEventListener('messageerror', () => end('messageerror'));
		started.addEventListener('message', ({ data }: MessageEvent<CorrectReply>) => {
			const waiting = pending.get(data.request);
			pending.delete(data.request);
			waiting?.answer(data);
		});
		return started;
	}

	function ask<Field extends keyof CorrectResult>(
		field: Field,
		page: SourcePage,
		changes: CorrectRequest['changes'],
	): Promise<CorrectResult[Field]> {
		return new Promise((resolve, reject) => {
			thread ??= start();
			const request = ++last;
			const timer = setTimeout(() => end('timeout'), CORRECT_TIMEOUT_MS);
			const fail = (message: string) => {
				clearTimeout(timer);
				reject(new Error(message));
			};
			pending.set(request, {
				fail,
				answer(reply) {
					const results: Partial<CorrectResult> = 'error' in reply ? {} : reply;
					const result: CorrectResult[Field] | undefined = results[field];
					if (result === undefined) return fail('error' in reply ? reply.error : field);
					clearTimeout(timer);
					resolve(result);
				},
			});
			thread.postMessage({ request, page, changes } satisfies CorrectRequest);
		});
	}

	return {
		correct: (page, changes) => ask('corrected', page, changes),
		readPage: (page) => ask('declared', page, null),
	};
}
