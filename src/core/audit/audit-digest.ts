import { canonicalJson } from '../lib/canonical-json.ts';
import type { Audit } from './audit.ts';

/**
 * Returns the text whose UTF-8 bytes an audit's sha-256 covers: the whole audit, notes included, as canonical JSON.
 * Later notes change the digest, so each exported file has its own.
 */
export function digestedText(audit: Audit): string {
	return canonicalJson(audit);
}
