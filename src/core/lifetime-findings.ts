import type { Finding } from './finding.ts';
import { DAY, type Lifetime, lifetimeTolerance } from './lifetime.ts';

/** The end of a stated day, in milliseconds since the epoch; NaN for what is no ISO date. */
function endOfDay(date: string): number {
	return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + DAY * 1000;
}

/**
 * What a cookie's lifetime says against its declaration. `secondsLeft` is the time it has still to live
 * (null for a session cookie), a lower bound of the lifetime it was set with, so that what is found is
 * certain; `at` is the moment of the reading, in milliseconds since the epoch.
 */
export function lifetimeFindings(
	declared: Lifetime | null,
	secondsLeft: number | null,
	at: number,
): Finding[] {
	if (declared === null || secondsLeft === null) return [];
	if (declared.kind === 'session') {
		return [
			{
				code: 'persistent-declared-session',
				certainty: 'observed',
				declaredSeconds: 0,
				actualSeconds: secondsLeft,
			},
		];
	}
	const until = declared.kind === 'until' && declared.date ? (endOfDay(declared.date) - at) / 1000 : null;
	const seconds = until ?? declared.seconds;
	if (seconds === null || Number.isNaN(seconds)) return [];
	// The browsers' cap of 400 days needs no case of its own: what was cut to it is within any longer declaration.
	if (secondsLeft <= seconds + lifetimeTolerance(seconds)) return [];
	return [
		{
			code: 'lifetime-over-declared',
			certainty: 'observed',
			declaredSeconds: seconds,
			actualSeconds: secondsLeft,
		},
	];
}
