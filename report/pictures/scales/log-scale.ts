import { DAY, HOUR, MINUTE } from '../../../src/core/policy/lifetime.ts';
import { type SecondsScale, secondsScale } from './spaced-ticks.ts';

const YEAR = 365 * DAY;

/** Spans that people think in: where the scale may have a mark, and where it may end. Seconds. */
const STEPS = [
	MINUTE,
	10 * MINUTE,
	HOUR,
	DAY,
	7 * DAY,
	30 * DAY,
	YEAR,
	2 * YEAR,
	5 * YEAR,
	10 * YEAR,
	50 * YEAR,
	100 * YEAR,
] as const;

/** Longer spans do not stretch the scale: a date that an absurd lifetime names is not a place on it. Seconds. */
const MAX_SPAN = 100 * YEAR;

/**
 * A logarithmic scale from one minute to the first round span that holds all of `spans` (seconds), at least two
 * years, between two places in pixels. Written here because it is one line: d3-scale is 27.6 KB minified.
 */
export function logScale(spans: readonly number[], [from, to]: readonly [number, number]): SecondsScale {
	const longest = spans.reduce((most, span) => (span > most && span <= MAX_SPAN ? span : most), 2 * YEAR);
	const end = STEPS.find((step) => step >= longest && step >= 2 * YEAR) ?? MAX_SPAN;
	const start = MINUTE;
	const width = Math.log(end / start);
	const at = (seconds: number) => {
		// A span that could not be read is not a number: it stands at the left end.
		const within = Math.min(Math.max(Number.isNaN(seconds) ? start : seconds, start), end);
		return from + (Math.log(within / start) / width) * (to - from);
	};
	return secondsScale(at, STEPS, end);
}
