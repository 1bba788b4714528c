import type { PlayResult } from './play.ts';

/** Counts what was played, and says it where somebody asked for a long run (`SEED`, see `scripts/fuzz.mjs`). */
export function createTally(where: string) {
	let sequences = 0;
	const sum = { steps: 0, stops: 0, looks: 0 };
	return {
		add({ steps, stops, looks }: PlayResult): void {
			sequences++;
			sum.steps += steps;
			sum.stops += stops;
			sum.looks += looks;
		},
		tell(): void {
			if (process.env['SEED'] === undefined) return;
			const { steps, stops, looks } = sum;
			console.log(`${where}: ${sequences} sequences, ${steps} steps, ${stops} stops, ${looks} looks`);
		},
	};
}
