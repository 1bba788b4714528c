import { minOf } from '../lib/unbounded.ts';
import type { SiteReport } from './site-report.ts';

/** Browsers drop an expired cookie slightly late. */
const EXPIRY_SLACK_MS = 500;

/** When to read the portal's jar again without an event, ms since the epoch; null: never. */
export function nextExpiry({ rows }: SiteReport): number | null {
	const expiries = rows.flatMap(({ cookie }) => (cookie.expires === null ? [] : cookie.expires * 1000));
	return expiries.length === 0 ? null : minOf(expiries) + EXPIRY_SLACK_MS;
}
