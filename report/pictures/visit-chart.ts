import { LETTER } from './paint.ts';
import type { VisitGroup, VisitMark, VisitRow } from './visit-rows.ts';
import { visitScale } from './visit-scale.ts';

/** A cookie's line; pixels. */
export interface VisitLane {
	readonly key: string;
	readonly y: number;
	readonly nameY: number;
	readonly from: number;
	readonly to: number;
	readonly wasThere: boolean;
	readonly isGone: boolean;
	readonly marks: readonly (VisitMark & { readonly x: number })[];
}

/** Something that happened to the visit as a whole. Seconds from the start. */
export interface VisitSign {
	readonly seconds: number;
	readonly words: string;
}

/** The upright line of a choice, and where its words stand; pixels. */
export interface VisitLine {
	readonly x: number;
	readonly labelY: number;
	readonly words: string;
	/** Whether the words begin at the line, or end there. */
	readonly anchor: 'start' | 'end';
	/** The room for the words. */
	readonly room: number;
}

/** Everything that is drawn of one sheet of a visit's picture; pixels. */
export interface VisitChart {
	readonly width: number;
	readonly height: number;
	/** The room for names; null where they stand above their lines. */
	readonly names: number | null;
	readonly scale: readonly [number, number];
	readonly top: number;
	readonly bottom: number;
	/** The middle of the strip of pages. */
	readonly pagesY: number;
	readonly ticks: readonly { readonly seconds: number; readonly x: number }[];
	readonly pages: readonly number[];
	readonly choices: readonly VisitLine[];
	readonly headings: readonly { readonly group: VisitGroup; readonly y: number }[];
	readonly lanes: readonly VisitLane[];
}

interface Visit {
	/** Seconds. */
	readonly length: number;
	readonly choices: readonly VisitSign[];
	/** Seconds from the start. */
	readonly pages: readonly number[];
}

const NARROW = 560;
const NAMES = 190;
const MARGIN = 14;
const LABEL_LINE = 15;
/** Choices beyond share the lines of the first. */
const MOST_LABEL_LINES = 5;
const PAGES = 20;
const GAP = 5;
const HEADING = 26;
const AXIS = 26;

const isSame = (a: VisitGroup | undefined, b: VisitGroup) =>
	a !== undefined && a.party === b.party && a.category === b.category && a.isDeclared === b.isDeclared;

/** Lays the cookies of a visit out below each other, in their order, with a heading where another group begins. */
export function visitChart(rows: readonly VisitRow[], width: number, visit: Visit): VisitChart {
	const names = width < NARROW ? null : NAMES;
	const line = names === null ? 36 : 22;
	const range = [(names ?? 0) + MARGIN, width - MARGIN] as const;
	const { at, ticks } = visitScale(visit.length, range);
	const labelLines = Math.min(visit.choices.length, MOST_LABEL_LINES);
	const pagesY = labelLines * LABEL_LINE + PAGES / 2;
	const top = pagesY + PAGES / 2;
	const headings: { group: VisitGroup; y: number }[] = [];
	const lanes: VisitLane[] = [];
	let y = top;
	for (const [index, row] of rows.entries()) {
		if (!isSame(rows[index - 1]?.group, row.group)) {
			headings.push({ group: row.group, y: y + 18 });
			y += HEADING;
		}
		lanes.push(laneOf(row, y, { names, line, at, range }));
		y += line;
	}
	return {
		width,
		height: y + AXIS,
		names,
		scale: range,
		top,
		bottom: y,
		pagesY,
		ticks: ticks(50),
		pages: visit.pages.map(at),
		choices: choiceLines(visit.choices, at, width),
		headings,
		lanes,
	};
}

/**
 * The words of all choices stand right of their lines, the first one highest; or, where there is no room, left of
 * them, the first one lowest. So no line goes through the words of another.
 */
function choiceLines(
	choices: readonly VisitSign[],
	at: (seconds: number) => number,
	width: number,
): readonly VisitLine[] {
	const fits = choices.every(({ seconds, words }) => at(seconds) + GAP + words.length * LETTER <= width);
	const lines = Math.min(choices.length, MOST_LABEL_LINES);
	return choices.map(({ seconds, words }, index) => {
		const [x, line] = [at(seconds), index % MOST_LABEL_LINES];
		return {
			x,
			words,
			anchor: fits ? 'start' : 'end',
			room: fits ? width - x - GAP : x - GAP,
			labelY: (fits ? line + 1 : lines - line) * LABEL_LINE - 4,
		};
	});
}

interface Place {
	readonly names: number | null;
	readonly line: number;
	readonly at: (seconds: number) => number;
	readonly range: readonly [number, number];
}

function laneOf(row: VisitRow, top: number, { names, line, at, range }: Place): VisitLane {
	const { key, wasThere, goneAt, marks } = row;
	const from = wasThere ? range[0] : at(marks[0]?.seconds ?? 0);
	return {
		key,
		y: names === null ? top + 26 : top + line / 2,
		nameY: names === null ? top + 13 : top + line / 2 + 4,
		from,
		to: goneAt === null ? range[1] : Math.max(from, at(goneAt)),
		wasThere,
		isGone: goneAt !== null,
		marks: marks.map((mark) => ({ ...mark, x: at(mark.seconds) })),
	};
}
