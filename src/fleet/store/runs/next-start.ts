import cronParser from 'cron-parser';

/** When runs start: five fields of cron, and the time zone that they are of. */
export interface FleetPlan {
	readonly schedule: string;
	readonly timeZone: string;
}

/**
 * When a plan starts next after `now`. An hour that a change to summer time leaves out is made up an hour later; one that
 * comes twice counts once. `last` is the start before: without it the second of two equal hours would start the run again.
 */
export function nextStart({ schedule, timeZone }: FleetPlan, now: Date, last: Date | null = null): Date {
	const from = last === null ? now : new Date(last.getTime() - 1000);
	const starts = cronParser.parseExpression(schedule, { tz: timeZone, currentDate: from });
	for (;;) {
		const start = starts.next().toDate();
		if (start > now && (last === null || start > last)) return start;
	}
}
