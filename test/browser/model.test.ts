import fc from 'fast-check';
import { describe, it } from 'vitest';
import { play } from '../model/play.ts';
import { createRealWorld } from '../model/real-world.ts';
import { sequences } from '../model/step.ts';
import { createTally } from '../model/tally.ts';
import { BROWSERS, useStage } from './stage.ts';

/** `npm run fuzz` plays more. */
const RUNS = Number(process.env['BROWSER_RUNS'] ?? 1);

describe.each(BROWSERS)('any sequence of cookies, policies, permissions, tabs and stops in %s', (browser) => {
	const stage = useStage(browser);

	it(
		'ends as the reference says',
		async () => {
			const tally = createTally(`Real ${browser}`);
			const property = fc.asyncProperty(sequences({ minLength: 14, maxLength: 14 }), async (sequence) => {
				const world = createRealWorld(stage.session);
				try {
					tally.add(await play(sequence, world, { endsQuietly: false }));
				} finally {
					await world.end();
				}
			});
			// A real browser is too slow for shrinking: the fake one does that.
			await fc.assert(property, { numRuns: RUNS, endOnFailure: true }).finally(tally.print);
		},
		60_000 + RUNS * 30_000,
	);
});
