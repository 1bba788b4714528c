/** The popup's exports: words of nine languages, rules and formats, which other pages contain as well. */
export const EXPORTING = 'popup/exporting.ts';

/**
 * An esbuild plugin for the popup: loads that part on use from the bundle of the other pages, so that the package
 * contains it once. It has no component and no state, so two bundles can use it.
 */
export function exportingApart() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'exporting-apart',
		setup(build) {
			build.onResolve({ filter: /[\\/]exporting\.ts$/ }, ({ kind }) =>
				// Valid from the popup's own file and from its chunks.
				kind === 'dynamic-import' ? { path: '../popup/exporting.js', external: true } : undefined,
			);
		},
	};
	return plugin;
}
