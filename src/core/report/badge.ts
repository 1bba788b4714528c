import type { SiteReport } from './site-report.ts';

/** Returns the text of a tab's badge: the number of undeclared cookies, `99+` above 99; empty for none or no policy. */
export function badgeText(report: Pick<SiteReport, 'counts' | 'policy'> | null): string {
	if (report === null || report.policy.kind === 'none') return '';
	const { undeclared } = report.counts;
	if (undeclared === 0) return '';
	return undeclared > 99 ? '99+' : String(undeclared);
}
