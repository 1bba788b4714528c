/** What the popup writes files with: words of nine languages, rules and formats, which other pages hold as well. */
export const EXPORTING = 'popup/exporting.ts';

/**
 * An esbuild plugin for the popup: takes that part, which it loads on use, from the bundle of the other pages, so
 * that the package holds it once. It holds no component and keeps no state, so nothing is lost between the bundles.
 */
export function exportingApart() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'exporting-apart',
		setup(build) {
			build.onResolve({ filter: /[\\/]exporting\.ts$/ }, ({ kind }) =>
				// The same from the popup's own file and from its chunks.
				kind === 'dynamic-import' ? { path: '../popup/exporting.js', external: true } : undefined,
			);
		},
	};
	return plugin;
}
