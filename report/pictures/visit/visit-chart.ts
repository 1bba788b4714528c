import {
	groupedLanes,
	type LaneChart,
	type LaneHeading,
	type LanePlace,
	laneLayout,
} from '../drawing/lanes.ts';
import { LETTER } from '../drawing/paint.ts';
import type { SecondsTick } from '../scales/spaced-ticks.ts';
import { visitScale } from '../scales/visit-scale.ts';
import type { VisitMark, VisitRow } from './visit-rows.ts';

export interface VisitLane extends LanePlace {
	readonly from: number;
	readonly to: number;
	readonly wasPresent: boolean;
	readonly isGone: boolean;
	readonly marks: readonly (VisitMark & { readonly x: number })[];
}

/** A choice and the word for it. Seconds from the start. */
export interface VisitSign {
	readonly seconds: number;
	/** The earliest moment at which it may have been made; absent if it is exact. */
	readonly since?: number;
	readonly words: string;
}

/** The upright line of a choice, and where its words stand; pixels. */
export interface ChoiceLine {
	readonly x: number;
	/** Where its span begins; equal to `x` if it has none. */
	readonly from: number;
	readonly labelY: number;
	readonly words: string;
	/** Whether the words begin or end at the line. */
	readonly anchor: 'start' | 'end';
	/** The room for the words. */
	readonly room: number;
}

/** Everything that is drawn of one sheet of a visit's picture; pixels. */
export interface VisitChart extends LaneChart<VisitLane> {
	readonly scale: readonly [number, number];
	/** The middle of the strip of pages. */
	readonly pagesY: number;
	readonly ticks: readonly SecondsTick[];
	readonly pages: readonly number[];
	readonly choices: readonly ChoiceLine[];
	readonly headings: readonly LaneHeading[];
}

/** The length, choices and pages of a visit. Seconds from the start. */
export interface VisitSpan {
	readonly length: number;
	readonly choices: readonly VisitSign[];
	readonly pages: readonly number[];
}

const MARGIN = 14;
const LABEL_LINE = 15;
/** Further choices share the lines of the first. */
const MAX_LABEL_LINES = 5;
const PAGES = 20;
const GAP = 5;

/** Lays the cookies of a visit out on lanes, in their order, with a heading before each group. */
export function visitChart(rows: readonly VisitRow[], width: number, visit: VisitSpan): VisitChart {
	const layout = laneLayout(width);
	const range = [layout.start + MARGIN, width - MARGIN] as const;
	const { at, ticks } = visitScale(visit.length, range);
	const labelLines = Math.min(visit.choices.length, MAX_LABEL_LINES);
	const pagesY = labelLines * LABEL_LINE + PAGES / 2;
	const top = pagesY + PAGES / 2;
	const { lanes, headings, bottom } = groupedLanes(
		layout,
		rows,
		top,
		({ wasPresent, goneAt, marks }, place): VisitLane => {
			const from = wasPresent ? range[0] : at(marks[0]?.seconds ?? 0);
			return {
				...place,
				from,
				to: goneAt === null ? range[1] : Math.max(from, at(goneAt)),
				wasPresent,
				isGone: goneAt !== null,
				marks: marks.map((mark) => ({ ...mark, x: at(mark.seconds) })),
			};
		},
	);
	return {
		...layout.chart(top, bottom, lanes),
		scale: range,
		pagesY,
		ticks: ticks(50),
		pages: visit.pages.map(at),
		choices: choiceLines(visit.choices, at, width),
		headings,
	};
}

/**
 * Places the words of choices so that no line goes through the words of another: right of their lines, the first one
 * highest; or left of them, the first one lowest, if there is no room at the right.
 */
function choiceLines(
	choices: readonly VisitSign[],
	at: (seconds: number) => number,
	width: number,
): readonly ChoiceLine[] {
	const fits = choices.every(({ seconds, words }) => at(seconds) + GAP + words.length * LETTER <= width);
	const lines = Math.min(choices.length, MAX_LABEL_LINES);
	return choices.map(({ seconds, since = seconds, words }, index) => {
		const [x, line] = [at(seconds), index % MAX_LABEL_LINES];
		return {
			x,
			from: at(since),
			words,
			anchor: fits ? 'start' : 'end',
			room: fits ? width - x - GAP : x - GAP,
			labelY: (fits ? line + 1 : lines - line) * LABEL_LINE - 4,
		};
	});
}
