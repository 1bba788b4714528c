import { type TimeTick, timeScale } from './time-scale.ts';
import type { StayRow } from './timeline-rows.ts';

/** A cookie's stay; pixels. */
export interface StayPlace {
	readonly key: string;
	readonly y: number;
	readonly nameY: number;
	readonly from: number;
	/** Where it was gone, or the right end. */
	readonly to: number;
	readonly isGone: boolean;
	readonly isOlder: boolean;
	/** Null where it was not seen being set. */
	readonly lastSet: number | null;
}

/** Everything that is drawn of one lane's picture; pixels. */
export interface Timeline {
	readonly width: number;
	readonly height: number;
	/** The room for names; null where they stand above their lines. */
	readonly names: number | null;
	readonly scale: readonly [number, number];
	readonly top: number;
	readonly bottom: number;
	readonly ticks: readonly TimeTick[];
	/** Policy changes within the time that is shown. */
	readonly changes: readonly { readonly at: number; readonly x: number }[];
	readonly stays: readonly StayPlace[];
}

interface Span {
	/** Since when it was watched, ms. */
	readonly since: number;
	/** The moment of the inspection, ms. */
	readonly until: number;
	readonly timeZone: string;
	/** When another policy came into force, ms. */
	readonly changes: readonly number[];
}

const NARROW = 560;
const NAMES = 190;
/** Room for half a mark, and for the arrow of what is still there. */
const MARGIN = 16;
const TOP = 10;
const AXIS = 26;

/** Lays stays out on one scale of time, a line a cookie. */
export function timeline(
	rows: readonly StayRow[],
	width: number,
	{ since, until, timeZone, changes }: Span,
): Timeline {
	const names = width < NARROW ? null : NAMES;
	const line = names === null ? 36 : 22;
	const range = [(names ?? 0) + MARGIN, width - MARGIN] as const;
	const scale = timeScale([since, until], range, timeZone);
	const [start, end] = scale.domain;
	const bottom = TOP + rows.length * line;
	return {
		width,
		height: bottom + AXIS,
		names,
		scale: range,
		top: TOP,
		bottom,
		ticks: scale.ticks(84),
		changes: changes.filter((at) => at > start && at <= end).map((at) => ({ at, x: scale.at(at) })),
		stays: rows.map(({ key, firstSeen, lastSet, goneAt, isOlder }, index) => {
			const top = TOP + index * line;
			return {
				key,
				y: names === null ? top + 26 : top + line / 2,
				nameY: names === null ? top + 13 : top + line / 2 + 4,
				from: scale.at(firstSeen),
				to: goneAt === null ? range[1] : Math.max(scale.at(firstSeen), scale.at(goneAt)),
				isGone: goneAt !== null,
				isOlder,
				lastSet: lastSet === null ? null : scale.at(lastSet),
			};
		}),
	};
}
