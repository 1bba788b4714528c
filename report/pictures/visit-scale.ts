/** Where a visit's scale may have a mark, seconds. */
const STEPS = [0, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800] as const;

/** A visit shorter than this would show nothing but its own marks, seconds. */
const SHORTEST = 5;

export interface VisitScale {
	/** Where a moment stands, pixels; never outside of the two ends. Seconds. */
	at(seconds: number): number;
	/** Marks at least `apart` pixels from each other, ascending. */
	ticks(apart: number): readonly { readonly seconds: number; readonly x: number }[];
}

/**
 * A scale of seconds from 0 to the end of a visit, between two places in pixels. By the square root: what matters
 * happens in the first seconds, and those have more room than later ones.
 */
export function visitScale(length: number, [left, right]: readonly [number, number]): VisitScale {
	const end = Math.max(SHORTEST, length);
	const at = (seconds: number) =>
		left + Math.sqrt(Math.min(Math.max(seconds, 0), end) / end) * (right - left);
	return {
		at,
		ticks(apart) {
			const kept: { seconds: number; x: number }[] = [];
			for (const seconds of STEPS) {
				const x = at(seconds);
				const last = kept.at(-1);
				if (seconds <= end && (last === undefined || x - last.x >= apart)) kept.push({ seconds, x });
			}
			return kept;
		},
	};
}
