// For reviewers of addons.mozilla.org: builds the Firefox package from the source, with the same bytes as the submitted file.
import { relative } from 'node:path';
import { build } from './build.mjs';
import { archive } from './package.mjs';
import { sha256 } from './release/checksums.mjs';
import { setup } from './setup.mjs';

try {
	await setup();
	await build({ browsers: ['firefox'] });
	for (const path of await archive(['firefox']))
		console.log(`${await sha256(path)}  ${relative(process.cwd(), path)}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
