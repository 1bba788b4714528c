/** Packages that puppeteer downloads and unpacks browsers with: a megabyte, which it would load at every start. */
const DOWNLOADING = /^(?:proxy-agent|extract-zip|tar-fs|yargs|yargs\/helpers)$/;
const PLACE = 'puppeteer-without-downloads';

/** An esbuild plugin that leaves out what puppeteer downloads browsers with: the command never does. @returns {import('esbuild').Plugin} */
export const puppeteerWithoutDownloads = () => ({
	name: PLACE,
	setup({ onResolve, onLoad }) {
		onResolve({ filter: DOWNLOADING }, ({ path, importer }) =>
			/[\\/]@puppeteer[\\/]browsers[\\/]/.test(importer) ? { path, namespace: PLACE } : undefined,
		);
		onLoad({ filter: /.*/, namespace: PLACE }, () => ({
			contents: 'module.exports = class { constructor() { throw new Error("No browser is downloaded."); } };',
			loader: 'js',
		}));
	},
});
