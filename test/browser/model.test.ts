import fc from 'fast-check';
import { describe, it } from 'vitest';
import { play } from '../model/play.ts';
import { createRealWorld } from '../model/real-world.ts';
import { sequences } from '../model/step.ts';
import { BROWSERS, useStage } from './stage.ts';

/** More for a soak: `MODEL_RUNS=50 npx vitest run --config vitest.browser.config.ts test/browser/model.test.ts`. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 2);
const SEED = process.env['SEED'];

describe.each(BROWSERS)('any sequence of cookies, policies, permissions, tabs and stops in %s', (browser) => {
	const stage = useStage(browser);

	it(
		'ends as the reference says',
		async () => {
			await fc.assert(
				fc.asyncProperty(sequences({ minLength: 14, maxLength: 14 }), async (sequence) => {
					const world = createRealWorld(stage.session);
					try {
						await play(sequence, world, { endsQuietly: false });
					} finally {
						await world.end();
					}
				}),
				// A real browser is too slow to look for the shortest sequence that fails: the fake one is for that.
				{ numRuns: RUNS, endOnFailure: true, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
			);
		},
		60_000 + RUNS * 30_000,
	);
});
