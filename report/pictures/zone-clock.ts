/** Between moments and what a wall clock of a time zone shows then, as if that were UTC. Milliseconds. */
export interface Clock {
	toWall(ms: number): number;
	/** The moment at which the clock shows this; where it never does (an hour skipped), the one soon after. */
	fromWall(wall: number): number;
}

/** `timeZone`: IANA name; an unknown one is taken for UTC. */
export function zoneClock(timeZone: string): Clock {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: knownZone(timeZone),
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

/** The zone itself, or UTC where this browser does not know it. */
export function knownZone(timeZone: string): string {
	try {
		return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
	} catch {
		return 'UTC';
	}
}
