import { defineConfig } from 'vitest/config';

const exclude = ['test/browser/**', '**/node_modules/**'];

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	define: { __DEBUG__: 'true', __VERSION__: '"0.0.0-test"' },
	test: {
		// One core is not kept for anything else.
		maxWorkers: '100%',
		// For properties on slow machines; a search without end is found all the same.
		testTimeout: 20_000,
		projects: [
			// Without a page there is nothing that one file could leave behind for the next: modules are loaded once.
			{
				extends: true,
				test: { name: 'logic', include: ['test/**/*.test.ts'], exclude, isolate: false },
			},
			{ extends: true, test: { name: 'pages', include: ['test/**/*.test.tsx'], exclude } },
		],
	},
});
