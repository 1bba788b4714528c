import { describe, expect, it, vi } from 'vitest';
import { createAutomaticModel } from '../../report/guide/automatic/automatic-model.ts';
import type { GuideBackend } from '../../report/guide/backend.ts';
import type { BannerReport } from '../../src/core/banner/banner-messages.ts';
import { PORTAL } from '../popup/make-report.ts';
import { fakeGuide } from './fake-guide.ts';
import { TARGET } from './guide-scenarios.ts';

const REQUEST = {
	planId: TARGET.id,
	tab: { tabId: 7, host: PORTAL },
	host: PORTAL,
	way: 'private-window',
	steps: ['nothing', 'refused', 'accepted'],
} as const;

type Replaceable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A portal that is visited, and what was called. */
function stage() {
	const backend = fakeGuide({ target: TARGET });
	return {
		backend,
		client: backend.client as Replaceable<GuideBackend['client']>,
		calls: backend.calls,
		model: createAutomaticModel(backend),
	};
}

describe('automatic visits', () => {
	it('are recorded one after the other, each with its answer, and end with the page in front', async () => {
		const { calls, model } = stage();
		await model.run(REQUEST);
		expect(model.state.value).toEqual({ kind: 'finished' });
		expect(calls.filter((call) => /^(?:start|answer|automate|stop|show)/.test(call))).toEqual([
			'start 7 private-window p1 nothing',
			'automate banner left-alone',
			'automate finished',
			'stop r1',
			'start 7 private-window p1 refused',
			'answer refused',
			'automate clicked',
			'automate banner answered',
			'automate finished',
			'stop r1',
			'start 7 private-window p1 accepted',
			'answer accepted',
			'automate clicked',
			'automate banner answered',
			'automate finished',
			'stop r1',
			'show 3',
		]);
	});

	it('stop at once: the recording is ended, and no other begun', async () => {
		const { client, calls, model } = stage();
		client['recording.quiet'] = () => {
			model.stop();
			return new Promise(() => undefined);
		};
		await model.run(REQUEST);
		expect(model.state.value).toEqual({ kind: 'broken', step: 'nothing', reason: 'stopped' });
		expect(calls.filter((call) => call.startsWith('start') || call.startsWith('stop'))).toEqual([
			'start 7 private-window p1 nothing',
			'stop r1',
		]);
	});

	it('say that the portal was not reached, and that a window was closed', async () => {
		const unreachable = stage();
		unreachable.backend.visits.links = async () => null;
		await unreachable.model.run(REQUEST);
		expect(unreachable.model.state.value).toMatchObject({ kind: 'broken', reason: 'unreachable' });
		const closed = stage();
		closed.client['recording.quiet'] = async () => null;
		await closed.model.run(REQUEST);
		expect(closed.model.state.value).toMatchObject({ kind: 'broken', reason: 'closed' });
		expect(closed.calls).toContain('stop r1');
	});

	it('do not take a banner that cannot be answered for answered', async () => {
		const { backend, calls, model } = stage();
		backend.visits.seekBanner = async (_tabId, onReport) => {
			onReport({ kind: 'found', rule: 'a-rule' }, 0);
			return { answer: () => onReport({ kind: 'failed' } satisfies BannerReport, 0), close: () => undefined };
		};
		await model.run({ ...REQUEST, steps: ['refused'] });
		expect(calls).toContain('automate banner not-answered');
	});

	it('wait again when the worker that waited was stopped', async () => {
		const { client, model } = stage();
		const quiet = vi.fn().mockRejectedValueOnce(new Error('stopped')).mockResolvedValue({ isQuiet: true });
		client['recording.quiet'] = quiet;
		await model.run({ ...REQUEST, steps: ['nothing'] });
		expect(model.state.value).toEqual({ kind: 'finished' });
	});

	it('that an earlier load of the page began are ended, and said', async () => {
		const { calls, model } = stage();
		const recording = {
			id: 'r9',
			automatic: { guideTab: 3 },
			plan: { id: TARGET.id, step: 'refused' },
		} as never;
		await model.endAbandoned(recording);
		expect(calls).toContain('stop r9');
		expect(model.state.value).toEqual({ kind: 'broken', step: 'refused', reason: 'reloaded' });
	});
});
