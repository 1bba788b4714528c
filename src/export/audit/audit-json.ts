import type { Audit } from '../../core/audit/audit.ts';

/**
 * An audit as a file, `schema/cookie-audit-1.schema.json`: all of it, and beside it the sha-256 over its canonical
 * JSON (see `digestedText`), hexadecimal. `npm run policy -- verify FILE` checks it.
 */
export function auditJson(audit: Audit, sha256: string): string {
	return `${JSON.stringify({ audit, sha256 }, null, '\t')}\n`;
}
