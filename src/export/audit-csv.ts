import type { Audit } from '../core/audit.ts';
import { csvLine } from './csv.ts';
import { REPORT_COLUMNS, reportTable } from './report-csv.ts';

/** Beside the report's columns. */
const COLUMNS = ['assessment', 'comment', 'auditor', 'sha256'] as const;

/**
 * An audit as CSV: the report's lines and columns (see `reportCsv`), and beside them the auditor's assessment and
 * comment on each cookie, who audited, and the audit's sha-256 (hexadecimal, see `digestedText`), the same in each
 * line. Remarks on the whole are not in it.
 */
export function auditCsv(audit: Audit, sha256: string): string {
	const { report, journal, notes, auditor } = audit;
	const lines = reportTable(report, journal).map(({ key, cells }) => {
		const note = key !== null && Object.hasOwn(notes, key) ? notes[key] : undefined;
		return [...cells, note?.assessment ?? '', note?.comment ?? '', auditor, sha256];
	});
	return [[...REPORT_COLUMNS, ...COLUMNS], ...lines].map(csvLine).join('');
}
