import { DAY, HOUR, MINUTE } from '../../src/core/policy/lifetime.ts';
import { type Clock, zoneClock } from './zone-clock.ts';

/** A mark on a time scale, in words of its own step: an hour, a day or a month. */
export interface TimeTick {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly x: number;
	readonly step: 'time' | 'day' | 'month';
}

export interface TimeScale {
	/** Milliseconds at the two ends. */
	readonly domain: readonly [number, number];
	/** Where a moment stands, pixels; never outside of the two ends. */
	at(ms: number): number;
	/** Round moments of the zone's own clock, at least `apart` pixels from each other. */
	ticks(apart: number): readonly TimeTick[];
}

/** Steps of the clock, seconds. */
const STEPS = [
	MINUTE,
	5 * MINUTE,
	15 * MINUTE,
	30 * MINUTE,
	HOUR,
	3 * HOUR,
	6 * HOUR,
	12 * HOUR,
	DAY,
	2 * DAY,
	7 * DAY,
	14 * DAY,
] as const;

/** Steps of the calendar, months. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120] as const;

/** A month has 28 days at least: marks further apart than that are, whatever the month. Seconds. */
const SHORTEST_MONTH = 28 * DAY;

/** A scale shorter than this would show nothing but its own marks, ms. */
const SHORTEST = 10 * MINUTE * 1000;

/** No clock is asked beyond (ECMA-262 21.4.1.1 ends at 8.64e15), ms. */
const LATEST = 8e15;

/**
 * A scale of time between two places in pixels, whose marks are round in the time zone that is given (d3-scale
 * knows the computer's zone and UTC alone, and a report tells the zone that it was made in). Moments in ms.
 */
export function timeScale(
	[from, to]: readonly [number, number],
	[left, right]: readonly [number, number],
	timeZone: string,
): TimeScale {
	const end = Math.min(Math.max(from, to, 0), LATEST);
	const start = Math.min(Math.max(from, 0), end - SHORTEST);
	const clock = zoneClock(timeZone);
	const at = (ms: number) =>
		left + ((Math.min(Math.max(ms, start), end) - start) / (end - start)) * (right - left);
	const pixels = (seconds: number) => ((seconds * 1000) / (end - start)) * (right - left);
	return {
		domain: [start, end],
		at,
		ticks(apart) {
			const step = STEPS.find((seconds) => pixels(seconds) >= apart);
			const moments =
				step === undefined
					? everyMonths(
							MONTHS.find((months) => pixels(months * SHORTEST_MONTH) >= apart) ?? 1200,
							[start, end],
							clock,
						)
					: everySeconds(step, [start, end], clock);
			const kind = step === undefined ? 'month' : step < DAY ? 'time' : 'day';
			return spaced(
				moments.map((moment) => ({ at: moment, x: at(moment), step: kind })),
				apart * 0.8,
			);
		},
	};
}

/** Without the marks that an hour of summer time, or a short month, has pushed too near to the one before. */
function spaced(ticks: readonly TimeTick[], apart: number): readonly TimeTick[] {
	const kept: TimeTick[] = [];
	for (const tick of ticks) {
		const last = kept.at(-1);
		if (last === undefined || tick.x - last.x >= apart) kept.push(tick);
	}
	return kept;
}

type Span = readonly [number, number];

/** Where a wall clock of the zone shows round numbers; counted in wall time, so that a day of 23 hours is one. */
function everySeconds(step: number, [start, end]: Span, { toWall, fromWall }: Clock): number[] {
	const found: number[] = [];
	const wide = step * 1000;
	for (let wall = Math.ceil(toWall(start) / wide) * wide; wall <= toWall(end); wall += wide) {
		const moment = fromWall(wall);
		if (moment >= start && moment <= end && moment > (found.at(-1) ?? -Infinity)) found.push(moment);
	}
	return found;
}

function everyMonths(months: number, [start, end]: Span, { toWall, fromWall }: Clock): number[] {
	const found: number[] = [];
	const first = new Date(toWall(start));
	const count = first.getUTCFullYear() * 12 + first.getUTCMonth();
	for (let month = Math.ceil(count / months) * months; ; month += months) {
		const moment = fromWall(Date.UTC(Math.floor(month / 12), month % 12));
		if (!(moment <= end)) return found;
		if (moment >= start) found.push(moment);
	}
}
