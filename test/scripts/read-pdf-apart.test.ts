import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { readPdfApart } from '../../scripts/policy/read-pdf-apart.ts';

/** A thread with scripted answers, which records its end. */
function fakeThread() {
	const thread = Object.assign(new EventEmitter(), {
		postMessage: vi.fn(),
		terminate: vi.fn(async () => 0),
	});
	const read = readPdfApart(async () => thread as unknown as Worker);
	return { thread, outcome: read(new Uint8Array(), { name: 'a.pdf', url: null }) };
}

describe('a PDF that the command line reads in a thread', () => {
	it('is given up when pdf.js takes too long', async () => {
		vi.useFakeTimers();
		const { thread, outcome } = fakeThread();
		const refused = expect(outcome).rejects.toMatchObject({ code: 'too-complex' });
		await vi.advanceTimersByTimeAsync(60_000);
		vi.useRealTimers();
		await refused;
		expect(thread.terminate).toHaveBeenCalled();
	});

	it('is refused as the thread says, or when its memory is used up', async () => {
		const { thread, outcome } = fakeThread();
		await Promise.resolve();
		thread.emit('message', { code: 'pdf-broken', substitutions: [] });
		await expect(outcome).rejects.toMatchObject({ code: 'pdf-broken' });
		const full = fakeThread();
		await Promise.resolve();
		full.thread.emit('error', Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
		await expect(full.outcome).rejects.toMatchObject({ code: 'too-complex' });
	});
});
