import type { Audit } from '../../core/audit/audit.ts';
import type { FullAudit } from '../../core/audit/full-audit.ts';
import { canonicalJson } from '../../core/lib/canonical-json.ts';

export const FULL_AUDIT_FORMAT = 'cookie-full-audit/1';

/** A report of a full audit with the sha-256 over its canonical JSON, hexadecimal. */
export interface SealedAudit {
	readonly audit: Audit;
	readonly sha256: string;
}

/**
 * A full audit as a file, `schema/cookie-full-audit-1.schema.json`: the verdict, each step as it was recorded, each
 * cookie's behaviour, and the reports. Members are sorted, so that equal audits give equal octets.
 */
export function fullAuditJson(
	{ verdict, passes, missingSteps, rows }: FullAudit,
	reports: readonly SealedAudit[],
): string {
	const cookies = rows.map(({ name, domain, hostOnly, path, partition, behaviour, ...row }) => ({
		...{ name, domain, hostOnly, path, partition, behaviour },
		...{ before: row.before, isAfterRefusal: row.isAfterRefusal, certainty: row.certainty },
		...{ isUndeclared: row.isUndeclared, isOpen: row.isOpen },
	}));
	const file = { format: FULL_AUDIT_FORMAT, verdict, passes, missingSteps, cookies, reports };
	return `${JSON.stringify(JSON.parse(canonicalJson(file)), null, '\t')}\n`;
}
