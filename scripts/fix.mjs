// Formats every file and applies the linter's safe fixes: `npm run fix`.
import { setup } from './setup.mjs';
import { runTool } from './test/tools.mjs';

try {
	await setup();
	const { code } = await runTool('biome', ['check', '--write']);
	process.exitCode = code;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
