import type { Audit } from '../../core/audit/audit.ts';
import { canonicalJson } from '../../core/lib/canonical-json.ts';

/**
 * An audit as a file, `schema/cookie-audit-1.schema.json`: all of it, and beside it the sha-256 over its canonical
 * JSON (see `digestedText`), hexadecimal. Members are sorted, so that equal audits give equal octets, which is what
 * `npm run policy -- verify FILE` checks.
 */
export function auditJson(audit: Audit, sha256: string): string {
	const sorted: unknown = JSON.parse(canonicalJson(audit));
	return `${JSON.stringify({ audit: sorted, sha256 }, null, '\t')}\n`;
}
