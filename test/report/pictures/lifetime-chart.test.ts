import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSheets } from '../../../report/pictures/drawing/lanes.ts';
import { lifetimeChart } from '../../../report/pictures/lifetimes/lifetime-chart.ts';
import {
	type LifetimeRow,
	lifetimeRows,
	type Span,
} from '../../../report/pictures/lifetimes/lifetime-rows.ts';
import {
	declaredAs,
	MOMENT,
	makeDeclaration,
	makeLifetime,
	makeReport,
	makeRow,
	NO_MATCH,
} from '../../popup/make-report.ts';

const DAY = 86_400;
const row = (real: Span, declared: Span | null = null, isOver = false): LifetimeRow => ({
	key: JSON.stringify([real, declared]),
	real,
	declared,
	isOver,
});
const exact = (seconds: number): Span => ({ kind: 'exact', seconds });

describe('the picture of lifetimes', () => {
	it('has session cookies in a column left of the scale', () => {
		const { lanes, session, scale } = lifetimeChart([row({ kind: 'session' }, { kind: 'session' })], 800);
		expect(lanes[0]?.real.to).toBe(session.x);
		expect(lanes[0]?.declared?.to).toBe(session.x);
		expect(session.to).toBeLessThan(scale[0]);
	});

	it('shows 0 s at the left end and 10 years at the right', () => {
		const { lanes, scale } = lifetimeChart([row(exact(0)), row(exact(3650 * DAY))], 800);
		expect(lanes.map(({ real }) => real.to)).toEqual([scale[0], scale[1]]);
	});

	it('draws the part beyond the declared lifetime, also from a session', () => {
		const { lanes } = lifetimeChart(
			[row(exact(390 * DAY), exact(180 * DAY), true), row(exact(DAY), { kind: 'session' }, true)],
			800,
		);
		for (const { over, declared, real } of lanes) expect(over).toEqual({ from: declared?.to, to: real.to });
	});

	it('draws no excess where a guideline alone is passed', () => {
		expect(lifetimeChart([row(exact(400 * DAY), null, true)], 800).lanes[0]?.over).toBeNull();
	});

	it('draws the limits in their order, each with a line of words of its own', () => {
		const { limits, top } = lifetimeChart([row(exact(DAY))], 360);
		expect(limits.map(({ id }) => id)).toEqual(['choice', 'audience', 'cap']);
		expect(limits[0]?.x).toBeLessThan(limits[1]?.x ?? 0);
		expect(limits[1]?.x).toBeLessThan(limits[2]?.x ?? 0);
		expect(new Set(limits.map(({ labelY }) => labelY)).size).toBe(3);
		for (const { labelY } of limits) expect(labelY).toBeLessThan(top);
	});

	it('has every part of one report on one scale', () => {
		const all = [row(exact(DAY)), row(exact(3650 * DAY))];
		expect(lifetimeChart(all.slice(0, 1), 800, all).ticks).toEqual(lifetimeChart(all, 800).ticks);
	});

	it('clips nothing and lets no lane touch another, at any width, for up to 180 cookies', () => {
		const seconds = fc.oneof(fc.constantFrom(0, 1, 3650 * DAY, 1e12), fc.integer({ min: 0, max: 1e9 }));
		const span: fc.Arbitrary<Span> = fc.oneof(
			fc.constant<Span>({ kind: 'session' }),
			fc.record({ kind: fc.constantFrom('exact' as const, 'at-least' as const), seconds }),
			fc.record({ kind: fc.constant('range' as const), from: seconds, to: seconds }),
		);
		const rows = fc.array(
			fc.record({
				key: fc.string(),
				real: span,
				declared: fc.option(span, { nil: null }),
				isOver: fc.boolean(),
			}),
			{ maxLength: 180 },
		);
		fc.assert(
			fc.property(rows, fc.integer({ min: 320, max: 1600 }), (made, width) => {
				const chart = lifetimeChart(made, width);
				for (const [index, lane] of chart.lanes.entries()) {
					expect(lane.y - (chart.lanes[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(22);
					expect(lane.y + 9).toBeLessThanOrEqual(chart.bottom);
					expect(lane.nameY).toBeGreaterThan(chart.top);
					for (const place of [lane.real, lane.declared].filter((span) => span !== null)) {
						// Half a mark and an arrow's head on either side.
						expect(Math.min(place.from, place.to) - 9).toBeGreaterThanOrEqual(chart.names ?? 0);
						expect(Math.max(place.from, place.to) + 20).toBeLessThanOrEqual(width);
					}
				}
				expect(chart.bottom).toBeLessThan(chart.height);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('the rows of the picture', () => {
	const declarations = [
		makeDeclaration({
			names: ['until'],
			lifetime: { text: 'until 2027', kind: 'until', seconds: null, date: '2027-11-22' },
		}),
		makeDeclaration({
			names: ['range'],
			lifetime: { text: '1 to 2 days', kind: 'range', seconds: 2 * DAY, minSeconds: DAY },
		}),
		makeDeclaration({ names: ['odd'], lifetime: makeLifetime('as long as needed') }),
		makeDeclaration({
			names: ['always'],
			lifetime: { text: 'persistent', kind: 'persistent', seconds: null },
		}),
	];
	const report = makeReport({
		declarations,
		rows: [
			makeRow({ name: 'none' }, NO_MATCH),
			makeRow({ name: 'odd' }, declaredAs(2, 'odd'), { days: 1 }),
			makeRow({ name: 'always' }, declaredAs(3, 'always'), { days: 2 }),
			makeRow({ name: 'range' }, declaredAs(1, 'range'), {
				days: 3,
				lifetime: { seconds: 3 * DAY, isExact: true },
			}),
			makeRow({ name: 'until' }, declaredAs(0, 'until'), { days: 400 }),
		],
	});
	const rows = lifetimeRows({ report, recording: null });

	it('are the longest first, sessions last', () => {
		expect(rows.map(({ key }) => JSON.parse(key).at(-1))).toEqual([
			'until',
			'range',
			'always',
			'odd',
			'none',
		]);
	});

	it('are "at least" for cookies that were not seen being set', () => {
		expect(rows.map(({ real }) => real.kind)).toEqual([
			'at-least',
			'exact',
			'at-least',
			'at-least',
			'session',
		]);
	});

	it('take a date for the time that was left at the inspection, and draw nothing that was not understood', () => {
		const remaining = (Date.UTC(2027, 10, 22) - MOMENT) / 1000;
		expect(rows.map(({ declared }) => declared)).toEqual([
			{ kind: 'exact', seconds: remaining },
			{ kind: 'range', from: DAY, to: 2 * DAY },
			null,
			null,
			null,
		]);
	});

	it('go into pictures of like size, none lost', () => {
		const numbers = Array.from({ length: 180 }, (_, index) => index);
		const sheets = inSheets(numbers, 40);
		expect(sheets.flat()).toEqual(numbers);
		expect(sheets.map(({ length }) => length)).toEqual([36, 36, 36, 36, 36]);
		expect(inSheets([], 40)).toEqual([]);
		expect(inSheets([1], 40)).toEqual([[1]]);
	});
});
