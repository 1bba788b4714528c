import type { CookieRow, SiteReport } from './site-report.ts';

/** Whether two reports are equal apart from times, revision and history. */
export function isSameReport(a: SiteReport, b: SiteReport): boolean {
	return comparableText(a) === comparableText(b);
}

function comparableText(report: SiteReport): string {
	const codes = (findings: CookieRow['findings']) =>
		findings.map(({ code, isExact, known: elsewhere, accepted }) => [
			code,
			isExact,
			elsewhere?.product,
			accepted,
		]);
	const rows = report.rows.map(({ secondsLeft: _, lifetime, history: __, findings, ...row }) => ({
		...row,
		isExact: lifetime?.isExact,
		findings: codes(findings),
	}));
	const unseen = report.unseen.map(({ findings, ...row }) => ({ ...row, findings: codes(findings) }));
	return JSON.stringify({ ...report, rows, unseen, at: 0, revision: 0 });
}
