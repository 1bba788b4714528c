import { describe, expect, it, vi } from 'vitest';
import { createPopupModel } from '../../../popup/model/create-popup-model.ts';
import { reportOf } from '../../../popup/model/popup-model.ts';
import { IntentError } from '../../../src/messaging/intent-error.ts';
import { fakeBackend } from '../fake-backend.ts';
import { makeReport } from '../make-report.ts';
import { type PopupScenario, SCENARIOS } from '../scenarios.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function open(scenario: PopupScenario) {
	const backend = fakeBackend(scenario);
	const model = createPopupModel(backend);
	await settled();
	return { backend, model };
}

const report = makeReport({ revision: 5 });
const ready = { state: 'ready', report, offer: null, news: null, trouble: [] } as const;

describe('the popup’s model', () => {
	it('paints the stored report while the jar is read', async () => {
		const { model } = await open({ stored: report, inspection: 'never' });
		expect(model.screen.value).toEqual({ state: 'loading', report });
	});

	it('is ready with the reply, not with the stored report', async () => {
		const { model } = await open({ stored: makeReport({ revision: 4 }), inspection: ready });
		expect(model.screen.value).toEqual(ready);
	});

	it('keeps a newer report that arrived by storage before the reply', async () => {
		const backend = fakeBackend({ stored: report, inspection: ready });
		let answer: (reply: typeof ready) => void = () => {};
		backend.client.inspect = () => new Promise((resolve) => (answer = resolve));
		const model = createPopupModel(backend);
		await settled();
		backend.store(makeReport({ revision: 6 }));
		answer(ready);
		await settled();
		expect(model.screen.value.state).toBe('ready');
		expect(reportOf(model.screen.value)?.revision).toBe(6);
	});

	it.each([
		['a later revision', makeReport({ revision: 6 }), 6],
		['the same revision', makeReport({ revision: 5, rows: [] }), 5],
		['an earlier revision', makeReport({ revision: 4 }), 5],
		['another portal', makeReport({ revision: 9, host: 'other.opendatasoft.com' }), 5],
		['another cookie store', makeReport({ revision: 9, store: 'firefox-private' }), 5],
	])('after a stored report of %s shows the right one', async (_, stored, revision) => {
		const { backend, model } = await open({ inspection: ready });
		backend.store(stored);
		expect(reportOf(model.screen.value)?.revision).toBe(revision);
	});

	it('sends the intent and asks for hosts in the turn of the click', async () => {
		const { backend, model } = await open({ ...SCENARIOS.foreign, grants: 'dialog' });
		model.askForSite();
		expect(backend.calls).toEqual([
			'inspect, looking',
			'add data.ville-exemple.example',
			'request *://data.ville-exemple.example/* *://ville-exemple.example/*',
		]);
		expect(model.asked.value).toBe('waiting');
	});

	it('asks for the hosts even if the intent fails at once', async () => {
		const { backend, model } = await open(SCENARIOS.foreign);
		backend.client['site.add'] = () => Promise.reject(new Error('no worker'));
		await model.askForSite();
		expect(backend.calls.at(-1)).toMatch(/^request /);
	});

	it('does not add a site anew whose permission was only withdrawn', async () => {
		const { backend, model } = await open(SCENARIOS.withdrawn);
		model.askForSite();
		expect(backend.calls).toEqual(['inspect, looking', 'request *://*.opendatasoft.com/*']);
	});

	it('looks again once hosts are granted', async () => {
		const { backend, model } = await open({ ...SCENARIOS.foreign, grants: true });
		backend.answer(ready);
		await model.askForSite();
		expect(model.screen.value).toEqual(ready);
		expect(model.asked.value).toBe('no');
	});

	it('says so when the person refuses, and stays where it is', async () => {
		const { backend, model } = await open({ ...SCENARIOS.foreign, grants: false });
		await model.askForSite();
		expect(model.asked.value).toBe('refused');
		expect(model.screen.value.state).toBe('no-permission');
		expect(backend.calls.filter((call) => call.startsWith('inspect'))).toHaveLength(1);
	});

	it('looks again when a report of the awaited site is stored: permission was granted elsewhere', async () => {
		const { backend, model } = await open(SCENARIOS.foreign);
		backend.answer(ready);
		backend.store(makeReport({ host: 'data.ville-exemple.example' }));
		await settled();
		expect(model.screen.value.state).toBe('ready');
	});

	it('asks for the parent domains that are hidden, and for no more', async () => {
		const { backend, model } = await open({ ...SCENARIOS['hidden-parent'], grants: 'dialog' });
		model.askForHidden();
		expect(backend.calls.at(-1)).toBe('request *://ville-exemple.example/*');
	});

	it('says that a site is a portal, and looks again', async () => {
		const { backend, model } = await open(SCENARIOS['no-policy']);
		await model.setPlatform(true);
		expect(backend.calls).toEqual([
			'inspect, looking',
			'platform data.ville-exemple.example true',
			'inspect',
		]);
	});

	it('tells an error, in the worker’s own words where it gave some, and tries again', async () => {
		const { backend, model } = await open({ inspection: 'fails' });
		expect(model.screen.value).toEqual({ state: 'error', message: 'worker-gone', detail: [] });
		backend.client.inspect = () =>
			Promise.reject(new IntentError({ code: 'tab-gone', detail: ['failure_tab_gone'] }));
		await model.retry();
		expect(model.screen.value).toMatchObject({ state: 'error', detail: ['failure_tab_gone'] });
		backend.client.inspect = async () => ready;
		const retried = model.retry();
		expect(model.screen.value.state).toBe('loading');
		await retried;
		expect(model.screen.value).toEqual(ready);
	});

	it('calls silence an error after a while', async () => {
		vi.useFakeTimers();
		try {
			const model = createPopupModel(fakeBackend({ inspection: 'never' }), 500);
			await vi.advanceTimersByTimeAsync(499);
			expect(model.screen.value.state).toBe('loading');
			await vi.advanceTimersByTimeAsync(1);
			expect(model.screen.value.state).toBe('error');
		} finally {
			vi.useRealTimers();
		}
	});

	it('lets the last of two inspections win, whichever answers last', async () => {
		const { backend, model } = await open({ inspection: ready });
		const answers: ((reply: typeof ready) => void)[] = [];
		backend.client.inspect = () => new Promise((resolve) => answers.push(resolve));
		model.refresh();
		model.refresh();
		await settled();
		answers[1]?.({ ...ready, report: makeReport({ revision: 8 }) });
		answers[0]?.({ ...ready, report: makeReport({ revision: 7 }) });
		await settled();
		expect(reportOf(model.screen.value)?.revision).toBe(8);
	});
});
