/** Schedules with their next start. */
export const PLANS = `
create table fleet.plan (
	schedule text not null,
	time_zone text not null,
	next_at timestamptz not null,
	primary key (schedule, time_zone)
);
`;
