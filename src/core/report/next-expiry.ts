import type { Accepted } from '../exceptions/exception.ts';
import { endOfDay } from '../exceptions/exception-days.ts';
import { minOf } from '../lib/unbounded.ts';
import type { SiteReport } from './site-report.ts';

/** Browsers drop an expired cookie slightly late. */
const EXPIRY_SLACK_MS = 500;

/** When what a report accepts is no longer accepted, ms. */
function exceptionEnds({ rows, unseen, notLookedAt }: SiteReport): number[] {
	const findings = [...rows, ...unseen, ...notLookedAt].flatMap((row) => row.findings);
	return [...rows, ...findings].flatMap(({ accepted }: { readonly accepted?: Accepted }) =>
		accepted === undefined ? [] : endOfDay(accepted.until),
	);
}

/** When the portal's report can change without an event, ms since the epoch: a cookie or an exception ends; null: never. */
export function nextExpiry(report: SiteReport): number | null {
	const expiries = report.rows.flatMap(({ cookie: { expires } }) =>
		expires === null ? [] : expires * 1000 + EXPIRY_SLACK_MS,
	);
	const ends = [...expiries, ...exceptionEnds(report)];
	return ends.length === 0 ? null : minOf(ends);
}
