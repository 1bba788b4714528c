/**
 * An esbuild plugin that has write-excel-file compress in the page itself: for large sheets it would start a thread from a
 * text, which the extension's content security policy forbids.
 */
export function xlsxWithoutThreads() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'xlsx-without-threads',
		setup(build) {
			let seen = 0;
			build.onStart(() => {
				seen = 0;
			});
			build.onLoad({ filter: /write-excel-file[\\/]modules[\\/]zip[\\/]zipToArrayBuffer\.js$/ }, () => {
				seen += 1;
				return {
					contents:
						"import zip from './zipToArrayBufferSync.js'; export default (files) => Promise.resolve(zip(files));",
					loader: 'js',
				};
			});
			build.onEnd(({ metafile }) => {
				const inputs = Object.keys(metafile?.inputs ?? {});
				if (!inputs.some((file) => file.includes('node_modules/write-excel-file/')) || seen === 1) return;
				return {
					errors: [
						{
							text: `write-excel-file was bundled, but what compresses in it was seen ${seen} times instead of once: read its source anew before shipping it.`,
						},
					],
				};
			});
		},
	};
	return plugin;
}
