import { computed, signal } from '@preact/signals';
import { AUDIT_STEPS } from '../../src/core/recording/recording.ts';
import { loadFullAudit, type StoredFullAudit } from '../full-audit/load-full-audit.ts';
import type { GuideBackend } from './backend.ts';

/** The recordings of one full audit, as the worker stores them. `planId`: that of the audit. */
export function createAuditSteps(client: GuideBackend['client'], planId: string) {
	const stored = signal<StoredFullAudit | null>(null);
	const done = computed(() => AUDIT_STEPS.flatMap((step) => stored.value?.steps[step] ?? []));
	let loads = 0;

	/** Reads the stored reports anew; only the last of several calls has an effect. */
	async function load(): Promise<void> {
		loads += 1;
		const mine = loads;
		const read = await loadFullAudit(client, planId).catch(() => null);
		if (read !== null && mine === loads) stored.value = read;
	}

	return {
		/** Null until the stored reports were read. */
		stored,
		done,
		load,
		/** Keeps the reports that are in memory only. */
		async keepAll(): Promise<void> {
			await client['audit.keep']({ ids: done.value.map(({ id }) => id) });
			await load();
		},
	};
}
