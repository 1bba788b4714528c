import { defineConfig } from 'vitest/config';

/** Once more for what a slow machine has kept waiting too long: a fault fails twice. */
const timeouts = { retry: 1, testTimeout: 90_000, hookTimeout: 120_000, teardownTimeout: 20_000 };

/** The tests that drive real browsers: three files at a time, since they wait a good deal, then `npm start`, which builds anew what they use. */
export default defineConfig({
	define: { __DEBUG__: 'true', __VERSION__: '"0.0.0-test"' },
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
