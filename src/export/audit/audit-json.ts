import type { Audit } from '../../core/audit/audit.ts';

/** Sorts the members of all objects in a JSON value. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}

/**
 * An audit as a file, `schema/cookie-audit-1.schema.json`: all of it, and beside it the sha-256 over its canonical
 * JSON (see `digestedText`), hexadecimal. Members are sorted, so that equal audits give equal octets, which is what
 * `npm run policy -- verify FILE` checks.
 */
export function auditJson(audit: Audit, sha256: string): string {
	return `${JSON.stringify({ audit: sorted(audit), sha256 }, null, '\t')}\n`;
}
