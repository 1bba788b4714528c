import type { PopupBackend } from '../../popup/backend.ts';
import type { RecordingState } from '../../src/core/recording/recording.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import type { Inspection } from '../../src/messaging/intents/inspection.ts';
import type { PolicyReading } from '../../src/messaging/policy-reading.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';
import type { PopupScenario } from './scenarios.ts';

export interface FakeBackend extends PopupBackend {
	/** The calls so far, in order. */
	readonly calls: string[];
	readonly saved: FileToSave[];
	/** Copied texts, in order. */
	readonly copied: string[];
	/** Stores a report, as the worker does. */
	store(report: SiteReport): void;
	/** Drops a portal's report, as the worker does. */
	drop(portal: Pick<SiteReport, 'store' | 'host'>): void;
	/** Changes the recording state, as the worker does. */
	record(state: RecordingState | null): void;
	/** Sets the reply of `inspect`. */
	answer(inspection: PopupScenario['inspection']): void;
}

/** A browser and a worker that behave as the scenario describes. */
export function fakeBackend(scenario: PopupScenario): FakeBackend {
	const listeners = new Set<Parameters<PopupBackend['onReport']>>();
	const watchers = new Set<(state: RecordingState | null) => void>();
	const { isFirefox = false, offer = 'fails', now = null, starts = true } = scenario.recording ?? {};
	let inspection: PopupScenario['inspection'] = scenario.inspection;
	const calls: string[] = [];
	const saved: FileToSave[] = [];
	const copied: string[] = [];

	function reply(answer: PopupScenario['inspection']): Promise<Inspection> {
		if (answer === 'never') return new Promise<Inspection>(() => null);
		return answer === 'fails' ? Promise.reject(new Error('worker-gone')) : Promise.resolve(answer);
	}

	return {
		calls,
		saved,
		copied,
		store(report) {
			for (const [listener] of listeners) listener(report);
		},
		drop({ store, host }) {
			for (const [, onGone] of listeners) onGone(store, host);
		},
		record(state) {
			for (const watcher of watchers) watcher(state);
		},
		answer(next) {
			inspection = next;
		},
		tabId: () => 7,
		storedReport: async () => scenario.stored ?? null,
		inspect(look) {
			calls.push(look ? 'inspect, looking' : 'inspect');
			return reply(inspection);
		},
		lookFor(what) {
			calls.push(`look ${what}`);
			return reply(scenario.found ?? inspection);
		},
		onReport(...both) {
			listeners.add(both);
			return () => listeners.delete(both);
		},
		async addSite(host) {
			calls.push(`add ${host}`);
		},
		async setPlatform(host, platform) {
			calls.push(`platform ${host} ${platform}`);
		},
		requestOrigins(origins) {
			calls.push(`request ${origins.join(' ')}`);
			return scenario.grants === 'dialog'
				? new Promise<boolean>(() => null)
				: Promise.resolve(scenario.grants ?? true);
		},
		readPolicy(asIs) {
			calls.push(`read ${asIs ? 'this page' : 'policy'}`);
			const { reading = 'fails' } = scenario;
			if (reading === 'never') return new Promise<PolicyReading>(() => null);
			return reading === 'fails' ? Promise.reject(new Error('worker-gone')) : Promise.resolve(reading);
		},
		async readPolicyAt(site, url) {
			calls.push(`read ${url} for ${site}`);
		},
		async policy(site) {
			calls.push(`policy ${site}`);
			return null;
		},
		async journal(store, host) {
			calls.push(`journal ${store} ${host}`);
			return null;
		},
		async copy(text) {
			if (scenario.clipboard === 'refuses') throw new Error('not allowed');
			copied.push(text);
		},
		recording: {
			isFirefox,
			onState(listener) {
				watchers.add(listener);
				Promise.resolve().then(() => listener(now));
				return () => watchers.delete(listener);
			},
			async offer() {
				calls.push('offer');
				if (offer === 'never') return new Promise<RecordingOffer>(() => null);
				if (offer === 'fails') throw new Error('worker-gone');
				return offer;
			},
			async start(way) {
				calls.push(`start ${way}`);
				if (!starts) throw refusal('tab-gone');
			},
			async stop(id) {
				calls.push(`stop ${id}`);
			},
			async mark(id, answer) {
				calls.push(`mark ${id} ${answer}`);
			},
			async showTab(tabId) {
				calls.push(`show ${tabId}`);
			},
		},
		close() {
			calls.push('close');
		},
		save(file) {
			saved.push(file);
		},
	};
}
