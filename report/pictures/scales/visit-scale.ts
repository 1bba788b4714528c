import { type SecondsTick, spacedTicks } from './spaced-ticks.ts';

/** Where a visit's scale may have a mark, seconds. */
const STEPS = [0, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800] as const;

/** The scale of a shorter visit would show only its own marks. Seconds. */
const MIN_LENGTH = 5;

export interface VisitScale {
	/** Pixels of a moment in seconds, clamped to the two ends. */
	at(seconds: number): number;
	/** Marks at least `apart` pixels from each other, ascending. */
	ticks(apart: number): readonly SecondsTick[];
}

/**
 * A scale of seconds from 0 to the end of a visit, between two places in pixels. By the square root: most happens in
 * the first seconds, which get more room than later ones.
 */
export function visitScale(length: number, [from, to]: readonly [number, number]): VisitScale {
	const end = Math.max(MIN_LENGTH, length);
	const at = (seconds: number) => from + Math.sqrt(Math.min(Math.max(seconds, 0), end) / end) * (to - from);
	return {
		at,
		ticks(apart) {
			const steps = STEPS.filter((step) => step <= end);
			return spacedTicks(
				steps.map((seconds) => ({ seconds, x: at(seconds) })),
				apart,
			);
		},
	};
}
