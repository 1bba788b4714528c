/**
 * Parts of the popup that other pages contain as well: its exports (words of nine languages, rules and formats), and the
 * sample portal with the judgement that it is shown by.
 */
export const LOADED_APART = ['popup/exporting.ts', 'popup/sample.ts'];

/**
 * An esbuild plugin for the popup: loads those parts on use from the bundle of the other pages, so that the package
 * contains them once. They have no component and no state, so two bundles can use them.
 */
export function loadedApart() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'loaded-apart',
		setup(build) {
			const names = LOADED_APART.map((file) => file.replace(/^popup\/|\.ts$/g, ''));
			build.onResolve({ filter: new RegExp(`[\\\\/](?:${names.join('|')})\\.ts$`) }, ({ kind, path }) => {
				const name = names.find((each) => path.endsWith(`/${each}.ts`));
				// Valid from the popup's own file and from its chunks.
				return kind === 'dynamic-import' ? { path: `../popup/${name}.js`, external: true } : undefined;
			});
		},
	};
	return plugin;
}
