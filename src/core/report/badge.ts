import type { SiteReport } from './site-report.ts';

/** The badge while a portal's policy has not been read. */
export const UNREAD_BADGE = '?';

/**
 * Returns the text of a tab's badge: the number of undeclared cookies, `99+` above 99; empty for none, and where there is
 * no policy to read.
 */
export function badgeText(report: Pick<SiteReport, 'counts' | 'policy'> | null): string {
	if (report === null || report.policy.kind === 'none') return '';
	if (report.policy.kind === 'default') return UNREAD_BADGE;
	const { undeclared } = report.counts;
	if (undeclared === 0) return '';
	return undeclared > 99 ? '99+' : String(undeclared);
}
