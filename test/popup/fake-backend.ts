import type { PopupBackend, PopupClient } from '../../popup/backend.ts';
import type { LookTarget } from '../../popup/model/popup-model.ts';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';
import type { PopupScenario } from './scenarios.ts';

export interface FakeBackend extends PopupBackend {
	/** Its answers can be replaced. */
	readonly client: { -readonly [N in keyof PopupClient]: PopupClient[N] };
	/** The calls so far, in order. */
	readonly calls: string[];
	readonly saved: FileToSave[];
	/** Copied texts, in order, and what was copied as markup. */
	readonly copied: string[];
	readonly richCopied: string[];
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
	const { afterAllowing = 'working' } = scenario.recording ?? {};
	let { access = 'not-allowed' } = scenario.recording ?? {};
	let inspection: PopupScenario['inspection'] = scenario.inspection;
	const calls: string[] = [];
	const saved: FileToSave[] = [];
	const copied: string[] = [];
	const richCopied: string[] = [];

	function answerWith<T extends object>(answer: T | 'never' | 'fails'): Promise<T> {
		if (answer === 'never') return new Promise<T>(() => null);
		return answer === 'fails' ? Promise.reject(new Error('worker-gone')) : Promise.resolve(answer);
	}

	function lookFor(what: LookTarget) {
		calls.push(`look ${what}`);
		return answerWith(scenario.found ?? inspection);
	}

	return {
		calls,
		saved,
		copied,
		richCopied,
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
		client: {
			inspect({ look }) {
				calls.push(look ? 'inspect, looking' : 'inspect');
				return answerWith(inspection);
			},
			'third-parties.scan': () => lookFor('third-parties'),
			'storage.scan': () => lookFor('storage'),
			async 'exception.add'({ host, exception }) {
				calls.push(`accept ${host} ${exception.pattern} ${exception.code} ${exception.until}`);
				if (exception.reason.trim() === '') throw refusal('exception-no-reason');
				return { undo: 'token' };
			},
			async 'reading.dismiss'({ host }) {
				calls.push(`dismiss reading ${host}`);
				return null;
			},
			async 'site.add'({ host }) {
				calls.push(`add ${host}`);
				return null;
			},
			async 'site.platform'({ host, platform }) {
				calls.push(`platform ${host} ${platform}`);
				return null;
			},
			'policy.read'({ asIs }) {
				calls.push(`read ${asIs ? 'this page' : 'policy'}`);
				return answerWith(scenario.reading ?? 'fails');
			},
			async 'policy.read-at'({ site, url }) {
				calls.push(`read ${url} for ${site}`);
				return null;
			},
			async 'policy.get'({ site }) {
				calls.push(`policy ${site}`);
				return null;
			},
			async 'journal.get'({ store, host }) {
				calls.push(`journal ${store} ${host}`);
				return null;
			},
			async 'clean-start.dismiss'({ id }) {
				calls.push(`dismiss ${id}`);
				return null;
			},
			'recording.offer'() {
				calls.push('offer');
				return answerWith(offer);
			},
			async 'recording.start'({ way }) {
				calls.push(`start ${way}`);
				if (!starts) throw refusal('tab-gone');
				return { id: 'r1', tabId: 7 };
			},
			async 'recording.stop'({ id }) {
				calls.push(`stop ${id}`);
				return { audit: null };
			},
			async 'recording.mark'({ id, answer }) {
				calls.push(`mark ${id} ${answer}`);
				return null;
			},
		},
		isFirefox,
		answers: {
			access: async () => access,
			async allow() {
				calls.push('allow answers');
				access = afterAllowing;
				return true;
			},
			giveBack: async () => true,
		},
		isPanel: scenario.isPanel ?? false,
		tabId: () => 7,
		isPrivate: () => scenario.isPrivate ?? false,
		tabArgs: async () => ({ tabId: 7 }),
		storedReport: async () => scenario.stored ?? null,
		onReport(...both) {
			listeners.add(both);
			return () => listeners.delete(both);
		},
		onRecording(listener) {
			watchers.add(listener);
			Promise.resolve().then(() => listener(now));
			return () => watchers.delete(listener);
		},
		requestOrigins(origins) {
			calls.push(`request ${origins.join(' ')}`);
			return scenario.grants === 'dialog'
				? new Promise<boolean>(() => null)
				: Promise.resolve(scenario.grants ?? true);
		},
		async toggleMarks(marks) {
			calls.push(`marks ${marks.rows.length} ${marks.missing.length}`);
			return scenario.marks ?? { state: 'shown', rows: marks.rows.length, missing: marks.missing.length };
		},
		async showTab(tabId) {
			calls.push(`show ${tabId}`);
		},
		openPanel: () =>
			scenario.isPanel
				? null
				: async (tabId) => {
						calls.push(`panel ${tabId}`);
						if (scenario.panel === 'fails') throw new Error('no panel');
					},
		async copy({ plain, html }) {
			if (scenario.clipboard === 'refuses') throw new Error('not allowed');
			copied.push(plain);
			if (html !== undefined) richCopied.push(html);
		},
		close() {
			calls.push('close');
		},
		save(file) {
			saved.push(file);
		},
	};
}
