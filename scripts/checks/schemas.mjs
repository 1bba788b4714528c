import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readIdentity } from '../build/identity.mjs';
import { ROOT } from '../build/places.mjs';
import { importTypeScript } from '../run/import-typescript.mjs';

/** Generates the published JSON Schemas. @returns {Promise<Record<string, object>>} by file name in `schema/` */
export async function generateSchemas() {
	const { generateSchemas: generate } = await importTypeScript('scripts/schemas/main.ts');
	return generate((await readIdentity()).homepage);
}

/**
 * Lists the files in `schema/` that are not what the code generates.
 * @param {(path: string) => Promise<string>} [read] reads a file by its path from the root
 */
export async function schemaProblems(read = (path) => readFile(join(ROOT, path), 'utf8')) {
	const problems = [];
	for (const [name, schema] of Object.entries(await generateSchemas())) {
		const committed = JSON.parse(await read(`schema/${name}`));
		if (!isDeepStrictEqual(committed, JSON.parse(JSON.stringify(schema))))
			problems.push(`schema/${name} is not what the code generates: run "npm run schemas"`);
	}
	return problems;
}
