import type { ReadPage, SentPage } from '../src/ports/policy-reader.ts';

/** Ms; a page of the size that is read unasked takes a hundredth of it. */
const THREAD_TIMEOUT_MS = 20_000;

type Answer = { readonly outcome: ReadPage | null } | { readonly error: string };

/** Replaces `readPolicyPage` in Firefox (`scripts/build/importer-apart.mjs`): the same in a thread, which ends afterwards. */
export function readPolicyPage(page: SentPage): Promise<ReadPage | null> {
	return new Promise<ReadPage | null>((resolve, reject) => {
		const thread = new Worker('/background/reading-thread.js', { type: 'module' });
		const end = (run: () => void) => {
			clearTimeout(timer);
			thread.terminate();
			run();
		};
		const fail = (why: string) => end(() => reject(new Error(why)));
		const timer = setTimeout(() => fail('The page takes too long to read'), THREAD_TIMEOUT_MS);
		thread.addEventListener('error', (event) => fail(event.message || 'The thread failed'));
		thread.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
			if ('error' in data) fail(data.error);
			else end(() => resolve(data.outcome));
		});
		thread.postMessage(page, [page.bytes.buffer]);
	});
}
