import { defineConfig } from 'vitest/config';

/** A failed test runs once more, since waits can time out on a slow machine; the end of the run names it. */
const timeouts = { retry: 1, testTimeout: 90_000, hookTimeout: 120_000, teardownTimeout: 20_000 };

/**
 * Runs the tests in real browsers: three files at a time on two cores, since tests mostly wait. Each worker starts its
 * browsers once for all its files (`isolate: false`, see `test/browser/shared-browsers.ts`). `npm start` runs last,
 * since it replaces the build that the others use.
 */
export default defineConfig({
	define: { __DEBUG__: 'true', __DEVELOPMENT__: 'false', __VERSION__: '"0.0.0-test"' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					...timeouts,
					name: 'browsers',
					include: ['test/browser/**/*.test.ts'],
					exclude: ['test/browser/start.test.ts'],
					isolate: false,
					maxWorkers: 3,
					sequence: { groupOrder: 1 },
				},
			},
			{
				extends: true,
				test: {
					...timeouts,
					name: 'npm start',
					include: ['test/browser/start.test.ts'],
					maxWorkers: 1,
					sequence: { groupOrder: 2 },
				},
			},
		],
	},
});
