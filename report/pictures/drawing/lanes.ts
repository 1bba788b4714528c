import { type CookieGroup, isSameGroup } from '../cookie-group.ts';

/** Where one cookie's lane is drawn; pixels. */
export interface LanePlace {
	readonly key: string;
	/** Its line. */
	readonly y: number;
	/** The baseline of its name. */
	readonly nameY: number;
	/** Its centre: above the line where the name stands above. */
	readonly middle: number;
}

/** Parts that every picture of lanes has; pixels. */
export interface LaneChart<L extends LanePlace = LanePlace> {
	readonly width: number;
	readonly height: number;
	/** The room for names; null where they stand above their lines. */
	readonly names: number | null;
	readonly laneHeight: number;
	/** The lanes begin and end here. */
	readonly top: number;
	readonly bottom: number;
	readonly lanes: readonly L[];
}

/** Narrower pictures have names above the lines. */
const NARROW = 560;
const NAMES = 190;
/** Room for the words of the scale, below the lanes. */
const AXIS = 26;

/** Lays out a picture of lanes, one a cookie, for a width in pixels. */
export function laneLayout(width: number) {
	const isNarrow = width < NARROW;
	const names = isNarrow ? null : NAMES;
	const laneHeight = isNarrow ? 36 : 22;
	return {
		isNarrow,
		/** Where the room for names ends. */
		start: names ?? 0,
		laneHeight,
		place(key: string, top: number): LanePlace {
			const middle = top + laneHeight / 2;
			return isNarrow
				? { key, y: middle + 8, nameY: top + 13, middle }
				: { key, y: middle, nameY: middle + 4, middle };
		},
		chart<L extends LanePlace>(top: number, bottom: number, lanes: readonly L[]): LaneChart<L> {
			return { width, height: bottom + AXIS, names, laneHeight, top, bottom, lanes };
		},
	};
}

/** The heading of a group of lanes, and its baseline. */
export interface LaneHeading {
	readonly group: CookieGroup;
	readonly y: number;
}

const HEADING = 26;

/** Lays out lanes below each other from `top` on, with room for a heading before each group. */
export function groupedLanes<
	Row extends { readonly key: string; readonly group: CookieGroup },
	L extends LanePlace,
>(
	{ place, laneHeight }: ReturnType<typeof laneLayout>,
	rows: readonly Row[],
	top: number,
	laneOf: (row: Row, place: LanePlace) => L,
) {
	const headings: LaneHeading[] = [];
	let bottom = top;
	const lanes = rows.map((row, index) => {
		if (!isSameGroup(rows[index - 1]?.group, row.group)) {
			headings.push({ group: row.group, y: bottom + 18 });
			bottom += HEADING;
		}
		const placed = place(row.key, bottom);
		bottom += laneHeight;
		return laneOf(row, placed);
	});
	return { lanes, headings, bottom };
}

/** The most lanes of a picture that fits on one sheet of paper. */
export const MAX_LANES = 36;

/** Splits rows into pictures of similar size that each fit on a sheet of paper. */
export function inSheets<T>(rows: readonly T[], max: number): readonly (readonly T[])[] {
	const perSheet = Math.ceil(rows.length / Math.ceil(rows.length / max));
	const sheets: (readonly T[])[] = [];
	for (let start = 0; start < rows.length; start += perSheet)
		sheets.push(rows.slice(start, start + perSheet));
	return sheets;
}
