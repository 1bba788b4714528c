import { defineConfig } from 'vitest/config';

/** Clones, builds, browsers and deaths of workers take minutes: `npm run fuzz -- --only=release,update,fleet`. */
const exclude = ['test/browser/**', 'test/release/**', 'test/fleet/long/**', '**/node_modules/**'];

/**
 * Change the language for their whole process: they replace methods to count their calls, spoil a page's built-ins, or load
 * the polyfills of pdf.js. Lists were then spread forty times as slowly, cut a hundred times, and JSON written twenty times
 * by all files after them. So each has a process of its own.
 */
const APART = [
	'test/import/growth.test.ts',
	'test/services/recording/recording-growth.test.ts',
	'test/recorder/page-world.test.ts',
	'test/import-pdf/*.test.ts',
];

const ON_SHARED_PAGES = ['test/{options,popup,report,welcome,states,ui,scripts}/**/*.test.tsx'];

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
					exclude: [...exclude, ...APART],
					isolate: false,
				},
			},
			{ extends: true, test: { name: 'apart', include: APART, exclude } },
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
