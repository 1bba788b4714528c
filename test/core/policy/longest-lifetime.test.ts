import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lifetimeFindings } from '../../../src/core/findings/lifetime-findings.ts';
import { DAY, type Lifetime } from '../../../src/core/policy/lifetime.ts';
import { longestMonths, longestSeconds } from '../../../src/core/policy/longest-lifetime.ts';
import { readLifetime } from '../../../src/import/understand/lifetime/read-lifetime.ts';

function stated(text: string): Lifetime {
	const lifetime = readLifetime(text);
	if (lifetime === null) throw new Error(`No lifetime: ${text}`);
	return lifetime;
}

const longestDays = (text: string) => (longestSeconds(stated(text)) ?? Number.NaN) / DAY;
const isOver = (text: string, days: number) =>
	lifetimeFindings(stated(text), { seconds: days * DAY, isExact: true }, 0).length > 0;

test.each([
	[1, 31],
	[2, 62],
	[3, 92],
	[6, 184],
	[11, 337],
	[12, 366],
	[13, 397],
	[24, 731],
	[48, 1461],
	[1200, 36_525],
])('%i calendar months are at most %i days', (months, days) => {
	expect(longestMonths(months)).toBe(days);
});

describe('the longest that a stated lifetime can be', () => {
	test.each([
		['6 months', 184],
		['six mois', 184],
		['up to 6 months', 184],
		['3 to 6 months', 184],
		['2 trimestres', 184],
		['1 year', 366],
		['12 Monate', 366],
		['13 mois', 397],
		['25 months', 762],
		['1 year and 1 month', 397.2],
		['2 months and 10 days', 72],
		['6 months (180 days)', 184],
	])('%s: %d days', (text, days) => {
		expect(longestDays(text)).toBeCloseTo(days, 0);
	});

	test.each([
		['180 days', 180],
		['4320 hours', 180],
		['4,320 hours', 180],
		['15552000 seconds', 180],
		['90 jours', 90],
		['10 weeks', 70],
		['26 semaines', 182],
		['365 days', 365],
		['29 days', 29],
		['2 hours', 2 / 24],
	])('%s: exactly %d days', (text, days) => {
		expect(longestDays(text)).toBeCloseTo(days, 5);
	});

	it('is nothing where none is stated', () => {
		expect(longestSeconds({ text: 'persistent', seconds: null })).toBe(null);
	});
});

describe('a cookie that lives exactly what its policy says', () => {
	const DAYS = Array.from({ length: 8 * 365 }, (_, day) => Date.UTC(2023, 0, 1 + day, 12));

	it('is never longer than declared, whatever day it is set and however a server reckons', () => {
		for (let months = 1; months <= 13; months++) {
			const texts = [`${months} month${months > 1 ? 's' : ''}`, ...(months === 12 ? ['1 year', '1 an'] : [])];
			const longest = Math.max(
				...DAYS.map((start) => {
					// Overflows into the next month: 31 August and six months is 3 March.
					const end = new Date(start);
					end.setUTCMonth(end.getUTCMonth() + months);
					return (end.getTime() - start) / (DAY * 1000);
				}),
			);
			// An hour more where daylight saving time ends meanwhile.
			for (const text of texts) expect([text, isOver(text, longest + 1 / 24)]).toEqual([text, false]);
		}
	});

	it('is longer once it exceeds all that those months can be, and the tolerance', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 11 }), (months) => {
				const days = longestMonths(months);
				return isOver(`${months} months`, days + Math.max(1, days * 0.02) + 0.1);
			}),
		);
	});

	it('gets no more than the tolerance where days are stated', () => {
		expect(isOver('180 days', 183)).toBe(false);
		expect(isOver('180 days', 184)).toBe(true);
		expect(isOver('6 months', 184)).toBe(false);
		expect(isOver('6 months', 200)).toBe(true);
	});
});
