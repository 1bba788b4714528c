import type { PlayResult } from './play.ts';

/** Counts the steps of all sequences; `print` shows the counts in long runs (`SEED`, see `scripts/fuzz.mjs`). */
export function createTally(world: string) {
	let sequences = 0;
	const sum = { steps: 0, stops: 0, popups: 0 };
	return {
		add({ steps, stops, popups }: PlayResult): void {
			sequences++;
			sum.steps += steps;
			sum.stops += stops;
			sum.popups += popups;
		},
		print(): void {
			if (process.env['SEED'] === undefined) return;
			const { steps, stops, popups } = sum;
			console.log(`${world}: ${sequences} sequences, ${steps} steps, ${stops} stops, ${popups} popups`);
		},
	};
}
