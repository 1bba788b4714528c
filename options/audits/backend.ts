import type { AuditSummary } from '../../src/core/audit/audit.ts';

/** What the part about kept reports asks of the world around it. */
export interface AuditsBackend {
	/** Newest first. */
	list(): Promise<readonly AuditSummary[]>;
	/** `undo` is null for what was kept in memory only. */
	remove(id: string): Promise<{ undo: string | null }>;
}
