import fc from 'fast-check';
import { describe, it } from 'vitest';
import { createFakeWorld } from './fake-world.ts';
import { play } from './play.ts';
import { sequences } from './step.ts';
import { createTally } from './tally.ts';

/** `npm run fuzz` plays more. */
const RUNS = Number(process.env['RUNS'] ?? 20);

describe('any sequence of cookies, policies, permissions, tabs and stops', () => {
	for (const firefox of [false, true]) {
		const rules = firefox ? 'Firefox rules' : 'Chromium rules';
		it(
			`ends as the reference says (${rules})`,
			async () => {
				const tally = createTally(`Fake browser, ${rules}`);
				const slownesses = fc.oneof(fc.constant(0), fc.constant(0), fc.nat(1000));
				const lists = sequences({ minLength: 0, maxLength: 40 });
				const property = fc.asyncProperty(lists, slownesses, async (sequence, slowness) => {
					tally.add(await play(sequence, createFakeWorld({ firefox, slowness }), { endsQuietly: true }));
				});
				await fc.assert(property, { numRuns: RUNS }).finally(tally.print);
			},
			120_000 + RUNS * 500,
		);
	}
});
