import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportThread } from '../../../options/importing/run-thread.ts';
import { CORRECT_TIMEOUT_MS, createCorrector } from '../../../options/make-true/corrector.ts';
import type { SourcePage } from '../../../src/core/policy/source-page.ts';

const page: SourcePage = { language: null, url: null, kind: 'text', content: 'x' };
const corrected = { content: 'y', places: [], unplaced: [] };

function stage() {
	const threads: ReturnType<typeof fakeThread>[] = [];
	function fakeThread() {
		const target = new EventTarget();
		return {
			posted: [] as { request: number }[],
			isEnded: false,
			addEventListener: target.addEventListener.bind(target),
			postMessage(message: { request: number }) {
				this.posted.push(message);
			},
			terminate() {
				this.isEnded = true;
			},
			says: (data: unknown) => target.dispatchEvent(new MessageEvent('message', { data })),
			dies: (message: string) => target.dispatchEvent(Object.assign(new Event('error'), { message })),
		};
	}
	const corrector = createCorrector(() => {
		const thread = fakeThread();
		threads.push(thread);
		return thread as unknown as ImportThread;
	});
	return { threads, ...corrector };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('correcting pages in a thread', () => {
	it('asks one thread for all, and gives each caller its own answer', async () => {
		const { threads, correct } = stage();
		const [first, second] = [correct(page, []), correct(page, [])];
		threads[0]?.says({ request: 2, corrected: { ...corrected, content: 'second' } });
		threads[0]?.says({ request: 1, corrected });
		expect(await Promise.all([first, second])).toEqual([corrected, { ...corrected, content: 'second' }]);
		expect(threads).toHaveLength(1);
	});

	it('reads what a page declares', async () => {
		const { threads, readPage } = stage();
		const declared = readPage(page);
		expect(threads[0]?.posted).toMatchObject([{ changes: null }]);
		threads[0]?.says({ request: 1, declared: [] });
		expect(await declared).toEqual([]);
	});

	it('passes on why a page could not be corrected, and goes on', async () => {
		const { threads, correct } = stage();
		const failed = expect(correct(page, [])).rejects.toThrow('too deep');
		threads[0]?.says({ request: 1, error: 'too deep' });
		await failed;
		const next = correct(page, []);
		threads[0]?.says({ request: 2, corrected });
		expect(await next).toBe(corrected);
	});

	it.each([
		['dies', (thread?: ReturnType<typeof stage>['threads'][0]) => void thread?.dies('gone')],
		['takes too long', () => void vi.advanceTimersByTime(CORRECT_TIMEOUT_MS)],
	])('starts another thread after one that %s', async (_, end) => {
		const { threads, correct } = stage();
		const failed = expect(correct(page, [])).rejects.toThrow();
		end(threads[0]);
		await failed;
		expect(threads[0]?.isEnded).toBe(true);
		const next = correct(page, []);
		threads[1]?.says({ request: 2, corrected });
		expect(await next).toBe(corrected);
	});
});
