/** What draws the line between sites: our one file that holds the Public Suffix List. */
export const SITES = 'src/adapters/sites.ts';

/**
 * An esbuild plugin for the worker: leaves the Public Suffix List in a file of its own, which the worker imports
 * from beside it. The list is five times the size of all other code and changes with each of its releases.
 */
export function sitesApart() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'sites-apart',
		setup(build) {
			build.onResolve({ filter: /[\\/]adapters[\\/]sites\.ts$/ }, () => ({
				path: '../src/adapters/sites.js',
				external: true,
			}));
		},
	};
	return plugin;
}
