import { type Lifetime, lifetimeTolerance } from './lifetime.ts';
import { longestSeconds } from './longest-lifetime.ts';

const isSpan = ({ kind }: Lifetime) => kind === 'fixed' || kind === 'up-to' || kind === 'range';

const near = (a: number, b: number) => Math.abs(a - b) <= lifetimeTolerance(Math.max(a, b));

/** Whether a declaration states a lifetime that was understood. */
export function isLifetimeStated(lifetime: Lifetime | null): lifetime is Lifetime {
	return lifetime !== null && lifetime.kind !== 'unknown';
}

/**
 * Whether two statements of a cookie's lifetime are equal within the tolerance. "13 months" and "at most 13 months" are;
 * one that is absent or was not understood agrees with any.
 */
export function lifetimesAgree(a: Lifetime | null, b: Lifetime | null): boolean {
	if (!isLifetimeStated(a) || !isLifetimeStated(b)) return true;
	if (!isSpan(a) || !isSpan(b)) return a.kind === b.kind && a.date === b.date;
	if (a.minSeconds !== undefined && b.minSeconds !== undefined && !near(a.minSeconds, b.minSeconds))
		return false;
	// "6 months" and "184 days" agree, too.
	return near(a.seconds ?? 0, b.seconds ?? 0) || near(longestSeconds(a) ?? 0, longestSeconds(b) ?? 0);
}
