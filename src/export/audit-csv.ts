import type { Audit } from '../core/audit.ts';
import { reportCsv } from './report-csv.ts';

/** An audit as CSV: the report's lines, with the auditor's assessment and comment, and the audit's sha-256. */
export function auditCsv(audit: Audit, _sha256: string): string {
	return reportCsv(audit.report, audit.journal);
}
