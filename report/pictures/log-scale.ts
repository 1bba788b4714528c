import { DAY, HOUR, MINUTE } from '../../src/core/policy/lifetime.ts';

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

/** Nothing is drawn beyond: a date that an absurd lifetime names is not a place on a scale. */
const LONGEST = 100 * YEAR;

export interface LogScale {
	/** Seconds at the two ends. */
	readonly domain: readonly [number, number];
	/** Where a span stands, pixels; never outside of the two ends, whatever is given. */
	at(seconds: number): number;
	/** Marks that are at least `apart` pixels from each other, seconds, ascending. */
	ticks(apart: number): readonly number[];
}

/**
 * A logarithmic scale from one minute to the first round span that holds all of `spans` (seconds), at least two
 * years, between two places in pixels. Written here and not taken from d3-scale: a logarithm between two ends is
 * one line, and d3's brings 40 KB that the page would load for it.
 */
export function logScale(spans: readonly number[], [from, to]: readonly [number, number]): LogScale {
	const longest = spans.reduce((most, span) => (span > most && span <= LONGEST ? span : most), 2 * YEAR);
	const end = STEPS.find((step) => step >= longest && step >= 2 * YEAR) ?? LONGEST;
	const start = MINUTE;
	const width = Math.log(end / start);
	const at = (seconds: number) => {
		// Not a number: a span that was not understood has no place, and stands where it can do no harm.
		const within = Math.min(Math.max(Number.isNaN(seconds) ? start : seconds, start), end);
		return from + (Math.log(within / start) / width) * (to - from);
	};
	return {
		domain: [start, end],
		at,
		ticks(apart) {
			const kept: number[] = [];
			for (const step of STEPS) {
				const last = kept.at(-1);
				if (step > end) break;
				if (last === undefined || at(step) - at(last) >= apart) kept.push(step);
			}
			return kept;
		},
	};
}
