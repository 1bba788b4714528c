import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { type FullAudit, judgeFullAudit } from '../../src/core/audit/full-audit.ts';
import { AUDIT_STEPS, type AuditStep } from '../../src/core/recording/recording.ts';
import type { Client } from '../../src/messaging/intents.ts';

export type PerStep<T> = Readonly<Partial<Record<AuditStep, T>>>;

/** A full audit as the worker stores it. */
export interface StoredFullAudit {
	/** The latest recording of each step. */
	readonly steps: PerStep<AuditSummary>;
	/** Null if nothing is recorded. */
	readonly judged: FullAudit | null;
}

/** Loads the recordings of a full audit and judges them. `planId`: that of the audit. Unreadable ones are left out. */
export async function loadFullAudit(
	client: Pick<Client, 'audit.list' | 'audit.get'>,
	planId: string,
): Promise<StoredFullAudit> {
	const steps: Partial<Record<AuditStep, AuditSummary>> = {};
	// Newest first: of a repeated visit, the last recording counts.
	for (const audit of await client['audit.list']()) {
		const plan = audit.visit?.plan;
		if (plan?.id === planId) steps[plan.step] ??= audit;
	}
	const ids = AUDIT_STEPS.flatMap((step) => steps[step]?.id ?? []);
	const audits = await Promise.all(ids.map((id) => client['audit.get']({ id }).catch(() => null)));
	const stored = audits.filter((audit) => audit !== null);
	return { steps, judged: stored.length === 0 ? null : judgeFullAudit(stored) };
}
