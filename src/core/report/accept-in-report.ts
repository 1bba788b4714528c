import { acceptPattern, acceptRow, createExceptionFinder } from '../exceptions/accept.ts';
import type { Exception } from '../exceptions/exception.ts';
import { nextSteps } from './next-steps.ts';
import { isOpenlyUndeclared } from './openly-undeclared.ts';
import type { SiteReport } from './site-report.ts';

/**
 * Marks what a portal's exceptions accept at the moment of its report: it no longer counts as undeclared, requires no
 * step, and comes after the undeclared cookies.
 */
export function acceptInReport(report: SiteReport, exceptions: readonly Exception[]): SiteReport {
	const find = createExceptionFinder(exceptions, report.at);
	const domainOf = (declaration: number) => report.declarations[declaration]?.domain ?? null;
	const patterns = (rows: SiteReport['unseen']) =>
		rows.map((row) => acceptPattern(row, domainOf(row.declaration), find));
	const all = report.rows.map((row) => acceptRow(row, find));
	const undeclared = all.filter(isOpenlyUndeclared);
	const rows = [...undeclared, ...all.filter((row) => !isOpenlyUndeclared(row))];
	const accepted = rows.filter((row) => row.accepted !== undefined).length;
	const marked = {
		...report,
		rows,
		unseen: patterns(report.unseen),
		notLookedAt: patterns(report.notLookedAt),
		counts: { ...report.counts, undeclared: undeclared.length, ...(accepted > 0 && { accepted }) },
	};
	return { ...marked, steps: nextSteps(marked) };
}
