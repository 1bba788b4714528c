import { batch, computed, signal } from '@preact/signals';
import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { AUDIT_STEPS, type AuditStep } from '../../src/core/recording/recording.ts';
import { type Compared, comparisonOf } from '../compare/comparison.ts';
import type { GuideBackend } from './backend.ts';

export type PerStep<T> = Readonly<Partial<Record<AuditStep, T>>>;

/** The recordings of one full audit, as the worker keeps them. `planId`: that of the audit. */
export function createAuditSteps(client: GuideBackend['client'], planId: string) {
	const steps = signal<PerStep<AuditSummary> | null>(null);
	const visited = signal<PerStep<readonly string[]>>({});
	const compared = signal<Compared | null>(null);
	const done = computed(() => AUDIT_STEPS.flatMap((step) => steps.value?.[step] ?? []));
	let loads = 0;

	/** Lists the kept reports anew; only the last of several calls has an effect. */
	async function load(): Promise<void> {
		loads += 1;
		const mine = loads;
		const list = await client['audit.list']().catch(() => null);
		if (list === null || mine !== loads) return;
		const latest: Partial<Record<AuditStep, AuditSummary>> = {};
		// Newest first: of a repeated visit, the last recording counts.
		for (const audit of list) {
			const plan = audit.visit?.plan;
			if (plan?.id === planId) latest[plan.step] ??= audit;
		}
		const ids = AUDIT_STEPS.flatMap((step) => latest[step]?.id ?? []);
		const audits = await Promise.all(ids.map((id) => client['audit.get']({ id }).catch(() => null)));
		if (mine !== loads) return;
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

	return {
		steps,
		visited,
		compared,
		done,
		load,
		/** Keeps the reports that are in memory only. */
		async keepAll(): Promise<void> {
			const inMemory = done.value.filter((audit) => audit.inMemory);
			await Promise.all(inMemory.map(({ id }) => client['audit.keep']({ id })));
			await load();
		},
	};
}
