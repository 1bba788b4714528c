import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
	type AnswerAccess,
	AUDIT_STEPS,
	type AuditStep,
	type Recording,
	type RecordingWay,
} from '../../src/core/recording/recording.ts';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import { IntentError } from '../../src/messaging/intent-error.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';
import { preferredWay } from '../../src/report-text/words/way-words.ts';
import { allowAnswers } from '../../src/ui/visit/allow-answers.ts';
import type { StoredFullAudit } from '../full-audit/load-full-audit.ts';
import type { GuideTarget } from '../target.ts';
import { createAuditSteps } from './audit-steps.ts';
import { type AutomaticModel, createAutomaticModel } from './automatic/automatic-model.ts';
import type { GuideBackend, PortalTab } from './backend.ts';

/** How the portal's tab can be recorded, or why that is unknown. */
export type Offered =
	| { readonly state: 'loading' }
	| { readonly state: 'ready'; readonly offer: RecordingOffer }
	| { readonly state: 'no-tab' }
	| { readonly state: 'failed'; readonly detail: readonly string[] };

export interface GuideModel {
	readonly host: ReadonlySignal<string | null>;
	readonly offered: ReadonlySignal<Offered>;
	readonly recording: ReadonlySignal<RecordingState | null>;
	/** The recordings of the audit; null until the stored reports were read. */
	readonly stored: ReadonlySignal<StoredFullAudit | null>;
	/** Whether some step has a recording. */
	readonly isBegun: ReadonlySignal<boolean>;
	/** Whether each step has a recording that was not interrupted. */
	readonly isComplete: ReadonlySignal<boolean>;
	readonly automatic: AutomaticModel;
	/** Why the visits cannot be made automatically now; null: they can. */
	readonly automaticObstacle: ReadonlySignal<'not-ready' | 'private-open' | null>;
	/** For all recordings of the audit alike. */
	readonly way: ReadonlySignal<RecordingWay>;
	/** False once a visit is recorded: the next ones are recorded as it was. */
	readonly canChooseWay: ReadonlySignal<boolean>;
	readonly asked: ReadonlySignal<'no' | 'waiting' | 'refused'>;
	/** Whether answers can be observed. */
	readonly access: ReadonlySignal<AnswerAccess>;
	readonly wantsAnswers: ReadonlySignal<boolean>;
	readonly target: GuideTarget;
	wantAnswers(isWanted: boolean): void;
	chooseWay(way: RecordingWay): void;
	/**
	 * Has to be called synchronously from a click. Where a restart of the browser turns out to be needed for answers, the
	 * first call does not record: the person chooses.
	 */
	start(step: AuditStep): Promise<void>;
	/** Makes the visits that are missing or interrupted, or all of them anew if none is. Has to be called synchronously from a click. */
	startAutomatic(): Promise<void>;
	keep(): Promise<void>;
	openPortal(): Promise<void>;
	/** Has to be called synchronously from a click: both browsers ask only then. */
	ask(origins: readonly string[]): Promise<void>;
	/** Reads anew how the tab can be recorded, and what is recorded already. */
	refresh(): Promise<void>;
	readonly backend: GuideBackend;
	dispose(): void;
}

const tabArgs = ({ tabId, host }: PortalTab) => (host === null ? { tabId } : { tabId, host });

/** Returns the way of all recordings of an audit: that of the first, else the one that rests on the least. */
function wayOf(before: Recording['way'] | null, offered: Offered): RecordingWay {
	if (before !== null && before !== 'fresh-context' && before !== 'har') return before;
	if (offered.state !== 'ready') return 'private-window';
	const best = preferredWay(offered.offer);
	return best === 'as-it-stands' ? 'clean-start' : best;
}

/** Whether a step was recorded, and not interrupted. */
function isWhole(audit: StoredFullAudit | null, step: AuditStep): boolean {
	if (audit?.steps[step] === undefined) return false;
	const pass = audit.judged?.passes.find((made) => made.step === step);
	return pass?.automation?.isFinished !== false;
}

