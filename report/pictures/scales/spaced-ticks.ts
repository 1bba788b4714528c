/** Drops each tick that is less than `apart` pixels from the last one that stays. `ticks` ascend. */
export function spacedTicks<T extends { readonly x: number }>(
	ticks: readonly T[],
	apart: number,
): readonly T[] {
	const spaced: T[] = [];
	for (const tick of ticks) {
		const last = spaced.at(-1);
		if (last === undefined || tick.x - last.x >= apart) spaced.push(tick);
	}
	return spaced;
}

/** A mark on a scale of seconds, `x` pixels from the left. */
export interface SecondsTick {
	readonly seconds: number;
	readonly x: number;
}

export interface SecondsScale {
	/** Pixels of a moment or a span in seconds, clamped to the two ends. */
	at(seconds: number): number;
	/** Marks at least `apart` pixels from each other, ascending. */
	ticks(apart: number): readonly SecondsTick[];
}

/** The scale of a function from seconds to pixels, with marks at those of `steps` (ascending) up to `end`, seconds. */
export function secondsScale(at: SecondsScale['at'], steps: readonly number[], end: number): SecondsScale {
	const ticks = steps.filter((step) => step <= end).map((seconds) => ({ seconds, x: at(seconds) }));
	return { at, ticks: (apart) => spacedTicks(ticks, apart) };
}
