// Formats every file, applies the linter's safe fixes, and copies translators' notes: `npm run fix`.
import { setup } from './setup.mjs';
import { runTool } from './test/tools.mjs';

try {
	await setup();
	await import('./fix-locales.mjs');
	const { code } = await runTool('biome', ['check', '--write']);
	process.exitCode = code;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
