import { defineConfig } from 'vitest/config';

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	define: { __DEBUG__: 'true', __VERSION__: '"0.0.0-test"' },
	test: {
		include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
		exclude: ['test/browser/**', '**/node_modules/**'],
	},
});
