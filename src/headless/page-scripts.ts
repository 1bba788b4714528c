import { readFile } from 'node:fs/promises';
import type { PageScripts } from './driven-browser.ts';

/**
 * Reads the scripts that run in pages. They are files of their own, which the build puts into one folder
 * (`scripts/build/driven-scripts.mjs`): that of the command's own bundle.
 */
export async function readPageScripts(folder: URL): Promise<PageScripts> {
	const read = (name: string) => readFile(new URL(name, folder), 'utf8');
	const [pageWorld, ownWorld, banner] = await Promise.all([
		read('./page-world.js'),
		read('./driven-world.js'),
		read('./banner.js').catch(() => null),
	]);
	return { pageWorld, ownWorld, banner };
}
