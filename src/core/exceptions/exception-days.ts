const DAY_MS = 86_400_000;
/** Days from today until the last day that may be chosen: a year, also a leap year. */
const MAX_DAYS = 366;

/** The day of a moment in UTC: `2026-12-31`. */
export function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}

/** The first moment at which an exception no longer holds, ms: the end of its day in UTC. 0 where it is no day. */
export function endOfDay(until: string): number {
	const start = /^\d{4}-\d{2}-\d{2}$/.test(until) ? Date.parse(`${until}T00:00:00Z`) : Number.NaN;
	// `Date.parse` takes the 31st of a shorter month for a day of the next one.
	return Number.isNaN(start) || dayOf(start) !== until ? 0 : start + DAY_MS;
}

/** The last day that may be chosen at a moment. */
export function lastDay(now: number): string {
	return dayOf(now + MAX_DAYS * DAY_MS);
}

/** Whether a day may be chosen at a moment: today or later, at most a year ahead. */
export function isEligibleDay(until: string, now: number): boolean {
	return endOfDay(until) > now && until <= lastDay(now);
}
