import type { Declaration } from '../../core/policy/policy.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';

/** The declaration that a cookie was matched with, if any. */
export function matchedDeclaration(
	report: SiteReport,
	{ verdict }: Pick<CookieRow, 'verdict'>,
): Declaration | null {
	return verdict.verdict === 'declared' ? (report.declarations[verdict.declaration] ?? null) : null;
}

/** The latest time that a date can hold, ms (ECMA-262 21.4.1.1). */
const LATEST = 8.64e15;

/** Milliseconds since the epoch as ISO 8601 in UTC, to the second; what no date can hold becomes the last one. */
export function isoTime(ms: number): string {
	return new Date(Math.min(ms, LATEST)).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The same of a moment that may not be known. */
export function isoTimeOrNull(ms: number | null): string | null {
	return ms === null ? null : isoTime(ms);
}
