import { describe, expect, it } from 'vitest';
import { endOfDay, isEligibleDay, lastDay } from '../../../src/core/exceptions/exception-days.ts';

const NOW = Date.UTC(2026, 10, 21, 15, 30);

describe('the day of an exception', () => {
	it('ends at midnight in UTC', () => {
		expect(endOfDay('2026-11-21')).toBe(Date.UTC(2026, 10, 22));
		expect(endOfDay('2028-02-29')).toBe(Date.UTC(2028, 2, 1));
	});

	it.each(['', '2026-11-31', '2027-02-29', '21.11.2026', '2026-11-21T00:00', '2026-1-1', '9999999'])(
		'is none: %j',
		(text) => {
			expect(endOfDay(text)).toBe(0);
			expect(isEligibleDay(text, NOW)).toBe(false);
		},
	);

	it('is chosen from today on, at most a year ahead', () => {
		expect(lastDay(NOW)).toBe('2027-11-22');
		const eligible = ['2026-11-20', '2026-11-21', '2027-11-21', '2027-11-22', '2027-11-23'].filter((day) =>
			isEligibleDay(day, NOW),
		);
		expect(eligible).toEqual(['2026-11-21', '2027-11-21', '2027-11-22']);
	});
});
