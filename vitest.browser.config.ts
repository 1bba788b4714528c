import { defineConfig } from 'vitest/config';

/** A failed test runs once more, since waits can time out on a slow machine; the end of the run names it. */
const timeouts = { retry: 1, testTimeout: 90_000, hookTimeout: 120_000, teardownTimeout: 20_000 };

/**
 * Runs the tests in real browsers: two files at a time, since tests often wait (three were slower). Each worker starts its
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
					// The npm package and sites in trouble take 20 seconds each, repeated checks minutes: `npm run fuzz -- --only=check`.
					exclude: [
						'test/browser/start.test.ts',
						// Minutes: `npm run fuzz -- --only=recording-storm-browser`.
						'test/browser/recording-storm.test.ts',
						...(process.env['CHECK'] === 'all'
							? []
							: ['test/browser/check-{package,repeats,troubles,ended}.test.ts']),
						// Browsers of their own for half a minute: `npm run fuzz -- --only=managed`.
						...(process.env['BROWSERS'] === 'all' ? [] : ['test/browser/managed.test.ts']),
						// On other portals than `loop.test.ts`: `npm run fuzz -- --only=both-browsers`.
						...(process.env['BROWSERS'] === 'all' ? [] : ['test/browser/loop-portals.test.ts']),
					],
					isolate: false,
					maxWorkers: 2,
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
