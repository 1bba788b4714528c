import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AuditSummary } from '../../src/core/audit/audit.ts';
import {
	AUDIT_STEPS,
	type AuditStep,
	type RecordingState,
	type RecordingWay,
} from '../../src/core/recording/recording.ts';
import { IntentError } from '../../src/messaging/intent-error.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';
import { preferredWay } from '../../src/report-text/words/way-words.ts';
import { type Compared, comparisonOf } from '../compare/comparison.ts';
import type { GuideTarget } from '../target.ts';
import type { GuideBackend, PortalTab } from './backend.ts';

/** What is known of the portal's tab: how it can be recorded, or why that is not known. */
export type Offered =
	| { readonly state: 'loading' }
	| { readonly state: 'ready'; readonly offer: RecordingOffer }
	| { readonly state: 'no-tab' }
	| { readonly state: 'failed'; readonly detail: readonly string[] };

/** The recordings of this audit, by step: of each the latest. */
export type Steps = Readonly<Partial<Record<AuditStep, AuditSummary>>>;

export interface GuideModel {
	readonly host: ReadonlySignal<string | null>;
	readonly offered: ReadonlySignal<Offered>;
	readonly recording: ReadonlySignal<RecordingState | null>;
	/** Null until the kept reports were listed. */
	readonly steps: ReadonlySignal<Steps | null>;
	/** Addresses of the pages that were visited in those recordings. */
	readonly visited: ReadonlySignal<Readonly<Partial<Record<AuditStep, readonly string[]>>>>;
	/** Null while fewer than two recordings are there. */
	readonly compared: ReadonlySignal<Compared | null>;
	/** For all recordings of the audit alike. */
	readonly way: ReadonlySignal<RecordingWay>;
	/** False once a visit is recorded: the next ones are recorded as it was. */
	readonly canChooseWay: ReadonlySignal<boolean>;
	readonly asked: ReadonlySignal<'no' | 'waiting' | 'refused'>;
	readonly target: GuideTarget;
	chooseWay(way: RecordingWay): void;
	start(step: AuditStep): Promise<void>;
	keep(): Promise<void>;
	openPortal(): Promise<void>;
	/** To be called in the turn of a click. */
	ask(origins: readonly string[]): Promise<void>;
	/** Asks the worker anew: how the tab can be recorded, and what is recorded already. */
	refresh(): Promise<void>;
	readonly backend: GuideBackend;
	dispose(): void;
}

/** The state of a full audit's page: what the worker keeps, and nothing of its own, so that a reload loses nothing. */
const tabArgs = ({ tabId, host }: PortalTab) => (host === null ? { tabId } : { tabId, host });

export function createGuideModel(backend: GuideBackend, target: GuideTarget): GuideModel {
	const { client } = backend;
	const tab = signal<PortalTab | null>(
		target.tabId === null ? null : { tabId: target.tabId, host: target.host },
	);
	const offered = signal<Offered>({ state: 'loading' });
	const recording = signal<RecordingState | null>(null);
	const steps = signal<Steps | null>(null);
	const compared = signal<Compared | null>(null);
	const visited = signal<Readonly<Partial<Record<AuditStep, readonly string[]>>>>({});
	const chosen = signal<RecordingWay | null>(null);
	const asked = signal<'no' | 'waiting' | 'refused'>('no');

	const done = computed(() => AUDIT_STEPS.flatMap((step) => steps.value?.[step] ?? []));
	const running = computed(() => (recording.value?.plan?.id === target.id ? recording.value : null));
	const way = computed((): RecordingWay => {
		const before = running.value?.way ?? done.value[0]?.visit?.way ?? chosen.value;
		if (before !== null && before !== undefined) return before;
		if (offered.value.state !== 'ready') return 'private-window';
		const best = preferredWay(offered.value.offer);
		return best === 'as-it-stands' ? 'clean-start' : best;
	});

	async function loadOffer(): Promise<void> {
		if (tab.value === null) {
			offered.value = { state: 'no-tab' };
			return;
		}
		offered.value = await client['recording.offer'](tabArgs(tab.value)).then(
			(offer): Offered => ({ state: 'ready', offer }),
			(error: unknown): Offered => {
				if (error instanceof IntentError && error.code === 'tab-gone') return { state: 'no-tab' };
				return { state: 'failed', detail: error instanceof IntentError ? error.detail : [] };
			},
		);
	}

	let lastCount = 0;
	async function loadSteps(): Promise<void> {
		lastCount += 1;
		const mine = lastCount;
		const list = await client['audit.list']().catch(() => null);
		if (list === null || mine !== lastCount) return;
		const latest: Partial<Record<AuditStep, AuditSummary>> = {};
		// Newest first: a visit that was done again counts as it was the last time.
		for (const audit of list) {
			const plan = audit.visit?.plan;
			if (plan?.id === target.id) latest[plan.step] ??= audit;
		}
		const ids = AUDIT_STEPS.flatMap((step) => latest[step]?.id ?? []);
		const audits = await Promise.all(ids.map((id) => client['audit.get']({ id }).catch(() => null)));
		if (mine !== lastCount) return;
		const kept = audits.filter((audit) => audit !== null);
		const pages: Partial<Record<AuditStep, readonly string[]>> = {};
		for (const { recording } of kept) {
			if (recording?.plan) pages[recording.plan.step] = recording.pages.map(({ url }) => url);
		}
		batch(() => {
			steps.value = latest;
			visited.value = pages;
			compared.value = kept.length < 2 ? null : comparisonOf(kept);
		});
	}

	async function refresh(): Promise<void> {
		await Promise.all([loadOffer(), loadSteps()]);
	}

	const stop = backend.onState((state) => {
		const hasEnded = recording.value !== null && state === null;
		recording.value = state;
		if (hasEnded) void refresh();
	});
	void refresh();

	return {
		host: computed(() => done.value[0]?.host ?? recordedHost(running.value) ?? target.host),
		offered,
		recording,
		steps,
		visited,
		compared,
		way,
		canChooseWay: computed(() => done.value.length === 0 && running.value === null),
		asked,
		target,
		chooseWay(next) {
			chosen.value = next;
		},
		async start(step) {
			if (tab.value === null) return;
			await client['recording.start']({
				...tabArgs(tab.value),
				way: way.value,
				timeZone: backend.timeZone(),
				plan: { id: target.id, step },
			});
		},
		async keep() {
			await Promise.all(
				done.value.filter(({ inMemory }) => inMemory).map(({ id }) => client['audit.keep']({ id })),
			);
			await loadSteps();
		},
		async openPortal() {
			if (target.host === null) return;
			const tabId = await backend.openPortal(target.host);
			tab.value = { tabId, host: target.host };
			backend.remember(tabId);
			await loadOffer();
		},
		/** Nothing may be awaited before the request: both browsers ask only in the turn of a click. */
		async ask(origins) {
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

function recordedHost(state: RecordingState | null): string | null {
	return state?.host ?? null;
}
