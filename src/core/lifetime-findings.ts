import type { Finding } from './finding.ts';
import { DAY, type Lifetime, lifetimeTolerance } from './lifetime.ts';
import type { MeasuredLifetime } from './verdict.ts';

/** The end of a stated day, in milliseconds since the epoch; NaN for what is no ISO date. */
function endOfDay(date: string): number {
	return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + DAY * 1000;
}

/**
 * What a cookie's lifetime (null for a session cookie) says against its declaration. Where it was not measured
 * it is a lower bound, so that what is found is certain; `at` is the moment of the reading, in milliseconds since
 * the epoch.
 */
export function lifetimeFindings(
	declared: Lifetime | null,
	lifetime: MeasuredLifetime | null,
	at: number,
): Finding[] {
	if (declared === null || lifetime === null) return [];
	const actual = {
		certainty: 'observed',
		actualSeconds: lifetime.seconds,
		isExact: lifetime.isExact,
	} as const;
	if (declared.kind === 'session') {
		return [{ code: 'persistent-declared-session', ...actual, declaredSeconds: 0 }];
	}
	const until = declared.kind === 'until' && declared.date ? (endOfDay(declared.date) - at) / 1000 : null;
	const seconds = until ?? declared.seconds;
	if (seconds === null || Number.isNaN(seconds)) return [];
	// The browsers' cap of 400 days needs no case of its own: what was cut to it is within any longer declaration.
	if (lifetime.seconds <= seconds + lifetimeTolerance(seconds)) return [];
	return [{ code: 'lifetime-over-declared', ...actual, declaredSeconds: seconds }];
}
