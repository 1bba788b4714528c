import { DAY, type Lifetime, lifetimeTolerance } from '../policy/lifetime.ts';
import { longestSeconds } from '../policy/longest-lifetime.ts';
import type { Finding } from './finding.ts';
import type { MeasuredLifetime } from './verdict.ts';

/** End of a day, seconds since the epoch; NaN if `date` is not an ISO date. */
function endOfDay(date: string): number {
	return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 1000 + DAY;
}

/** Seconds that a declaration allows from `start`; null if it states none. */
function allowedSeconds({ kind, seconds, date }: Lifetime, start: number): number | null {
	if (kind !== 'until' || date === undefined) return seconds;
	const remaining = endOfDay(date) - start;
	return Number.isNaN(remaining) ? null : remaining;
}

const isLonger = (actual: number, allowed: number) => actual > allowed + lifetimeTolerance(allowed);

/**
 * Finding for a cookie that outlives its declaration. `lifetime`: null for a session cookie; an unmeasured one is a
 * lower bound, so the finding is still certain. `start`: when the cookie was set or the jar read, seconds since the
 * epoch. A lifetime cut to the browsers' cap of 400 days is within any longer declaration. Calendar units are taken as
 * long as they can be (see `longestSeconds`).
 */
export function lifetimeFindings(
	declared: Lifetime | null,
	lifetime: MeasuredLifetime | null,
	start: number,
): readonly Finding[] {
	if (declared === null || lifetime === null) return [];
	const { seconds: actualSeconds, isExact } = lifetime;
	const actual = { certainty: 'observed', actualSeconds, isExact } as const;
	if (declared.kind === 'session') {
		return [{ code: 'persistent-declared-session', ...actual, declaredSeconds: 0 }];
	}
	const seconds = allowedSeconds(declared, start);
	const isOver =
		seconds !== null &&
		isLonger(actualSeconds, seconds) &&
		(declared.kind === 'until' || isLonger(actualSeconds, longestSeconds(declared) ?? seconds));
	return isOver ? [{ code: 'lifetime-over-declared', ...actual, declaredSeconds: Math.max(0, seconds) }] : [];
}
