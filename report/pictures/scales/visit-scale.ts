import { type SecondsScale, secondsScale } from './spaced-ticks.ts';

/** Where a visit's scale may have a mark, seconds. */
const STEPS = [0, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800] as const;

/** The scale of a shorter visit would show only its own marks. Seconds. */
const MIN_LENGTH = 5;

/**
 * A scale of seconds from 0 to the end of a visit, between two places in pixels. By the square root: most happens in
 * the first seconds, which get more room than later ones.
 */
export function visitScale(length: number, [from, to]: readonly [number, number]): SecondsScale {
	const end = Math.max(MIN_LENGTH, length);
	const at = (seconds: number) => from + Math.sqrt(Math.min(Math.max(seconds, 0), end) / end) * (to - from);
	return secondsScale(at, STEPS, end);
}
