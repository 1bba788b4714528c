import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ROOT } from '../build/places.mjs';
import { importTypeScript } from '../run/import-typescript.mjs';

/** Generates the published JSON Schemas. @returns {Promise<Record<string, object>>} by file name in `schema/` */
export async function generateSchemas() {
	const { generateSchemas: generate } = await importTypeScript('scripts/schemas/main.ts');
	return generate();
}

/** Lists the files in `schema/` that are not what the code generates. */
export async function schemaProblems() {
	const problems = [];
	for (const [name, schema] of Object.entries(await generateSchemas())) {
		const stored = await readFile(join(ROOT, 'schema', name), 'utf8').catch(() => 'null');
		if (!isDeepStrictEqual(JSON.parse(stored), JSON.parse(JSON.stringify(schema))))
			problems.push(`schema/${name} is not what the code generates: run "npm run schemas"`);
	}
	return problems;
}
