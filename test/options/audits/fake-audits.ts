import type { AuditsClient } from '../../../options/audits/audits-model.ts';
import type { AuditSummary } from '../../../src/core/audit/audit.ts';

export interface FakeAudits extends AuditsClient {
	readonly kept: AuditSummary[];
	/** Restores a deleted report; false if the token is another's. */
	undo(token: string): boolean;
}

/** Kept reports in memory, with undo. `tell`: called after each change. */
export function createFakeAudits(tell: () => void): FakeAudits {
	const deleted = new Map<string, AuditSummary>();
	const fake: FakeAudits = {
		kept: [],
		'audit.list': async () => [...fake.kept],
		async 'audit.delete'({ id }) {
			const index = fake.kept.findIndex((audit) => audit.id === id);
			const [audit] = fake.kept.splice(index, 1);
			if (audit === undefined || audit.inMemory) return { undo: null };
			deleted.set(`audit-${id}`, audit);
			return { undo: `audit-${id}` };
		},
		undo(token) {
			const audit = deleted.get(token);
			if (audit === undefined) return false;
			deleted.delete(token);
			fake.kept.push(audit);
			tell();
			return true;
		},
	};
	return fake;
}
