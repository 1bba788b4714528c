import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineChart } from '../../../report/pictures/timeline/timeline-chart.ts';
import { stayRows } from '../../../report/pictures/timeline/timeline-rows.ts';
import { declaredAs, FOUR, makeReport, makeRow, NO_MATCH } from '../../popup/make-report.ts';
import { makeAudit, makeHistory, SINCE } from '../make-audit.ts';

describe('the groups of the timeline', () => {
	const rows = [
		makeRow({ name: '_pk_id.7' }, NO_MATCH),
		makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid')),
		makeRow({ name: 'IDE', domain: 'ads.example' }, NO_MATCH, { party: 'third' }),
	];
	const audit = makeAudit({
		report: makeReport({ rows, declarations: FOUR }),
		histories: [
			...rows.map(({ key, cookie }, index) =>
				makeHistory({ key, name: cookie.name, domain: cookie.domain, firstSeen: SINCE + index * 60_000 }),
			),
			makeHistory({
				name: 'gone',
				goneAt: SINCE + 5000,
				firstSeen: SINCE + 3000,
				verdicts: [{ at: SINCE + 4000, verdict: 'undeclared' }],
			}),
		],
	});

	it('are by party and category, first-party and undeclared cookies first', () => {
		expect(
			stayRows(audit).map(({ name, group: { party, verdict, category } }) => [
				party,
				verdict === 'declared' ? category : verdict,
				name,
			]),
		).toEqual([
			['first', 'undeclared', '_pk_id.7'],
			['first', 'undeclared', 'gone'],
			['first', 'necessary', 'sessionid'],
			['third', 'undeclared', 'IDE'],
		]);
	});

	it('distinguish cookies older than the watching from those seen to come', () => {
		expect(stayRows(audit).map(({ isOlder }) => isOlder)).toEqual([true, false, false, false]);
	});

	it('take a cookie that is in no row any more for gone when it was last seen', () => {
		const lost = makeHistory({ name: 'lost', firstSeen: SINCE, lastSeen: SINCE + 9000 });
		expect(stayRows(makeAudit({ histories: [lost] }))[0]?.goneAt).toBe(SINCE + 9000);
	});

	it('are none without a journal', () => {
		expect(stayRows({ ...audit, journal: null })).toEqual([]);
	});
});

describe('the timeline', () => {
	const span = { since: SINCE, until: SINCE + 86_400_000, timeZone: 'Europe/Paris', changes: [] };
	const group = { party: 'first', category: 'necessary', verdict: 'declared' } as const;
	const other = { ...group, party: 'third' } as const;
	const stay = {
		group,
		key: 'k',
		name: 'n',
		domain: 'd',
		isOlder: false,
		lastSet: null,
		goneAt: null,
		timesSet: 1,
	};

	it('draws cookies still present to the right end', () => {
		const { lanes, scale } = timelineChart([{ ...stay, firstSeen: SINCE }], 800, span);
		expect(lanes[0]).toMatchObject({ from: scale[0], to: scale[1], isGone: false });
	});

	it('has one axis, and a heading before each group', () => {
		const rows = [stay, { ...stay, key: 'l' }, { ...stay, key: 'm', group: other }];
		const drawn = timelineChart(
			rows.map((row) => ({ ...row, firstSeen: SINCE })),
			800,
			span,
		);
		expect(drawn.headings.map((heading) => heading.group)).toEqual([group, other]);
		expect(drawn.lanes).toHaveLength(3);
	});

	it('draws the policy changes that lie within', () => {
		const changes = [SINCE - 1000, SINCE + 43_200_000, SINCE + 1e10];
		const drawn = timelineChart([{ ...stay, firstSeen: SINCE }], 800, { ...span, changes }).changes;
		expect(drawn.map(({ at }) => at)).toEqual([SINCE + 43_200_000]);
	});

	it('clips nothing and lets no line touch another, at any width, for up to 180 cookies', () => {
		const moment = fc.integer({ min: 0, max: SINCE * 2 });
		const rows = fc.array(
			fc.record({
				key: fc.string(),
				name: fc.string(),
				domain: fc.string(),
				firstSeen: moment,
				isOlder: fc.boolean(),
				lastSet: fc.option(moment, { nil: null }),
				goneAt: fc.option(moment, { nil: null }),
				timesSet: fc.nat(),
				group: fc.constantFrom(group, other),
			}),
			{ maxLength: 180 },
		);

		fc.assert(
			fc.property(rows, moment, moment, fc.integer({ min: 320, max: 1600 }), (made, since, until, width) => {
				const drawn = timelineChart(made, width, { ...span, since, until, changes: [since, until] });
				for (const [index, { y, from, to, lastSet }] of drawn.lanes.entries()) {
					expect(y - (drawn.lanes[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(21);
					expect(y + 9).toBeLessThanOrEqual(drawn.bottom);
					for (const x of [from, to, lastSet ?? from]) {
						expect(x - 9).toBeGreaterThanOrEqual(drawn.names ?? 0);
						expect(x + 9).toBeLessThanOrEqual(width);
					}
					expect(from).toBeLessThanOrEqual(to);
				}
			}),
			{ numRuns: 60 },
		);
	}, 20_000);
});
