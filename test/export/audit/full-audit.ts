import { createHash } from 'node:crypto';
import type { Audit } from '../../../src/core/audit/audit.ts';
import { digestedText } from '../../../src/core/audit/audit-digest.ts';
import { makeAudit } from '../../report/make-audit.ts';
import { FULL, JOURNAL } from '../report/full-report.ts';

const [undeclared, declared] = FULL.rows;

/** An audit with every optional part. */
export const FULL_AUDIT: Audit = makeAudit({
	report: FULL,
	journal: JOURNAL,
	auditor: 'A. Nonyme, Ville-Exemple',
	remarks: 'Before the banner was answered.\n\nOne visit.',
	notes: {
		[undeclared?.key ?? '']: { assessment: 'not-compliant', comment: 'Set on arrival' },
		[declared?.key ?? '']: { assessment: 'compliant', comment: '' },
	},
});

/** The fingerprint of an audit, as the page takes it. */
export function digestOf(audit: Audit): string {
	return createHash('sha256').update(digestedText(audit), 'utf8').digest('hex');
}
