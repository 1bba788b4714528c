import type { AuditsClient } from '../../../options/audits/audits-model.ts';
import type { CaptureClient } from '../../../options/capture/capture-client.ts';
import type { Audit, AuditSummary } from '../../../src/core/audit/audit.ts';

export interface FakeAudits extends AuditsClient, CaptureClient {
	readonly kept: AuditSummary[];
	/** Whole reports, by id; those of others cannot be read. */
	readonly contents: Map<string, Audit>;
	/** Restores a deleted report; false if the token is another's. */
	undo(token: string): boolean;
}

/** Kept reports in memory, with undo. `tell`: called after each change. */
export function createFakeAudits(tell: () => void): FakeAudits {
	const deleted = new Map<string, readonly AuditSummary[]>();
	const fake: FakeAudits = {
		kept: [],
		contents: new Map(),
		'audit.list': async () => [...fake.kept],
		'audit.get': async ({ id }) => fake.contents.get(id) ?? null,
		async 'audit.delete'({ ids }) {
			const gone = fake.kept.filter(({ id }) => ids.includes(id));
			fake.kept.splice(0, fake.kept.length, ...fake.kept.filter((audit) => !gone.includes(audit)));
			const onDisk = gone.filter(({ inMemory }) => !inMemory);
			if (onDisk.length === 0) return { undo: null };
			const token = `audit-${ids.join('-')}`;
			deleted.set(token, onDisk);
			return { undo: token };
		},
		async 'audit.of-capture'({ capture, host }) {
			const { startedAt, endedAt } = capture;
			const visit = { way: 'har', plan: null, startedAt, endedAt } as const;
			const counts = { undeclared: 1, declared: 0 };
			const madeAt = new Date(endedAt).toISOString();
			fake.kept.push({ id: 'capture-1', host, store: 'har', madeAt, ...counts, inMemory: true, visit });
			return { id: 'capture-1' };
		},
		async 'audit.keep'({ ids }) {
			for (const [index, audit] of fake.kept.entries()) {
				if (ids.includes(audit.id)) fake.kept[index] = { ...audit, inMemory: false };
			}
			tell();
			return null;
		},
		undo(token) {
			const audits = deleted.get(token);
			if (audits === undefined) return false;
			deleted.delete(token);
			fake.kept.push(...audits);
			tell();
			return true;
		},
	};
	return fake;
}
