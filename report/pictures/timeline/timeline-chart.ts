import {
	groupedLanes,
	type LaneChart,
	type LaneHeading,
	type LanePlace,
	laneLayout,
} from '../drawing/lanes.ts';
import { type TimeTick, timeScale } from '../scales/time-scale.ts';
import type { StayRow, TimelineSpan } from './timeline-rows.ts';

/** A cookie's stay; pixels. */
export interface StayLane extends LanePlace {
	readonly from: number;
	/** Where it was gone, or the right end. */
	readonly to: number;
	readonly isGone: boolean;
	readonly isOlder: boolean;
	/** Null if it was never seen being set. */
	readonly lastSet: number | null;
}

/** Everything that is drawn of one sheet of the timeline; pixels. */
export interface TimelineChart extends LaneChart<StayLane> {
	readonly scale: readonly [number, number];
	readonly ticks: readonly TimeTick[];
	readonly headings: readonly LaneHeading[];
	/** Policy changes within the time that is shown. */
	readonly changes: readonly { readonly at: number; readonly x: number }[];
}

/** Room for half a mark, and for the arrow of what is still there. */
const MARGIN = 16;
const TOP = 10;

/** Lays stays out on one scale of time, a lane a cookie, with a heading before each group. */
export function timelineChart(
	rows: readonly StayRow[],
	width: number,
	{ since, until, timeZone, changes }: TimelineSpan,
): TimelineChart {
	const layout = laneLayout(width);
	const range = [layout.start + MARGIN, width - MARGIN] as const;
	const scale = timeScale([since, until], range, timeZone);
	const [start, end] = scale.domain;
	const { lanes, headings, bottom } = groupedLanes(
		layout,
		rows,
		TOP,
		({ firstSeen, lastSet, goneAt, isOlder }, place): StayLane => {
			const from = scale.at(firstSeen);
			return {
				...place,
				from,
				to: goneAt === null ? range[1] : Math.max(from, scale.at(goneAt)),
				isGone: goneAt !== null,
				isOlder,
				lastSet: lastSet === null ? null : scale.at(lastSet),
			};
		},
	);
	return {
		...layout.chart(TOP, bottom, lanes),
		headings,
		scale: range,
		ticks: scale.ticks(84),
		changes: changes.filter((at) => at > start && at <= end).map((at) => ({ at, x: scale.at(at) })),
	};
}
