import { digestedText } from '../../src/core/audit/audit-digest.ts';
import type { FullAudit } from '../../src/core/audit/full-audit.ts';
import { canonicalJson } from '../../src/core/lib/canonical-json.ts';
import { hostInFileName } from '../../src/core/web/private-store.ts';
import {
	type FullAuditContents,
	fullAuditContents,
	type SealedAudit,
} from '../../src/export/audit/full-audit-json.ts';
import { sha256 } from '../../src/ui/sha256.ts';

/** A full audit with its sha-256, and those of the reports that it rests on. */
export interface SealedFullAudit {
	/** Of its file, without the ending. */
	readonly name: string;
	readonly reports: readonly SealedAudit[];
	readonly contents: FullAuditContents;
	/** Of the contents, hexadecimal. */
	readonly digest: string;
}

export async function sealFullAudit(full: FullAudit): Promise<SealedFullAudit> {
	const reports = await Promise.all(
		full.audits.map(async (audit) => ({ audit, sha256: await sha256(digestedText(audit)) })),
	);
	const contents = fullAuditContents(full, reports);
	const [first] = full.audits;
	const host = first === undefined ? '' : hostInFileName(first.report);
	return {
		name: `cookie-full-audit-${host}-${first?.madeAt.slice(0, 10) ?? ''}`,
		reports,
		contents,
		digest: await sha256(canonicalJson(contents)),
	};
}
