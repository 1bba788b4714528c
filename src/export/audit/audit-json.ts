import type { Audit } from '../../core/audit/audit.ts';
import type { ReportSignature } from '../../core/signature/report-signature.ts';
import { sealedJson } from './sealed-json.ts';

/**
 * An audit as a file, `schema/cookie-audit-1.schema.json`: all of it, and beside it the sha-256 over its canonical
 * JSON (see `digestedText`), hexadecimal, and a signature of that, if it is signed. `npm run policy -- verify FILE`
 * checks it.
 */
export function auditJson(audit: Audit, sha256: string, signature: ReportSignature | null = null): string {
	return sealedJson('audit', audit, sha256, signature ?? undefined);
}