/** The state of a full audit's page. All of it is the worker's, so that a reload loses nothing. */
export function createGuideModel(backend: GuideBackend, target: GuideTarget): GuideModel {
	const { client } = backend;
	const tab = signal<PortalTab | null>(
		target.tabId === null ? null : { tabId: target.tabId, host: target.host },
	);
	const offered = signal<Offered>({ state: 'loading' });
	const recording = signal<RecordingState | null>(null);
	const chosen = signal<RecordingWay | null>(null);
	const asked = signal<'no' | 'waiting' | 'refused'>('no');
	const access = signal<AnswerAccess>('not-allowed');
	const wantsAnswers = signal(true);
	const { stored, done, load, keepAll } = createAuditSteps(client, target.id);
	const automatic = createAutomaticModel(backend);

	const running = computed(() => (recording.value?.plan?.id === target.id ? recording.value : null));
	const way = computed(() =>
		wayOf(running.value?.way ?? done.value[0]?.visit?.way ?? chosen.value, offered.value),
	);

	async function loadOffer(): Promise<void> {
		offered.value = tab.value === null ? { state: 'no-tab' } : await offerOf(client, tab.value);
	}

	async function refresh(): Promise<void> {
		const accessKnown = backend.answers.access().then((value) => {
			access.value = value;
		});
		await Promise.all([loadOffer(), load(), accessKnown]);
	}

	/** Asks for the permission to observe answers; false where the person has to choose first. */
	async function allowFirst(): Promise<boolean> {
		const before = access.value;
		access.value = await allowAnswers(backend.answers, before, wantsAnswers.value);
		return access.value !== 'after-restart' || before === access.value;
	}

	const stop = backend.onState((state) => {
		const hasEnded = recording.value !== null && state === null;
		recording.value = state;
		if (state !== null && state.plan?.id === target.id)
			void automatic.endAbandoned(state).catch(() => undefined);
		if (hasEnded) void refresh();
	});
	void refresh();

	return {
		host: computed(() => done.value[0]?.host ?? running.value?.host ?? target.host),
		offered,
		recording,
		stored,
		way,
		canChooseWay: computed(() => done.value.length === 0 && running.value === null),
		isBegun: computed(() => done.value.length > 0),
		isComplete: computed(() => AUDIT_STEPS.every((step) => isWhole(stored.value, step))),
		automatic,
		automaticObstacle: computed(() => {
			const { value } = offered;
			if (value.state !== 'ready' || (recording.value !== null && automatic.state.value.kind !== 'running'))
				return 'not-ready';
			return way.value === 'private-window' && value.offer.privateOpen ? 'private-open' : null;
		}),
		asked,
		access,
		wantsAnswers,
		target,
		wantAnswers(isWanted) {
			wantsAnswers.value = isWanted;
		},
		chooseWay(next) {
			chosen.value = next;
		},
		async start(step) {
			if (tab.value === null) return;
			if (!(await allowFirst())) return;
			const { tabId } = await client['recording.start']({
				...tabArgs(tab.value),
				way: way.value,
				timeZone: backend.timeZone(),
				plan: { id: target.id, step },
			});
			await backend.showTab(tabId);
		},
		async startAutomatic() {
			const { value: portal } = tab;
			const { value: ready } = offered;
			if (portal === null || ready.state !== 'ready' || !(await allowFirst())) return;
			const missing = AUDIT_STEPS.filter((step) => !isWhole(stored.value, step));
			await automatic.run({
				planId: target.id,
				tab: portal,
				host: ready.offer.host,
				way: way.value,
				steps: missing.length === 0 ? AUDIT_STEPS : missing,
			});
			await refresh();
		},
		keep: keepAll,
		async openPortal() {
			if (target.host === null) return;
			const tabId = await backend.openPortal(target.host);
			tab.value = { tabId, host: target.host };
			backend.remember(tabId);
			await loadOffer();
		},
		async ask(origins) {
			// Nothing may be awaited before the request.
			const request = backend.requestOrigins(origins);
			asked.value = 'waiting';
			asked.value = (await request.catch(() => false)) ? 'no' : 'refused';
			await loadOffer();
		},
		refresh,
		backend,
		dispose: stop,
	};
}

async function offerOf(client: GuideBackend['client'], tab: PortalTab): Promise<Offered> {
	try {
		return { state: 'ready', offer: await client['recording.offer'](tabArgs(tab)) };
	} catch (error) {
		if (error instanceof IntentError && error.code === 'tab-gone') return { state: 'no-tab' };
		return { state: 'failed', detail: error instanceof IntentError ? error.detail : [] };
	}
}
