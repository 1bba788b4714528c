import { defineConfig } from 'vitest/config';

/** The tests that drive real browsers: one file at a time, since each starts its own. */
export default defineConfig({
	define: { __DEBUG__: 'true', __VERSION__: '"0.0.0-test"' },
	test: {
		include: ['test/browser/**/*.test.ts'],
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 120_000,
		teardownTimeout: 20_000,
	},
});
