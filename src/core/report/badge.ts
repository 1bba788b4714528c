import type { SiteReport } from './site-report.ts';

/**
 * The badge of a tab: the number of undeclared cookies, `99+` above 99, empty when there are none and where
 * no policy holds.
 */
export function badgeText(report: Pick<SiteReport, 'counts' | 'policy'> | null): string {
	if (report === null || report.policy.kind === 'none') return '';
	const { undeclared } = report.counts;
	if (undeclared === 0) return '';
	return undeclared > 99 ? '99+' : String(undeclared);
}
