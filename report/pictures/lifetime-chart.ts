import { LIMITS, type LifetimeRow, type LimitId, reachOf, type Span } from './lifetime-rows.ts';
import { logScale } from './log-scale.ts';

/** Where a span is drawn: from `from` to `to`, the same for a single place; pixels. */
export interface SpanPlace {
	readonly kind: Span['kind'];
	readonly from: number;
	readonly to: number;
}

export interface LifetimeLane {
	readonly key: string;
	/** The middle of its lane. */
	readonly y: number;
	/** Where its name stands, at its baseline. */
	readonly nameY: number;
	readonly real: SpanPlace;
	readonly declared: SpanPlace | null;
	/** The part of the real lifetime that is beyond the declared one; null where there is none, or it is not known. */
	readonly over: { readonly from: number; readonly to: number } | null;
	readonly isOver: boolean;
}

/** Everything that is drawn of one picture of lifetimes; pixels. */
export interface LifetimeChart {
	readonly width: number;
	readonly height: number;
	/** The room for names; null where they stand above their lanes. */
	readonly names: number | null;
	/** The column of session cookies. */
	readonly session: { readonly x: number; readonly left: number; readonly right: number };
	/** The two ends of the scale. */
	readonly scale: readonly [number, number];
	/** The lanes begin and end here. */
	readonly top: number;
	readonly bottom: number;
	readonly ticks: readonly { readonly seconds: number; readonly x: number }[];
	/** `labelY`: the baseline of its words, which end at `x`. */
	readonly limits: readonly { readonly id: LimitId; readonly x: number; readonly labelY: number }[];
	readonly lanes: readonly LifetimeLane[];
}

/** Narrower pictures have names above the lanes. */
const NARROW = 560;
const NAMES = 190;
const SESSION = 58;
/** Between it and the scale: room for the words of both. */
const GAP = 32;
/** Room at the right for an open end's arrow and half a mark. */
const MARGIN = 22;
const LABEL_LINE = 15;
const TOP = LIMITS.length * LABEL_LINE + 8;
const AXIS = 26;

/**
 * Lays lifetimes out on lanes, one a cookie: sessions in a column at the left edge, spans on a logarithmic scale.
 * `all`: every row of the report, so that pictures of its parts share one scale.
 */
export function lifetimeChart(
	rows: readonly LifetimeRow[],
	width: number,
	all: readonly LifetimeRow[] = rows,
): LifetimeChart {
	const names = width < NARROW ? null : NAMES;
	const lane = names === null ? 36 : 22;
	const left = names ?? 0;
	const session = { x: left + SESSION / 2, left, right: left + SESSION };
	const spans = all.flatMap(({ real, declared }) => [
		reachOf(real),
		declared === null ? -1 : reachOf(declared),
	]);
	const range = [session.right + GAP, width - MARGIN] as const;
	const scale = logScale(spans, range);
	const place = (span: Span): SpanPlace => {
		const { kind } = span;
		if (kind === 'session') return { kind, from: session.x, to: session.x };
		if (kind === 'range') return { kind, from: scale.at(span.from), to: scale.at(span.to) };
		const x = scale.at(span.seconds);
		return { kind, from: x, to: x };
	};
	const lanes = rows.map(({ key, real, declared, isOver }, index): LifetimeLane => {
		const top = TOP + index * lane;
		const [realPlace, declaredPlace] = [place(real), declared === null ? null : place(declared)];
		const over =
			isOver && declaredPlace !== null && realPlace.to > declaredPlace.to
				? { from: declaredPlace.to, to: realPlace.to }
				: null;
		return {
			key,
			y: names === null ? top + 26 : top + lane / 2,
			nameY: names === null ? top + 13 : top + lane / 2 + 4,
			real: realPlace,
			declared: declaredPlace,
			over,
			isOver,
		};
	});
	const bottom = TOP + rows.length * lane;
	return {
		width,
		height: bottom + AXIS,
		names,
		session,
		scale: range,
		top: TOP,
		bottom,
		ticks: scale.ticks(width < NARROW ? 58 : 66).map((seconds) => ({ seconds, x: scale.at(seconds) })),
		limits: LIMITS.map(({ id, seconds }, index) => ({
			id,
			x: scale.at(seconds),
			// The leftmost lowest: no line goes through the words of another.
			labelY: (LIMITS.length - index) * LABEL_LINE - 4,
		})),
		lanes,
	};
}

/** A report's rows in pictures that each fit on a sheet of paper. */
export function inSheets<T>(rows: readonly T[], most: number): readonly (readonly T[])[] {
	if (rows.length <= most) return rows.length === 0 ? [] : [rows];
	const sheets = Math.ceil(rows.length / most);
	const each = Math.ceil(rows.length / sheets);
	return Array.from({ length: sheets }, (_, index) => rows.slice(index * each, (index + 1) * each)).filter(
		(sheet) => sheet.length > 0,
	);
}
