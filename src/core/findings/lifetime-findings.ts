import { DAY, type Lifetime, lifetimeTolerance } from '../policy/lifetime.ts';
import type { Finding } from './finding.ts';
import type { MeasuredLifetime } from './verdict.ts';

/** The end of a stated day, in seconds since the epoch; NaN for what is no ISO date. */
function endOfDay(date: string): number {
	return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 1000 + DAY;
}

/** Seconds that a declaration allows a cookie whose lifetime began at `start`; null where it says no such thing. */
function allowedSeconds({ kind, seconds, date }: Lifetime, start: number): number | null {
	if (kind !== 'until' || date === undefined) return seconds;
	const left = endOfDay(date) - start;
	return Number.isNaN(left) ? null : left;
}

/**
 * What a cookie's lifetime (null for a session cookie) says against its declaration. Where it was not measured
 * it is a lower bound, so that what is found is certain. `start`, in seconds since the epoch, is when the lifetime
 * began: when the cookie was set, or when the jar was read.
 *
 * The browsers' cap of 400 days needs no case of its own: what was cut to it is within any longer declaration.
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
	if (seconds === null || actualSeconds <= seconds + lifetimeTolerance(seconds)) return [];
	return [{ code: 'lifetime-over-declared', ...actual, declaredSeconds: Math.max(0, seconds) }];
}
