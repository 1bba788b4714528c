import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BROWSERS, outputOf, ROOT } from './build/places.mjs';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { runTool } from './test/tools.mjs';

/**
 * What `web-ext lint` says about the built Firefox folder, a line each: errors, warnings and notices alike,
 * since a store's reviewer sees them all.
 * @returns {Promise<string[]>}
 */
export async function lint() {
	const args = [
		'lint',
		'--source-dir',
		outputOf('firefox'),
		'--output',
		'json',
		'--ignore-files',
		'**/*.map',
	];
	const { stdout } = await runTool('web-ext', args, { capture: true });
	const { errors, warnings, notices } = JSON.parse(stdout);
	return [...errors, ...warnings, ...notices].map(
		({ _type, code, message, file, line }) =>
			`${_type} ${code} in ${file ?? 'the package'}:${line ?? ''} ${message}`,
	);
}

/**
 * The archives for the stores, `dist/cookie-policy-inspector-<version>-<browser>.zip`. Source maps stay out:
 * stores get the source itself, and people need neither.
 * @returns {Promise<string[]>} their paths
 */
export async function archive() {
	const { name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
	const folder = join(ROOT, 'dist');
	await mkdir(folder, { recursive: true });
	const paths = [];
	for (const browser of BROWSERS) {
		const file = `${name}-${version}-${browser}.zip`;
		await rm(join(folder, file), { force: true });
		const { code, stdout } = await runTool(
			'web-ext',
			[
				'build',
				'--source-dir',
				outputOf(browser),
				'--artifacts-dir',
				folder,
				'--filename',
				file,
				'--ignore-files',
				'**/*.map',
			],
			{ capture: true },
		);
		if (code !== 0) throw new Error(stdout);
		paths.push(join(folder, file));
	}
	return paths;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		await setup();
		await build();
		const problems = await lint();
		if (problems.length > 0) throw new Error(`web-ext lint:\n${problems.join('\n')}`);
		for (const path of await archive()) console.log(path);
		console.error('Source maps are left out of the archives; they lie beside the code in dist/.');
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
