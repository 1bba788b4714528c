import { DAY, HOUR, MINUTE } from '../../../src/core/policy/lifetime.ts';
import { spacedTicks } from './spaced-ticks.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

/** A mark on a time scale, labelled as precisely as its step: an hour, a day or a month. */
export interface TimeTick {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly x: number;
	readonly step: 'time' | 'day' | 'month';
}

export interface TimeScale {
	/** Milliseconds at the two ends. */
	readonly domain: readonly [number, number];
	/** Pixels of a moment in milliseconds, clamped to the two ends. */
	at(ms: number): number;
	/** Round moments of the zone's own clock, at least 0.8 × `apart` pixels from each other. */
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

/** Marks that far apart are far enough in every month. Seconds. */
const SHORTEST_MONTH = 28 * DAY;

/** A shorter scale would show only its own marks. Milliseconds. */
const MIN_LENGTH = 10 * MINUTE * 1000;

/** The end of what a `Date` can be is 8.64e15 (ECMA-262 21.4.1.1). Milliseconds. */
const MAX_TIME = 8e15;

/**
 * A scale of time between two places in pixels, with marks that are round in the given time zone: that in which the
 * report was made. d3-scale knows only the computer's zone and UTC. Moments in ms.
 */
export function timeScale(
	[since, until]: readonly [number, number],
	[from, to]: readonly [number, number],
	timeZone: string,
): TimeScale {
	const end = Math.min(Math.max(since, until, 0), MAX_TIME);
	const start = Math.min(Math.max(since, 0), end - MIN_LENGTH);
	const clock = zoneClock(timeZone);
	const at = (ms: number) =>
		from + ((Math.min(Math.max(ms, start), end) - start) / (end - start)) * (to - from);
	const pixels = (seconds: number) => ((seconds * 1000) / (end - start)) * (to - from);
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
			// An hour of summer time or a short month pushes a mark near to the one before.
			return spacedTicks(
				moments.map((moment) => ({ at: moment, x: at(moment), step: kind })),
				apart * 0.8,
			);
		},
	};
}

type Span = readonly [number, number];

/** Moments when the zone's wall clock shows round numbers. Counted in wall time, so that a day of 23 hours is one day. */
function everySeconds(step: number, [start, end]: Span, { toWall, fromWall }: ZoneClock): number[] {
	const moments: number[] = [];
	const wide = step * 1000;
	for (let wall = Math.ceil(toWall(start) / wide) * wide; wall <= toWall(end); wall += wide) {
		const moment = fromWall(wall);
		if (moment >= start && moment <= end && moment > (moments.at(-1) ?? -Infinity)) moments.push(moment);
	}
	return moments;
}

function everyMonths(months: number, [start, end]: Span, { toWall, fromWall }: ZoneClock): number[] {
	const moments: number[] = [];
	const first = new Date(toWall(start));
	const count = first.getUTCFullYear() * 12 + first.getUTCMonth();
	for (let month = Math.ceil(count / months) * months; ; month += months) {
		const moment = fromWall(Date.UTC(Math.floor(month / 12), month % 12));
		if (!(moment <= end)) return moments;
		if (moment >= start) moments.push(moment);
	}
}
