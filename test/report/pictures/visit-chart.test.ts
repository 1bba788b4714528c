import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitScale } from '../../../report/pictures/scales/visit-scale.ts';
import { visitChart } from '../../../report/pictures/visit/visit-chart.ts';
import { type VisitRow, visitRows } from '../../../report/pictures/visit/visit-rows.ts';
import { makeLongVisit, VISIT } from '../made-visits.ts';
import { REFUSED } from '../make-recording.ts';

const SPAN = { length: 94, choices: [{ seconds: REFUSED / 1000, words: 'refused' }], pages: [0.3, 33] };

describe('the scale of a visit', () => {
	it('begins at 0 s, ends with the visit, and never goes back', () => {
		const { at } = visitScale(1800, [100, 700]);
		expect([at(0), at(1800), at(-5), at(9999)]).toEqual([100, 700, 100, 700]);
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1800, noNaN: true }),
				fc.double({ min: 0, max: 1800, noNaN: true }),
				(a, b) => {
					expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
				},
			),
		);
	});

	it('has round marks that leave each other room, the first at 0 s', () => {
		for (const length of [1, 12, 94, 1800]) {
			const ticks = visitScale(length, [200, 660]).ticks(50);
			expect(ticks[0]?.seconds).toBe(0);
			for (const [index, { x }] of ticks.slice(1).entries())
				expect(x - (ticks[index]?.x ?? 0)).toBeGreaterThanOrEqual(50);
		}
	});
});

describe('the picture of a visit', () => {
	const rows = visitRows(VISIT, VISIT.recording);

	it('has the portal’s own first, by category, each in the order in which it came', () => {
		expect(rows.map(({ key }) => JSON.parse(key).at(-1))).toEqual([
			'_ga',
			'ab_test',
			'carte_session',
			'sessionid',
			'csrftoken',
			'cookies_preferences',
			'_pk_id.12.7fe1',
			'_pk_ses.12.7fe1',
			'VISITOR_INFO1_LIVE',
		]);
	});

	it('has a heading for each party and category', () => {
		const { headings } = visitChart(rows, 800, SPAN);
		expect(headings.map(({ group }) => [group.party, group.verdict, group.category])).toEqual([
			['first', 'undeclared', 'unknown'],
			['first', 'declared', 'necessary'],
			['first', 'declared', 'statistical'],
			['third', 'undeclared', 'unknown'],
		]);
	});

	it('ends a line when its cookie was gone, and begins it at 0 s for a cookie that was present', () => {
		const [ga, test] = visitChart(rows, 800, SPAN).lanes;
		expect(ga).toMatchObject({ isGone: false, to: 786 });
		expect(test?.isGone).toBe(true);
		expect(test?.to).toBe(test?.marks.at(-1)?.x);
		const chart = visitChart(
			rows.slice(0, 1).map((row) => ({ ...row, wasPresent: true })),
			800,
			SPAN,
		);
		expect(chart.lanes[0]?.from).toBe(chart.scale[0]);
	});

	it('lets no line of a choice go through the words of another', () => {
		const choices = fc.array(fc.double({ min: 0, max: 94, noNaN: true }), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(choices, fc.integer({ min: 320, max: 1200 }), (seconds, width) => {
				const chart = visitChart(rows, width, {
					...SPAN,
					choices: seconds.sort((a, b) => a - b).map((second) => ({ seconds: second, words: 'accepted' })),
				});
				for (const choice of chart.choices)
					for (const other of chart.choices) {
						const [from, to] =
							choice.anchor === 'start' ? [choice.x + 5, choice.x + 60] : [choice.x - 60, choice.x - 5];
						// Lines begin 9 pixels above their own words.
						const crosses = other.x > from && other.x < to && other.labelY - 9 < choice.labelY - 9;
						expect(choice !== other && crosses).toBe(false);
					}
			}),
		);
	});

	it('clips nothing and lets no lane touch another, at any width', () => {
		const long = makeLongVisit(90);
		const all: readonly VisitRow[] = long.recording === null ? [] : visitRows(long, long.recording);
		fc.assert(
			fc.property(fc.integer({ min: 320, max: 1600 }), fc.integer({ min: 0, max: 1800 }), (width, length) => {
				const chart = visitChart(all, width, { ...SPAN, length });
				for (const [index, lane] of chart.lanes.entries()) {
					expect(lane.y - (chart.lanes[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(22);
					for (const x of [lane.from, lane.to, ...lane.marks.map((mark) => mark.x)]) {
						expect(x - 6).toBeGreaterThanOrEqual(chart.names ?? 0);
						expect(x + 6).toBeLessThanOrEqual(width);
					}
				}
				expect(chart.bottom).toBeLessThan(chart.height);
			}),
			{ numRuns: 30 },
		);
	});
});
