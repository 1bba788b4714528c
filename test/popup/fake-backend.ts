import type { PopupBackend } from '../../popup/backend.ts';
import type { SiteReport } from '../../src/core/verdict.ts';
import type { Inspection, PolicyReading } from '../../src/messaging/intents.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';
import type { Scenario } from './scenarios.ts';

export interface FakeBackend extends PopupBackend {
	/** What was asked of it, in order. */
	readonly calls: string[];
	readonly saved: FileToSave[];
	/** Stores a report, as the worker does. */
	store(report: SiteReport): void;
	/** What `inspect` says from now on. */
	answer(inspection: Scenario['inspection']): void;
}

/** A browser and a worker that behave as a scenario says. */
export function fakeBackend(scenario: Scenario): FakeBackend {
	const listeners = new Set<(report: SiteReport) => void>();
	let inspection: Scenario['inspection'] = scenario.inspection;
	const calls: string[] = [];
	const saved: FileToSave[] = [];
	return {
		calls,
		saved,
		store(report) {
			for (const listener of listeners) listener(report);
		},
		answer(next) {
			inspection = next;
		},
		storedReport: async () => scenario.stored ?? null,
		inspect() {
			calls.push('inspect');
			if (inspection === 'never') return new Promise<Inspection>(() => null);
			if (inspection === 'fails') return Promise.reject(new Error('worker-gone'));
			return Promise.resolve(inspection);
		},
		onReport(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
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
		close() {
			calls.push('close');
		},
		save(file) {
			saved.push(file);
		},
	};
}
