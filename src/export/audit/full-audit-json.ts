import type { Audit } from '../../core/audit/audit.ts';
import type { AuditPass } from '../../core/audit/audit-pass.ts';
import type { ConsentRow, ConsentVerdict, FullAudit } from '../../core/audit/full-audit.ts';
import type { AuditStep } from '../../core/recording/recording.ts';
import type { ReportSignature } from '../../core/signature/report-signature.ts';
import { sealedJson } from './sealed-json.ts';

export const FULL_AUDIT_FORMAT = 'cookie-full-audit/1';

/** A report of a full audit with the sha-256 over its canonical JSON, hexadecimal. */
export interface SealedAudit {
	readonly audit: Audit;
	readonly sha256: string;
}

/** A cookie of a full audit as it is exported. */
export type ExportedConsentRow = Omit<ConsentRow, 'id' | 'cells' | 'changes'>;

/** The contents of an exported full audit: the verdict, its steps and cookies, and the reports that it rests on. */
export interface FullAuditContents {
	readonly format: typeof FULL_AUDIT_FORMAT;
	readonly verdict: ConsentVerdict;
	readonly passes: readonly AuditPass[];
	readonly missingSteps: readonly AuditStep[];
	readonly cookies: readonly ExportedConsentRow[];
	readonly reports: readonly SealedAudit[];
}

function exportedRow({ id: _id, cells: _cells, changes: _changes, ...row }: ConsentRow): ExportedConsentRow {
	return row;
}

export function fullAuditContents(
	{ verdict, passes, missingSteps, rows }: FullAudit,
	reports: readonly SealedAudit[],
): FullAuditContents {
	return {
		format: FULL_AUDIT_FORMAT,
		verdict,
		passes,
		missingSteps,
		cookies: rows.map(exportedRow),
		reports,
	};
}

/**
 * A full audit as a file, `schema/cookie-full-audit-1.schema.json`: its contents, and beside them the sha-256 over their
 * canonical JSON, hexadecimal, and a signature of that, if it is signed.
 */
export function fullAuditJson(
	contents: FullAuditContents,
	sha256: string,
	signature: ReportSignature | null = null,
): string {
	return sealedJson('fullAudit', contents, sha256, signature ?? undefined);
}
