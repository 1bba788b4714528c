import { canonicalJson } from '../lib/canonical-json.ts';
import type { Audit } from './audit.ts';

/**
 * The text over whose UTF-8 bytes an audit's sha-256 is taken: all of it, the auditor's notes included, as canonical
 * JSON. A report that was exported, and then annotated further, has another digest: each file stands for the state
 * in which it was written.
 */
export function digestedText(audit: Audit): string {
	return canonicalJson(audit);
}
