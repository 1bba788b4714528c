import { type LaneChart, type LanePlace, laneLayout } from '../drawing/lanes.ts';
import { logScale } from '../scales/log-scale.ts';
import type { SecondsTick } from '../scales/spaced-ticks.ts';
import { LIMITS, type LifetimeRow, type LimitId, reachOf, type Span } from './lifetime-rows.ts';

/** Where a span is drawn: from `from` to `to`, the same for a single place; pixels. */
export interface SpanPlace {
	readonly kind: Span['kind'];
	readonly from: number;
	readonly to: number;
}

export interface LifetimeLane extends LanePlace {
	readonly real: SpanPlace;
	readonly declared: SpanPlace | null;
	/** The part of the real lifetime beyond the declared one; null if there is none, or the declared one is unknown. */
	readonly over: { readonly from: number; readonly to: number } | null;
	readonly isOver: boolean;
}

/** Everything that is drawn of one picture of lifetimes; pixels. */
export interface LifetimeChart extends LaneChart<LifetimeLane> {
	/** The column of session cookies. */
	readonly session: { readonly x: number; readonly from: number; readonly to: number };
	/** The two ends of the scale. */
	readonly scale: readonly [number, number];
	readonly ticks: readonly SecondsTick[];
	/** `labelY`: the baseline of its words, which end at `x`. */
	readonly limits: readonly { readonly id: LimitId; readonly x: number; readonly labelY: number }[];
}

const SESSION = 58;
/** Between the column and the scale: room for the words of both. */
const GAP = 32;
/** Room at the right for an open end's arrow and half a mark. */
const MARGIN = 22;
const LABEL_LINE = 15;
const TOP = LIMITS.length * LABEL_LINE + 8;

/**
 * Lays lifetimes out on lanes, one a cookie: sessions in a column at the left edge, spans on a logarithmic scale.
 * `all`: every row of the report, so that pictures of its parts share one scale.
 */
export function lifetimeChart(
	rows: readonly LifetimeRow[],
	width: number,
	all: readonly LifetimeRow[] = rows,
): LifetimeChart {
	const layout = laneLayout(width);
	const { start } = layout;
	const session = { x: start + SESSION / 2, from: start, to: start + SESSION };
	const spans = all.flatMap(({ real, declared }) => [
		reachOf(real),
		declared === null ? -1 : reachOf(declared),
	]);
	const range = [session.to + GAP, width - MARGIN] as const;
	const scale = logScale(spans, range);
	const place = (span: Span): SpanPlace => {
		const { kind } = span;
		if (kind === 'session') return { kind, from: session.x, to: session.x };
		if (kind === 'range') return { kind, from: scale.at(span.from), to: scale.at(span.to) };
		const x = scale.at(span.seconds);
		return { kind, from: x, to: x };
	};
	const lanes = rows.map((row, index): LifetimeLane => {
		const real = place(row.real);
		const declared = row.declared === null ? null : place(row.declared);
		const over =
			row.isOver && declared !== null && real.to > declared.to ? { from: declared.to, to: real.to } : null;
		const lane = layout.place(row.key, TOP + index * layout.laneHeight);
		return { ...lane, real, declared, over, isOver: row.isOver };
	});
	return {
		...layout.chart(TOP, TOP + rows.length * layout.laneHeight, lanes),
		session,
		scale: range,
		ticks: scale.ticks(layout.isNarrow ? 58 : 66),
		limits: LIMITS.map(({ id, seconds }, index) => ({
			id,
			x: scale.at(seconds),
			// The leftmost lowest: no line goes through the words of another.
			labelY: (LIMITS.length - index) * LABEL_LINE - 4,
		})),
	};
}
