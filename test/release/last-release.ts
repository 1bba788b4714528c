import { join } from 'node:path';
import { ROOT } from '../../scripts/build/places.mjs';
import { clone, lendPackages, output } from './clones.ts';

/**
 * Stands for the last release until there is one: the oldest commit of 0.1.0 that stores each kind of data in the form that
 * releases promise to read.
 */
const BEFORE_THE_FIRST = '197fd7d9';

/** Builds the last release, by its tag, in a temporary clone. Returns the clone, and the folders of its builds. */
export async function buildLastRelease() {
	const { text } = await output(
		'git',
		['tag', '--list', 'v*', '--sort=-version:refname', '--no-contains', 'HEAD'],
		ROOT,
	);
	const commit = text.split('\n')[0] || BEFORE_THE_FIRST;
	const folder = await clone(commit, 'last-release');
	await lendPackages(folder);
	const code = "import('./scripts/build.mjs').then(({ build }) => build())";
	const built = await output(process.execPath, ['--input-type=module', '-e', `await ${code}`], folder);
	if (built.code !== 0) throw new Error(`${commit} could not be built: ${built.text}`);
	return { folder, commit, chromium: join(folder, 'dist/chrome'), firefox: join(folder, 'dist/firefox') };
}
