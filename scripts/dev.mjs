import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './build/places.mjs';
import { setup } from './setup.mjs';

const HELP = `npm run dev [-- --chromium | --firefox] [--headless] [address]
Builds with debug code, opens a browser with the extension on the demo portal (or on an address), and reloads
the extension at every change.`;
const WATCHED = ['background', 'popup', 'options', 'report', 'welcome', 'src', 'icons', 'manifest.json'];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		chromium: { type: 'boolean' },
		firefox: { type: 'boolean' },
		headless: { type: 'boolean' },
		help: { type: 'boolean', short: 'h' },
	},
});
if (values.help) {
	console.log(HELP);
} else {
	try {
		process.exitCode = await dev(positionals[0]);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

/** @param {string | undefined} address a real page instead of the demo portal */
async function dev(address) {
	const family = values.firefox ? 'firefox' : values.chromium ? 'chromium' : undefined;
	const browsers = await setup({ browser: family ?? 'any' });
	const browser = browsers.find((installed) => family === undefined || installed.family === family);
	if (browser === undefined) throw new Error('No browser found.');
	const { runExtension } = await import('./run/run-extension.mjs');
	const { startPortal } = await import('../test/portal/index.mjs');
	const { DEMO_HOST } = await import('../test/portal/portals.mjs');
	const rebuild = await firstBuild(browser.family === 'chromium' ? 'chrome' : 'firefox');
	const portal = address === undefined ? await startPortal() : null;
	const stop = watchSources(rebuild);
	try {
		const url = address ?? `https://${DEMO_HOST}/`;
		return await runExtension({ browser, portal, url, reload: true, headless: values.headless ?? false });
	} finally {
		stop();
		await portal?.close();
	}
}

/** @param {import('./build/places.mjs').Browser} browser */
async function firstBuild(browser) {
	const { build } = await import('./build.mjs');
	await build({ mode: 'debug', browsers: [browser], isDevelopment: true });
	return async () => {
		const { changed } = await build({ mode: 'debug', browsers: [browser], isDevelopment: true });
		if (changed > 0) console.error(`Rebuilt (${changed} files).`);
	};
}

/**
 * Rebuilds shortly after a change. Prints the error of a failed build and keeps the last good one.
 * @param {() => Promise<void>} rebuild
 */
function watchSources(rebuild) {
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	let building = Promise.resolve();
	const changed = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			building = building.then(rebuild).catch((error) => {
				console.error(error instanceof Error ? error.message : error);
			});
		}, 80);
	};
	const watchers = WATCHED.map((name) => join(ROOT, name))
		.filter((path) => existsSync(path))
		.map((path) => watch(path, { recursive: true }, changed));
	return () => {
		clearTimeout(timer);
		for (const watcher of watchers) watcher.close();
	};
}
