// Plain built-ins until set-up has run: everything that needs packages is imported afterwards.
import { hasDisplay } from './inspect/options.mjs';
import { findBrowsers, setup } from './setup.mjs';
import { HELP, statesOptions } from './states/options.mjs';

try {
	await setup();
	const { languages } = await import('./states/server.mjs');
	const options = statesOptions(process.argv.slice(2), await languages());
	if (options.help) console.log(HELP);
	else if (options.pictures) process.exitCode = await pictures(options, options.pictures);
	else process.exitCode = await gallery(options);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

/**
 * @param {import('./states/options.mjs').StatesOptions} options
 * @param {import('./states/options.mjs').PictureOptions} pictures
 * @returns {Promise<number>} exit code
 */
async function pictures({ port }, pictures) {
	const chromium = (await setup({ browser: 'chromium' })).find(({ family }) => family === 'chromium');
	if (chromium === undefined) throw new Error('Pictures need Chromium, Chrome or Edge.');
	const { serveStates } = await import('./states/server.mjs');
	const { savePictures } = await import('./states/pictures.mjs');
	const server = await serveStates({ port: port ?? 0, watching: false });
	try {
		return (await savePictures(server.url, chromium, pictures)) === 0 ? 0 : 1;
	} finally {
		await server.close();
	}
}

/**
 * Serves the gallery until Ctrl-C, or until the person closes its window.
 * @param {import('./states/options.mjs').StatesOptions} options
 * @returns {Promise<number>} exit code
 */
async function gallery({ port, headless }) {
	const { serveStates } = await import('./states/server.mjs');
	const server = await serveStates({ port, watching: true });
	const stopped = new Promise((resolve) => {
		for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, resolve);
	});
	console.log(server.url);
	const [browser] = findBrowsers();
	const shows = !headless && hasDisplay(process.platform, process.env) && browser !== undefined;
	const window = shows ? await tryToOpen(browser, server.url) : null;
	console.error(window ? 'Close the window or press Ctrl-C to end.' : 'Ctrl-C ends it.');
	await Promise.race([stopped, ...(window ? [window.closed] : [])]);
	await window?.close();
	await server.close();
	return 0;
}

/** Null if the browser does not open: the gallery is served all the same. @param {import('./setup.mjs').InstalledBrowser} browser @param {string} url */
async function tryToOpen(browser, url) {
	const { openWindow } = await import('./states/window.mjs');
	try {
		return await openWindow(browser, url);
	} catch (error) {
		console.error(`${browser.name} did not open (${error instanceof Error ? error.message : error}).`);
		return null;
	}
}
