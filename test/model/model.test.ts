import fc from 'fast-check';
import { describe, it } from 'vitest';
import { createFakeWorld } from './fake-world.ts';
import { play } from './play.ts';
import { sequences } from './step.ts';

/** More for a soak: `RUNS=5000 npx vitest run test/model`. */
const RUNS = Number(process.env['RUNS'] ?? 40);

describe('any sequence of cookies, policies, permissions, tabs and stops', () => {
	for (const firefox of [false, true]) {
		it(`ends as the reference says (${firefox ? 'Firefox' : 'Chromium'} rules)`, async () => {
			await fc.assert(
				fc.asyncProperty(sequences({ minLength: 0, maxLength: 40 }), async (sequence) => {
					await play(sequence, createFakeWorld({ firefox }), { endsQuietly: true });
				}),
				{ numRuns: RUNS },
			);
		}, 120_000);
	}
});
