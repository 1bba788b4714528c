// Uses built-in modules only, so that it can install the packages; imports everything else afterwards.
import { outputOf } from './build/places.mjs';
import { HELP, hasDisplay, startOptions } from './inspect/options.mjs';
import { setup } from './setup.mjs';

try {
	const options = startOptions(process.argv.slice(2), hasDisplay(process.platform, process.env));
	if (options.help) console.log(HELP);
	else process.exitCode = await start(options);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

/** @param {import('./inspect/options.mjs').StartOptions} options @returns {Promise<number>} exit code */
async function start({ family, headless, address }) {
	const browsers = await setup({ browser: family ?? 'any' });
	const browser = browsers.find((candidate) => family === undefined || candidate.family === family);
	if (browser === undefined) throw new Error('No browser could be found.');
	const target = browser.family === 'chromium' ? 'chrome' : 'firefox';
	const { build } = await import('./build.mjs');
	await build({ browsers: [target], isDevelopment: true });
	const { startPortal } = await import('../test/portal/index.mjs');
	const { DEMO_HOST } = await import('../test/portal/portals.mjs');
	const portal = address === null ? await startPortal() : null;
	const url = address ?? `https://${DEMO_HOST}/`;
	try {
		if (headless) {
			const { inspectHeadless } = await import('./inspect/headless.mjs');
			await inspectHeadless({ browser, extensionDir: outputOf(target), portal, url, print: console.log });
			return 0;
		}
		console.error(
			`Opening ${url} in ${browser.name}. Click the extension's button, right of the address: its badge speaks of this
portal. The welcome page is in the next tab. Close the window to end.`,
		);
		if (address !== null) await warnIfUnreachable(address);
		const { runExtension } = await import('./run/run-extension.mjs');
		return await runExtension({ browser, portal, url });
	} finally {
		await portal?.close();
	}
}

/** Warns only: a browser may reach addresses that this script cannot. @param {string} address */
async function warnIfUnreachable(address) {
	try {
		await fetch(address, {
			method: 'HEAD',
			redirect: 'manual',
			credentials: 'omit',
			signal: AbortSignal.timeout(8000),
		});
	} catch {
		console.error(
			`${address} could not be reached from here. Is the address right, and is this machine online?`,
		);
	}
}
