import type { PopupBackend } from '../../popup/backend.ts';
import type { SiteReport } from '../../src/core/verdict.ts';
import type { Inspection, PolicyReading } from '../../src/messaging/intents.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';
import type { Scenario } from './scenarios.ts';

export interface FakeBackend extends PopupBackend {
	/** What was asked of it, in order. */
	readonly calls: string[];
	readonly saved: FileToSave[];
	/** What was copied, the last one last. */
	readonly copied: string[];
	/** Stores a report, as the worker does. */
	store(report: SiteReport): void;
	/** Drops a portal's report, as the worker does. */
	drop(portal: Pick<SiteReport, 'store' | 'host'>): void;
	/** What `inspect` says from now on. */
	answer(inspection: Scenario['inspection']): void;
}

/** A browser and a worker that behave as a scenario says. */
export function fakeBackend(scenario: Scenario): FakeBackend {
	const listeners = new Set<Parameters<PopupBackend['onReport']>>();
	let inspection: Scenario['inspection'] = scenario.inspection;
	const calls: string[] = [];
	const saved: FileToSave[] = [];
	const copied: string[] = [];

	function reply(answer: Scenario['inspection']): Promise<Inspection> {
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
		close() {
			calls.push('close');
		},
		save(file) {
			saved.push(file);
		},
	};
}
