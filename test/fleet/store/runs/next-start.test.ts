import { expect, it } from 'vitest';
import { nextStart } from '../../../../src/fleet/store/runs/next-start.ts';

/** The next starts after a moment, each as the last of the one after. */
function starts(schedule: string, timeZone: string, from: string, count: number): readonly string[] {
	const all: Date[] = [];
	for (let last: Date | null = null; all.length < count; ) {
		last = nextStart({ schedule, timeZone }, last ?? new Date(from), last);
		all.push(last);
	}
	return all.map((start) => start.toISOString().slice(0, 16));
}

it('a start is in its own time zone', () => {
	expect(starts('0 3 * * *', 'Europe/Paris', '2026-07-01T12:00Z', 1)).toEqual(['2026-07-02T01:00']);
	expect(starts('0 3 * * *', 'Europe/Paris', '2026-12-01T12:00Z', 1)).toEqual(['2026-12-02T02:00']);
	expect(starts('0 3 * * 1', 'America/New_York', '2026-12-01T12:00Z', 1)).toEqual(['2026-12-07T08:00']);
});

it('a start in the hour that summer time leaves out is made up an hour later, in the one that comes twice it is once', () => {
	expect(starts('30 2 * * *', 'Europe/Paris', '2026-03-28T12:00Z', 2)).toEqual([
		...['2026-03-29T01:30', '2026-03-30T00:30'],
	]);
	expect(starts('30 2 * * *', 'Europe/Paris', '2026-10-24T12:00Z', 2)).toEqual([
		...['2026-10-25T00:30', '2026-10-26T01:30'],
	]);
	expect(starts('0 * * * *', 'Europe/Paris', '2026-10-24T23:30Z', 3)).toEqual([
		...['2026-10-25T00:00', '2026-10-25T01:00', '2026-10-25T02:00'],
	]);
});

it('starts that were missed are one', () => {
	const last = new Date('2026-11-01T03:00Z');
	const next = nextStart({ schedule: '0 3 * * *', timeZone: 'UTC' }, new Date('2026-11-09T12:00Z'), last);
	expect(next).toEqual(new Date('2026-11-10T03:00Z'));
});
