import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build/places.mjs';
import { setup } from './setup.mjs';

await setup({ browser: false });
const { generateSchemas } = await import('./checks/schemas.mjs');
const { runTool } = await import('./test/tools.mjs');

for (const [name, schema] of Object.entries(await generateSchemas()))
	await writeFile(join(ROOT, 'schema', name), JSON.stringify(schema));
process.exitCode = (await runTool('biome', ['format', '--write', 'schema'])).code;
