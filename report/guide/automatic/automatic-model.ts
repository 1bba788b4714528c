import { type ReadonlySignal, signal } from '@preact/signals';
import { AUDIT_STEPS, type AuditStep, type RecordingWay } from '../../../src/core/recording/recording.ts';
import type { RecordingState } from '../../../src/core/recording/recording-state.ts';
import { IntentError } from '../../../src/messaging/intent-error.ts';
import type { GuideBackend, PortalTab } from '../backend.ts';
import { makeVisit, type VisitBreak, VisitBroken, type VisitStage } from './make-visit.ts';

/** How long the last private window may take to be gone, ms, and how often it is looked for. */
const MAX_CLOSING_MS = 5000;
const LOOK_MS = 200;
/** How long a page may take to load, ms, and is left to rest then. */
const MAX_LOAD_MS = 10_000;
const REST_MS = 1500;

/** The progress of the automatic visits, or their outcome. */
export type AutomaticState =
	| { readonly kind: 'idle' }
	| {
			readonly kind: 'running';
			readonly step: AuditStep;
			readonly stage: VisitStage;
			readonly isStopping: boolean;
	  }
	| { readonly kind: 'finished' }
	| { readonly kind: 'broken'; readonly step: AuditStep; readonly reason: VisitBreak }
	/** `detail`: message key and substitutions. */
	| { readonly kind: 'failed'; readonly step: AuditStep; readonly detail: readonly string[] };

export interface AutomaticRequest {
	readonly planId: string;
	readonly tab: PortalTab;
	readonly host: string;
	readonly way: RecordingWay;
	/** Steps to make, in the order of `AUDIT_STEPS`. */
	readonly steps: readonly AuditStep[];
}

/** Makes the visits of a full audit instead of a person. */
export interface AutomaticModel {
	readonly state: ReadonlySignal<AutomaticState>;
	/** Never rejects: what went wrong is the state. */
	run(request: AutomaticRequest): Promise<void>;
	/** Ends a visit that an earlier load of our page has begun: nobody goes on with it. */
	endAbandoned(recording: RecordingState): Promise<void>;
	/** Stops at once: the recording is ended and its window closed. */
	stop(): void;
}

export function createAutomaticModel(backend: GuideBackend): AutomaticModel {
	const { client, visits } = backend;
	const state = signal<AutomaticState>({ kind: 'idle' });
	let abort = new AbortController();

	function show(step: AuditStep, stage: VisitStage): void {
		state.value = { kind: 'running', step, stage, isStopping: abort.signal.aborted };
	}

	/** Waits until no private window is open: its cookies would be there in the next visit. */
	async function privateWindowsGone({ tabId, host }: PortalTab): Promise<void> {
		const tab = host === null ? { tabId } : { tabId, host };
		for (let waited = 0; waited < MAX_CLOSING_MS; waited += LOOK_MS) {
			if (!(await client['recording.offer'](tab)).privateOpen) return;
			await visits.wait(LOOK_MS);
		}
	}

	/** Waits until the page is there again: what it still sets must not come into the next visit's clean start. */
	async function goBack(tabId: number, url: string): Promise<void> {
		await visits.go(tabId, url);
		for (let waited = 0; waited < MAX_LOAD_MS; waited += LOOK_MS) {
			await visits.wait(LOOK_MS);
			const page = await visits.page(tabId);
			if (page === null || page.isLoaded) break;
		}
		await visits.wait(REST_MS);
	}

	async function runStep(step: AuditStep, request: AutomaticRequest, guideTab: number): Promise<void> {
		const { tab, host, way, planId } = request;
		show(step, 'opening');
		const start = await visits.page(tab.tabId);
		try {
			if (way === 'private-window') await privateWindowsGone(tab);
			else await backend.showTab(tab.tabId);
			const { signal: stopped } = abort;
			const onStage = (stage: VisitStage) => show(step, stage);
			await makeVisit(backend, {
				tab,
				host,
				way,
				plan: { id: planId, step },
				guideTab,
				signal: stopped,
				onStage,
			});
		} finally {
			// The next visit begins where this one did.
			if (way !== 'private-window' && start?.url != null) {
				await goBack(tab.tabId, start.url).catch(() => undefined);
			}
		}
	}

	return {
		state,
		async run(request) {
			if (state.value.kind === 'running') return;
			abort = new AbortController();
			const steps = AUDIT_STEPS.filter((step) => request.steps.includes(step));
			const guideTab = await visits.ownTab();
			for (const step of steps) {
				try {
					await runStep(step, request, guideTab);
				} catch (error) {
					state.value = brokenState(step, error);
					break;
				}
			}
			if (state.value.kind === 'running') state.value = { kind: 'finished' };
			await backend.showTab(guideTab).catch(() => undefined);
		},
		async endAbandoned({ id, automatic, plan }) {
			if (automatic === undefined || plan === null || state.value.kind === 'running') return;
			if (automatic.guideTab !== (await visits.ownTab())) return;
			state.value = { kind: 'broken', step: plan.step, reason: 'reloaded' };
			await client['recording.stop']({ id });
		},
		stop() {
			const { value } = state;
			if (value.kind !== 'running') return;
			abort.abort();
			state.value = { ...value, isStopping: true };
		},
	};
}

function brokenState(step: AuditStep, error: unknown): AutomaticState {
	if (error instanceof VisitBroken) return { kind: 'broken', step, reason: error.reason };
	if (error instanceof DOMException && error.name === 'AbortError') {
		return { kind: 'broken', step, reason: 'stopped' };
	}
	return { kind: 'failed', step, detail: error instanceof IntentError ? error.detail : [] };
}
