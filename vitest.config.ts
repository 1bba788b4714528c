import { defineConfig } from 'vitest/config';

/** Clones, builds, browsers and deaths of workers take minutes: `npm run fuzz -- --only=release,update,fleet`. */
const exclude = ['test/browser/**', 'test/release/**', 'test/fleet/long/**', '**/node_modules/**'];

/** Counts by replacing `RegExp.prototype.exec`, after which all regular expressions of a process stay slower. */
const COUNTING = 'test/import/growth.test.ts';

const ON_SHARED_PAGES = ['test/{options,popup}/**/*.test.tsx'];

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	define: { __DEBUG__: 'true', __DEVELOPMENT__: 'false', __VERSION__: '"0.0.0-test"' },
	test: {
		// Uses all cores; by default vitest leaves one idle.
		maxWorkers: '100%',
		// Long enough for properties on slow machines.
		testTimeout: 20_000,
		// The same examples each time: a change is judged by what it changes. `npm run fuzz` draws new ones.
		setupFiles: ['test/model/seed.ts'],
		env: { SEED: process.env['SEED'] ?? '1' },
		projects: [
			// Files without a page share no global state, so modules are loaded once a worker.
			{
				extends: true,
				test: {
					name: 'logic',
					include: ['test/**/*.test.ts'],
					exclude: [...exclude, COUNTING],
					isolate: false,
				},
			},
			{ extends: true, test: { name: 'counting', include: [COUNTING], exclude } },
			{
				extends: true,
				test: {
					name: 'pages',
					environment: 'happy-dom',
					include: ['test/**/*.test.tsx'],
					exclude: [...exclude, ...ON_SHARED_PAGES],
				},
			},
			// The largest programs, each in many files: loading them anew for each took longer than the tests.
			{
				extends: true,
				test: {
					name: 'shared pages',
					environment: 'happy-dom',
					include: ON_SHARED_PAGES,
					exclude,
					isolate: false,
					setupFiles: ['test/ui/empty-page.ts'],
				},
			},
		],
	},
});
