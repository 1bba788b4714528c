import type { AuditView } from './audit-view.ts';

/** An audit as Markdown (CommonMark with tables). `sha256`: hexadecimal, of the audit (see `digestedText`). */
export function auditMarkdown(_view: AuditView, _sha256: string): string {
	throw new Error('to come');
}
