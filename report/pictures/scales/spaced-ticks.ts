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
