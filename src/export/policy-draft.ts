import type { Policy } from '../core/policy.ts';
import type { SiteReport } from '../core/verdict.ts';

export type DraftFormat = 'html' | 'text' | 'csv';

/** (being written) */
export function policyDraft(
	_policy: Policy | null,
	_report: SiteReport,
	_format: DraftFormat,
	_locale: string,
): string {
	return '';
}
