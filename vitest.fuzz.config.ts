import { defineConfig } from 'vitest/config';

/** Runs property tests longer (see `scripts/fuzz.mjs`); `SEED` makes a run repeatable. */
export default defineConfig({
	define: { __DEBUG__: 'true', __DEVELOPMENT__: 'false', __VERSION__: '"0.0.0-test"' },
	test: {
		include: ['test/**/*.test.ts'],
		setupFiles: ['test/model/seed.ts'],
		fileParallelism: false,
		testTimeout: 3_600_000,
		hookTimeout: 120_000,
		teardownTimeout: 20_000,
	},
});
