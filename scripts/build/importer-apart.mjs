/** The thread in which Firefox's background reads policies. */
export const READING_THREAD = 'background/reading-thread.ts';

/**
 * An esbuild plugin for Firefox's worker: leaves the importer to a thread of its own, whose code the background does not
 * load.
 */
export function importerApart() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'importer-apart',
		setup(build) {
			build.onResolve({ filter: /^\.\/read-policy\.ts$/ }, ({ resolveDir, kind, pluginData }) =>
				pluginData === 'apart'
					? undefined
					: build.resolve('./read-policy-apart.ts', { resolveDir, kind, pluginData: 'apart' }),
			);
		},
	};
	return plugin;
}
