import { supportedZone } from '../../../src/report-text/sections/zoned.ts';

/** Converts between moments and the wall clock of a time zone, written as if it were UTC. Milliseconds. */
export interface ZoneClock {
	toWall(ms: number): number;
	/** The moment when the clock shows `wall`; for a skipped hour, a moment soon after. */
	fromWall(wall: number): number;
}

/** `timeZone`: IANA name; UTC if this browser does not know it. */
export function zoneClock(timeZone: string): ZoneClock {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: supportedZone(timeZone),
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	function toWall(ms: number): number {
		const field = new Map(parts.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
		const get = (name: Intl.DateTimeFormatPartTypes) => field.get(name) ?? 0;
		return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
	}
	return {
		toWall,
		fromWall(wall) {
			const guess = wall - (toWall(wall) - wall);
			return guess - (toWall(guess) - wall);
		},
	};
}
