import { describe, expect, it, vi } from 'vitest';
import type { ReadSource, ReadStage } from '../../../options/backend.ts';
import { createSourceReader, READ_TIMEOUT_MS } from '../../../options/importing/import-client.ts';
import type { ImportThread } from '../../../options/importing/run-thread.ts';

const source: ReadSource = { content: 'x', kind: 'text', url: null, name: null };

/** A worker thread with scripted messages that records its end. */
function fakeThread() {
	const target = new EventTarget();
	const thread = {
		posted: [] as unknown[],
		ended: false,
		addEventListener: target.addEventListener.bind(target),
		postMessage: (message: unknown) => thread.posted.push(message),
		terminate: () => {
			thread.ended = true;
		},
		says: (data: unknown) => target.dispatchEvent(new MessageEvent('message', { data })),
		dies: (message: string) => target.dispatchEvent(Object.assign(new Event('error'), { message })),
	};
	return thread;
}

const start = (signal = new AbortController().signal) => {
	const thread = fakeThread();
	const stages: ReadStage[] = [];
	const read = createSourceReader(() => thread as unknown as ImportThread);
	return { thread, stages, outcome: read(source, (stage) => stages.push(stage), signal) };
};

describe('reading in a thread', () => {
	it('passes on the stages and the outcome, and ends the thread', async () => {
		const { thread, stages, outcome } = start();
		thread.says({ type: 'stage', stage: 'understanding' });
		thread.says({ type: 'outcome', outcome: { kind: 'backup', backup: 1 } });
		expect(await outcome).toEqual({ kind: 'backup', backup: 1 });
		expect([thread.posted, stages, thread.ended]).toEqual([[source], ['understanding'], true]);
	});

	it('ends the thread in the middle of its work when it is cancelled', async () => {
		const stop = new AbortController();
		const { thread, outcome } = start(stop.signal);
		stop.abort();
		await expect(outcome).rejects.toMatchObject({ name: 'AbortError' });
		expect(thread.ended).toBe(true);
	});

	it('ends the thread when it takes too long', async () => {
		vi.useFakeTimers();
		const { thread, outcome } = start();
		vi.advanceTimersByTime(READ_TIMEOUT_MS);
		vi.useRealTimers();
		expect(await outcome).toEqual({ kind: 'nothing', failure: { code: 'too-complex', place: null } });
		expect(thread.ended).toBe(true);
	});

	it('gives a failure, not silence, when the thread dies or says that it cannot go on', async () => {
		const dead = start();
		dead.thread.dies('out of memory');
		expect(await dead.outcome).toEqual({
			kind: 'nothing',
			failure: { code: 'crashed', place: 'out of memory' },
		});
		const lost = start();
		lost.thread.says({ type: 'crash', message: '' });
		expect(await lost.outcome).toEqual({ kind: 'nothing', failure: { code: 'crashed', place: null } });
	});
});
