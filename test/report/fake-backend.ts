import type { ReportBackend, Words } from '../../report/backend.ts';
import type { Audit, AuditSummary } from '../../src/core/audit/audit.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';

/** How a fake worker behaves. */
export interface Behaviour {
	/** What is kept, by id. */
	readonly kept?: readonly Audit[];
	/** What a new report is; an error that making it fails with; or it never comes. */
	readonly made?: Audit | Error | 'never';
	/** Whether private windows' reports were kept on the disk before. */
	readonly isOnDisk?: boolean;
	/** How often annotating fails before it works. */
	readonly failures?: number;
	/** How often reading a report fails before it works. */
	readonly readFailures?: number;
}

export interface FakeBackend extends ReportBackend {
	/** What was asked of it, in order. */
	readonly calls: string[];
	/** What was written, the last one last. */
	readonly written: Words[];
	readonly saved: FileToSave[];
	/** What annotating fails with from now on; null: it works. */
	fail(error: Error | null): void;
	/** Forgets a report, as deleting it elsewhere does. */
	forget(id: string): void;
}

export function fakeBackend({
	kept = [],
	made = 'never',
	failures = 0,
	readFailures = 0,
	isOnDisk = false,
}: Behaviour): FakeBackend {
	const audits = new Map(kept.map((audit) => [audit.id, audit]));
	const calls: string[] = [];
	const written: Words[] = [];
	const saved: FileToSave[] = [];
	let left = failures;
	let unread = readFailures;
	let error: Error | null = null;
	return {
		calls,
		written,
		saved,
		fail(next) {
			error = next;
		},
		forget: (id) => audits.delete(id),
		timeZone: () => 'Europe/Paris',
		client: {
			async 'audit.make'({ tabId, host }) {
				calls.push(`make ${tabId} ${host}`);
				if (made === 'never') return new Promise(() => null);
				if (made instanceof Error) throw made;
				audits.set(made.id, made);
				return { id: made.id };
			},
			async 'audit.get'({ id }) {
				calls.push(`get ${id}`);
				if (unread > 0) {
					unread -= 1;
					throw new Error('worker-gone');
				}
				return audits.get(id) ?? null;
			},
			async 'audit.annotate'({ id, ...words }) {
				calls.push(`annotate ${id}`);
				if (error !== null) throw error;
				if (left > 0) {
					left -= 1;
					throw new Error('worker-gone');
				}
				const audit = audits.get(id);
				if (audit !== undefined) audits.set(id, { ...audit, ...words });
				written.push(words);
				return null;
			},
			async 'audit.list'() {
				return [...audits.values()].map((audit) =>
					auditSummary(audit, !isOnDisk && audit.conditions.isPrivate),
				);
			},
			async 'audit.keep'({ id }) {
				calls.push(`keep ${id}`);
				if (error !== null) throw error;
				return null;
			},
		},
		remember(id) {
			calls.push(`remember ${id}`);
		},
		save(file) {
			saved.push(file);
		},
		print() {
			calls.push('print');
		},
	};
}

/** An audit as lists show it. */
export function auditSummary({ id, madeAt, report, recording }: Audit, inMemory: boolean): AuditSummary {
	return {
		id,
		madeAt,
		inMemory,
		host: report.host,
		store: report.store,
		undeclared: report.counts.undeclared,
		declared: report.counts.declared,
		visit: recording && {
			way: recording.way,
			plan: recording.plan,
			startedAt: recording.startedAt,
			endedAt: recording.endedAt,
		},
	};
}
