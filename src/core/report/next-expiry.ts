import type { SiteReport } from './site-report.ts';

/** A cookie is gone from the jar a moment after it expires, not at that moment. Ms. */
const EXPIRY_SLACK_MS = 500;

/** When the jar must be read again for this portal though nothing happens (ms); null: never. */
export function nextExpiry({ rows }: SiteReport): number | null {
	const expiries = rows.flatMap(({ cookie }) => (cookie.expires === null ? [] : cookie.expires * 1000));
	return expiries.length === 0 ? null : Math.min(...expiries) + EXPIRY_SLACK_MS;
}
