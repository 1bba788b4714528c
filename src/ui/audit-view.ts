import type { Audit } from '../core/audit.ts';
import type { AuditView } from '../export/audit-view.ts';
import type { Translator } from '../i18n/translator.ts';

/** An audit in words, at the times of the audit's own zone. */
export function auditView(_audit: Audit, _translator: Translator): AuditView {
	throw new Error('to come');
}
