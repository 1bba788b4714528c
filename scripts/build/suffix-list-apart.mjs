/** Our only file with the Public Suffix List. */
export const SUFFIX_LIST = 'src/browser-data/suffix-list.ts';

/**
 * An esbuild plugin for Firefox's worker: leaves the Public Suffix List in a separate file that the worker imports.
 * The list is five times the size of all other code and changes with each of its releases.
 */
export function suffixListApart() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'suffix-list-apart',
		setup(build) {
			build.onResolve({ filter: /[\\/]suffix-list\.ts$/ }, () => ({
				path: '../src/browser-data/suffix-list.js',
				external: true,
			}));
		},
	};
	return plugin;
}
