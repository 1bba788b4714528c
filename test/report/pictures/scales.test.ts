import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logScale } from '../../../report/pictures/scales/log-scale.ts';
import { timeScale } from '../../../report/pictures/scales/time-scale.ts';

const DAY = 86_400;
const YEAR = 365 * DAY;

/** The first and the last mark, which stand at the two ends, in seconds. */
function endsOf(spans: readonly number[]) {
	const ticks = logScale(spans, [0, 100]).ticks(0);
	expect([ticks[0]?.x, ticks.at(-1)?.x]).toEqual([0, 100]);
	return [ticks[0]?.seconds, ticks.at(-1)?.seconds];
}

describe('the scale of lifetimes', () => {
	it('goes from a minute to two years where nothing is longer', () => {
		expect(endsOf([14 * DAY])).toEqual([60, 2 * YEAR]);
		expect(endsOf([])).toEqual([60, 2 * YEAR]);
	});

	it('goes on to the first round span that holds all', () => {
		expect(endsOf([10 * YEAR])[1]).toBe(10 * YEAR);
		expect(endsOf([10 * YEAR + 1])[1]).toBe(50 * YEAR);
		expect(endsOf([1e15])[1]).toBe(2 * YEAR);
	});

	it('gives as much room to every tenfold', () => {
		const scale = logScale([], [0, 1000]);
		expect(scale.at(600) - scale.at(60)).toBeCloseTo(scale.at(6000) - scale.at(600));
		expect(scale.at(60)).toBe(0);
		expect(scale.at(2 * YEAR)).toBe(1000);
	});

	it('keeps every span between its ends, never backwards', () => {
		const seconds = fc.oneof(fc.double(), fc.integer({ min: 0, max: 1e9 }));
		fc.assert(
			fc.property(fc.array(seconds), seconds, seconds, (spans, first, second) => {
				const scale = logScale(spans, [20, 720]);
				const [a, b] = [scale.at(first), scale.at(second)];
				expect(a).toBeGreaterThanOrEqual(20);
				expect(a).toBeLessThanOrEqual(720);
				if (first < second) expect(a).toBeLessThanOrEqual(b);
			}),
		);
	});

	it('has marks that do not touch, whatever its width', () => {
		fc.assert(
			fc.property(fc.integer({ min: 40, max: 1600 }), fc.integer({ min: 20, max: 90 }), (width, apart) => {
				const scale = logScale([10 * YEAR], [0, width]);
				const places = scale.ticks(apart).map(({ x }) => x);
				expect(places.length).toBeGreaterThan(0);
				for (const [index, x] of places.entries())
					if (index > 0) expect(x - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(apart);
			}),
		);
	});
});

describe('the scale of time', () => {
	const at = (iso: string) => Date.parse(iso);
	const words = (ticks: readonly { at: number }[], timeZone: string) =>
		ticks.map((tick) =>
			new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(tick.at),
		);

	it('marks whole days of the given zone, also if one has 23 hours', () => {
		const scale = timeScale([at('2026-03-27T12:00Z'), at('2026-03-31T12:00Z')], [0, 400], 'Europe/Paris');
		expect(words(scale.ticks(80), 'Europe/Paris')).toEqual([
			'28/03/2026, 00:00',
			'29/03/2026, 00:00',
			'30/03/2026, 00:00',
			'31/03/2026, 00:00',
		]);
	});

	it('marks the first of months where days would be too near', () => {
		const scale = timeScale([at('2026-01-10T00:00Z'), at('2026-06-10T00:00Z')], [0, 600], 'America/New_York');
		const ticks = scale.ticks(80);
		expect(ticks.every(({ step }) => step === 'month')).toBe(true);
		expect(words(ticks, 'America/New_York')[0]).toBe('01/02/2026, 00:00');
		expect(ticks).toHaveLength(5);
	});

	it('marks round minutes of a short visit', () => {
		const scale = timeScale([at('2026-11-22T09:03Z'), at('2026-11-22T09:40Z')], [0, 600], 'Asia/Kolkata');
		const ticks = scale.ticks(80);
		expect(ticks[0]?.step).toBe('time');
		expect(words(ticks, 'Asia/Kolkata')).toContain('22/11/2026, 15:00');
	});

	it('is never without width, and takes an unknown zone for UTC', () => {
		const scale = timeScale([5e11, 5e11], [0, 600], 'Mars/Olympus');
		expect(scale.domain[1] - scale.domain[0]).toBe(600_000);
		expect(scale.at(5e11)).toBe(600);
	});

	it('keeps every moment between its ends and its marks apart, for any two moments', () => {
		const moment = fc.integer({ min: -1e15, max: 1e16 });
		fc.assert(
			fc.property(moment, moment, moment, fc.integer({ min: 120, max: 1600 }), (from, to, ms, width) => {
				const scale = timeScale([from, to], [10, width], 'Europe/Paris');
				expect(scale.at(ms)).toBeGreaterThanOrEqual(10);
				expect(scale.at(ms)).toBeLessThanOrEqual(width);
				const xs = scale.ticks(80).map(({ x }) => x);
				expect(xs.length).toBeLessThanOrEqual(width / 64 + 1);
				for (const [index, x] of xs.entries())
					if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(64);
			}),
			{ numRuns: 60 },
		);
	}, 20_000);
});
