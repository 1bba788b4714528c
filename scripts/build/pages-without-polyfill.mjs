/**
 * What pages get for the package `webextension-polyfill`, which the worker keeps: the browser's own object, so that
 * no opening of the popup waits for 3 KB more. From Chromium 148 on, and in Firefox, the package hands out just that; before, Chromium
 * calls it `chrome`, and with Manifest V3 its calls give promises as well. Only `onMessage` differs: an answer goes
 * out by `sendResponse` (`src/adapters/worker/message-listener.ts`), which holds in every browser.
 */
const NATIVE = 'export default globalThis.browser ?? globalThis.chrome;';

/** An esbuild plugin for the bundles of pages. */
export function pagesWithoutPolyfill() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'pages-without-polyfill',
		setup(build) {
			build.onLoad({ filter: /[\\/]webextension-polyfill[\\/].*\.js$/ }, () => ({
				contents: NATIVE,
				loader: 'js',
			}));
		},
	};
	return plugin;
}
