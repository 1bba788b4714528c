import { type Lifetime, lifetimeTolerance } from './lifetime.ts';

const isSpan = ({ kind }: Lifetime) => kind === 'fixed' || kind === 'up-to' || kind === 'range';

const near = (one: number, other: number) => Math.abs(one - other) <= lifetimeTolerance(Math.max(one, other));

/** Whether anything can be held against a declared lifetime. */
export function isLifetimeStated(lifetime: Lifetime | null): lifetime is Lifetime {
	return lifetime !== null && lifetime.kind !== 'unknown';
}

/**
 * Whether two statements of one cookie's lifetime say the same, within the tolerance. "13 months" and "at most
 * 13 months" do; what is not said, or was not understood, contradicts nothing.
 */
export function lifetimesAgree(one: Lifetime | null, other: Lifetime | null): boolean {
	if (!isLifetimeStated(one) || !isLifetimeStated(other)) return true;
	if (!isSpan(one) || !isSpan(other)) return one.kind === other.kind && one.date === other.date;
	const lowest = (lifetime: Lifetime) => lifetime.minSeconds ?? null;
	const [low, otherLow] = [lowest(one), lowest(other)];
	if (low !== null && otherLow !== null && !near(low, otherLow)) return false;
	return near(one.seconds ?? 0, other.seconds ?? 0);
}
