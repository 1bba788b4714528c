import type { CookieRow, SiteReport } from './site-report.ts';

/** Whether two reports say the same, whenever they were made: moments, revision and history do not count. */
export function isSameReport(a: SiteReport, b: SiteReport): boolean {
	return comparableText(a) === comparableText(b);
}

function comparableText(report: SiteReport): string {
	const codes = (findings: CookieRow['findings']) =>
		findings.map(({ code, isExact, known }) => [code, isExact, known?.product]);
	const rows = report.rows.map(({ secondsLeft: _, lifetime, history: __, findings, ...row }) => ({
		...row,
		isExact: lifetime?.isExact,
		findings: codes(findings),
	}));
	const unseen = report.unseen.map(({ findings, ...row }) => ({ ...row, findings: codes(findings) }));
	return JSON.stringify({ ...report, rows, unseen, at: 0, revision: 0 });
}
